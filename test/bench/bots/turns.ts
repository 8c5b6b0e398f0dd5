import { setTimeout as sleep } from 'node:timers/promises';
import { FakeConnector } from '../../channels/teams/harness/fake-connector.ts';
import { record } from '../../sql/tape/record.ts';
import type { Tape } from '../../sql/tape/tape.ts';
import { COMPANY, codeOf } from '../base/books.ts';
import { serveParent } from '../child.ts';
import { compareTurns } from '../measure.ts';
import { type Read, readAgain, readsOf } from '../reads.ts';
import { type Canned, cannedFrom } from './canned.ts';
import { startEcho } from './echo.ts';
import { assembleOn, type Data, openBase } from './relance.ts';
import { speak } from './speak.ts';

interface Pair {
  readonly measured: number;
  readonly baseline: number;
}

export interface Turns {
  readonly turn: Pair;
  readonly proposals: Pair;
  /** The balance âgée of everybody. */
  readonly aging: Pair;
  readonly learnt: { readonly store: Canned; readonly sage: Canned };
}

interface ToMeasure {
  readonly folder: string;
  readonly graphUrl: string;
  readonly customers: number;
  readonly turns: number;
}

const WARM_UP = 10;
const COMMAND_RUNS = 3;
/** A command of the terminal, and what its answer holds. */
const PROPOSALS = { argv: ['proposals', '--company', COMPANY, '--json'], holds: '"itemCount"' } as const;
const AGING = { argv: ['aging', '--company', COMPANY, '--json'], holds: '"over90"' } as const;
type Command = typeof PROPOSALS | typeof AGING;
const CARD = /adaptive/;
const LOOKS = 200;
const LOOK_AGAIN_MS = 50;

async function measure(asked: ToMeasure): Promise<Turns> {
  const data = await openBase(asked.folder);
  const turn = await measureTurns(data, asked);
  const proposals = await measureCommand(data, asked, PROPOSALS);
  const aging = await measureCommand(data, asked, AGING);
  const learnt = await learn(data, asked);
  await data.gateway.close();
  return { turn, proposals, aging, learnt };
}

/** `/relance client …`, another customer each time, beside an echo in the same process. */
async function measureTurns(data: Data, { graphUrl, customers, turns }: ToMeasure): Promise<Pair> {
  const connector = await new FakeConnector().start();
  const running = await (await assembleOn(data, graphUrl)).serve({ host: '127.0.0.1', port: 0 });
  const echo = await startEcho();
  const ask = (at: number) =>
    speak(running.port, connector, `/relance client ${codeOf(1 + ((at * 97) % customers))}`, CARD);
  const say = () => speak(echo.port, connector, 'bonjour', /echo/);
  for (let at = 0; at < WARM_UP; at++) await Promise.all([ask(at), say()]);
  const pair = await compareTurns(turns, (at) => ask(WARM_UP + at), say);
  await running.close();
  await connector.close();
  return pair;
}

/** The command of the terminal beside the bare SQL that reads the same rows. */
async function measureCommand(data: Data, { graphUrl }: ToMeasure, { argv, holds }: Command): Promise<Pair> {
  const relance = await assembleOn(data, graphUrl);
  const run = async (): Promise<void> => {
    const { exitCode, output } = await relance.runCli(argv);
    if (exitCode !== 0 || !output.includes(holds)) throw new Error(`No ${argv[0]}: ${output.slice(0, 300)}`);
  };
  const reads = await readsOfCommand(data, graphUrl, argv);
  return compareTurns(COMMAND_RUNS, run, () => readAgain(reads));
}

/** What the command asks the databases. */
async function readsOfCommand(data: Data, graphUrl: string, argv: Command['argv']): Promise<Read[]> {
  const { recorded, sage, store } = recordOn(data);
  await (await assembleOn(recorded, graphUrl)).runCli(argv);
  const [books] = data.companies;
  if (!books) throw new Error('No company');
  return [...readsOf(sage, books.sage), ...readsOf(store, data.store)];
}

/** Every answer that a turn needs, and a pass of the worker. */
async function learn(data: Data, { graphUrl }: ToMeasure): Promise<Turns['learnt']> {
  const { recorded, sage, store } = recordOn(data);
  const connector = await new FakeConnector().start();
  const relance = await assembleOn(recorded, graphUrl);
  const running = await relance.serve({ host: '127.0.0.1', port: 0 });
  for (let at = 0; at < 2; at++) await speak(running.port, connector, `/relance client ${codeOf(1)}`, CARD);
  await relance.runPass('dispatch');
  await untilFollowed(store);
  await running.close();
  await connector.close();
  return { store: cannedFrom(store), sage: cannedFrom(sage) };
}

/** That a card is followed is written once it was shown: whoever asked may be gone by then. */
async function untilFollowed(store: Tape): Promise<void> {
  const isFollowed = () => [...cannedFrom(store).keys()].some((text) => text.includes('INSERT INTO relance.DraftCard'));
  for (let left = LOOKS; !isFollowed(); left -= 1) {
    if (left === 0) throw new Error('A card was shown and nobody follows it');
    await sleep(LOOK_AGAIN_MS);
  }
}

function recordOn(data: Data): { recorded: Data; sage: Tape; store: Tape } {
  const [sage, store]: [Tape[number][], Tape[number][]] = [[], []];
  const companies = data.companies.map((one) => ({ ...one, sage: record(one.sage, sage) }));
  return { recorded: { ...data, store: record(data.store, store), companies }, sage, store };
}

serveParent(measure);
