import { setTimeout as sleep } from 'node:timers/promises';
import { type Exchange, exchangeOverHttp } from '../../src/channels/graph/calls/exchange.ts';
import type { DispatchReader, DispatchWriter } from '../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { Stop } from './scene.ts';

/** Points of a life at which it can be killed: before and after each write, and around and within each call. */
export interface Stops {
  reach(label: string): void;
  /** Whether the next passage at this point is the one. */
  isNext(label: string): boolean;
  readonly reached: Record<string, number>;
}

/** How long a call is under way when the process dies within it. */
const WITHIN_MS = 3;

export function openStops(stop: Stop | null): Stops {
  const reached: Record<string, number> = {};
  let passed = 0;
  const isNext = (label: string): boolean => stop?.label === label && (reached[label] ?? 0) + 1 === stop.nth;
  return {
    reached,
    isNext,
    reach(label) {
      passed += 1;
      const dies = isNext(label) || passed === stop?.latest;
      reached[label] = (reached[label] ?? 0) + 1;
      if (!dies) return;
      process.kill(process.pid, 'SIGKILL');
      for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  };
}

/** The store's dispatches with a point before and after each write. */
export function withStops(stops: Stops, store: DispatchReader & DispatchWriter): DispatchReader & DispatchWriter {
  async function around<T>(label: string, write: () => Promise<T>): Promise<T> {
    stops.reach(`${label} | before`);
    const written = await write();
    stops.reach(`${label} | after`);
    return written;
  }
  return {
    ...store,
    approve: (...args) => around('approve', () => store.approve(...args)),
    claim: (...args) => around('claim', () => store.claim(...args)),
    advance: (dispatch, to, ...rest) =>
      around(`advance ${dispatch.state} > ${to}`, () => store.advance(dispatch, to, ...rest)),
    postpone: (dispatch, ...rest) => around(`postpone ${dispatch.state}`, () => store.postpone(dispatch, ...rest)),
    saveLetter: (...args) => around('saveLetter', () => store.saveLetter(...args)),
    recordReminded: (...args) => around('recordReminded', () => store.recordReminded(...args)),
  };
}

/** Calls that leave the process, with points around and within each. */
export function exchangeWithStops(stops: Stops, exchange: Exchange = exchangeOverHttp): Exchange {
  return async (url, sent) => {
    const label = nameOf(url, sent);
    stops.reach(`${label} | before`);
    const answer = exchange(url, sent);
    if (stops.isNext(`${label} | within`)) await sleep(WITHIN_MS);
    stops.reach(`${label} | within`);
    const response = await answer;
    stops.reach(`${label} | after`);
    return response;
  };
}

const WORDS = new Set(
  (
    'users messages attachments send mailFolders sentitems drafts $value sites drive drives root: items children ' +
    'listItem fields list columns content createUploadSession'
  ).split(' '),
);

/** `POST /users/{}/messages/{}/send`: ids and names left out. */
function nameOf(url: string, { method = 'GET' }: RequestInit): string {
  const [, ...segments] = new URL(url).pathname.replace(/^\/v1\.0/, '').split('/');
  return `${method} /${segments.map((segment) => (WORDS.has(segment) ? segment : '{}')).join('/')}`;
}
