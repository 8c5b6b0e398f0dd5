import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoTenant } from '../../src/demo/company/people.ts';
import { createRandom } from '../../src/demo/company/random.ts';
import { type M365, startM365 } from '../../src/demo/m365/server.ts';
import { parisDay } from '../../src/domain/day.ts';
import { describeEnding } from '../kill/ending.ts';
import { judge } from '../kill/judge.ts';
import { look } from '../kill/one-run.ts';
import type { Disturbance, Fault } from './fault.ts';
import { type Beside, differences } from './house/ending.ts';
import { describeFailures, type House, openHouse } from './house/life.ts';
import { LETTERS } from './house/scene.ts';
import type { HouseTemplate } from './house/template.ts';
import { shakeFetch } from './shaken/fetch.ts';
import { openShaken } from './shaken/gateway.ts';

export interface Suffered {
  /** How often the fault struck. */
  readonly strikes: number;
  readonly toCheck: readonly string[];
  readonly beside: Beside;
  /** What failed while it lasted. */
  readonly failures: readonly string[];
  /** What must not be; empty when all is well. */
  readonly wrongs: readonly string[];
}

const HOUR_MS = 3_600_000;
const SENT_ITEMS_DELAY_MS = 20;

/** Nothing is broken: what every fault is measured against. */
export const NO_FAULT: Fault = { name: 'none', broken: 'Nothing', rounds: 0, mayAsk: false, disturb: () => ({}) };

/** One house of its own, disturbed for its rounds and then left in peace until nothing is under way, judged by what is left. */
export async function suffer(
  template: HouseTemplate,
  fault: Fault,
  seed: number,
  expected: Beside | null,
): Promise<Suffered> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-fault-'));
  let m365: M365 | undefined;
  let house: House | undefined;
  let calmFetch: () => void = () => undefined;
  try {
    await cp(template.folder, folder, { recursive: true });
    m365 = await startM365({ folder: join(folder, 'm365'), tenant: demoTenant, sentItemsDelayMs: SENT_ITEMS_DELAY_MS });
    const graph = new URL(m365.graphUrl);
    let round = 0;
    let strikes = 0;
    let disturbance: Disturbance = {};
    const strike = <T>(mishap: T): T => {
      if (mishap) strikes += 1;
      return mishap;
    };
    const now = (): number => Date.now() + strike(disturbance.clock?.() ?? 0);
    calmFetch = shakeFetch(
      ({ hostname, pathname }) => hostname === graph.hostname && !pathname.startsWith('/_'),
      (call) => strike(disturbance.fetch?.(call) ?? null),
    );
    const gateway = await openShaken(join(folder, 'base'), (point) => strike(disturbance.sql?.(point) ?? null));
    house = await openHouse({
      ...{ folder, gateway, graphUrl: m365.graphUrl, now },
      today: () => (disturbance.clock ? parisDay(new Date(now())) : template.today),
      credential: {
        async getToken() {
          if (strike(disturbance.tokens?.() === false)) throw new Error('The token service does not answer');
          return { token: 'house', expiresOnTimestamp: Date.now() + HOUR_MS };
        },
      },
    });
    const wrongs: string[] = [];
    const failures: string[] = [];
    disturbance = fault.disturb(createRandom(seed), () => round);
    for (; round < fault.rounds; round += 1) {
      const failed = await house.round();
      if (failed.length > 0) failures.push(describeFailures(failed));
    }
    if (fault.says !== undefined) {
      const { output } = await house.relance.runCli(['dispatches']);
      if (!output.includes(fault.says)) wrongs.push(`nobody is told « ${fault.says} » but: ${output}`);
    }
    disturbance = {};
    const beside = await house.settle();
    const ending = await describeEnding(house.store, {});
    const verdict = judge({ ...ending, lines: [] }, await look(m365.url), LETTERS);
    wrongs.push(...verdict.wrongs, ...(await judgeLines(ending)));
    if (!fault.mayAsk) wrongs.push(...verdict.toCheck.map((one) => `a person is asked: ${one}`));
    const allowed = (difference: string): boolean => (fault.refused ?? []).some((one) => difference.startsWith(one));
    if (expected)
      wrongs.push(
        ...differences(expected, beside, verdict.toCheck.length).filter((difference) => !allowed(difference)),
      );
    return { strikes, toCheck: verdict.toCheck, beside, failures, wrongs };
  } finally {
    calmFetch();
    await house?.relance.close();
    await m365?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The run says of each of its letters what became of it. */
function judgeLines({ lines, dispatches }: Awaited<ReturnType<typeof describeEnding>>): readonly string[] {
  const count = (state: string): number => lines.find(({ State }) => State === state)?.Lines ?? 0;
  const ended = count('sent') + count('failed');
  const wrongs: string[] = [];
  if (ended !== LETTERS - 3) wrongs.push(`the run says ${JSON.stringify(lines)}`);
  if (count('failed') > dispatches.filter(({ state }) => state !== 'done').length)
    wrongs.push('the run says too many failed');
  return wrongs;
}
