import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import { customersFor, entriesFor, openItemsOf } from './base/books.ts';
import type { MadeBase } from './base/make.ts';
import { documentsOf } from './base/orders.ts';
import type { DatasetPasses } from './bots/dataset.ts';
import type { FiguresTurns } from './bots/figures.ts';
import type { LoopDelay } from './bots/loop.ts';
import type { PositionPasses } from './bots/positions.ts';
import { speak } from './bots/speak.ts';
import type { ToStart } from './bots/start.ts';
import type { Turns } from './bots/turns.ts';
import type { WatchPasses } from './bots/watch.ts';
import { askOnce } from './child.ts';
import { measureFirstTurns } from './first-turns.ts';
import { compareLetters } from './letters.ts';
import { compareTurns } from './measure.ts';
import { megabytes, microsecondsARow, milliseconds, type Unit, type Values, wholeSeconds } from './table.ts';
import type { WithBot } from './with-bot.ts';

export interface Size {
  readonly entries: number;
  readonly turns: number;
  readonly starts: number;
  readonly letterLines: number;
  readonly invoices: number;
}

export interface Place {
  readonly folder: string;
  readonly graphUrl: string;
  readonly withBot: WithBot;
}

/** One row of the table before it is measured. */
export interface Measure {
  readonly what: string;
  readonly against: string;
  readonly unit: Unit;
  /** Makes what it needs of what no other row made yet. */
  values(): Promise<Values>;
}

export const count = (value: number): string => value.toLocaleString('en-GB');
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const loopOf = ({ p99, worst }: LoopDelay): string => `${milliseconds(p99)} (${milliseconds(worst)})`;
const CARD = /adaptive/;
const ECHO = /echo/;
const ECHO_TURN = 'echo turn, same process';
const READ_LIVE = 'the same, read live';

/** Done at the first call alone. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}

/** All rows, in the order that they are to be measured in: the watch comes before what serves, which would leave it to this instance. */
export function measuresOf(size: Size, { folder, graphUrl, withBot }: Place): readonly Measure[] {
  const customers = customersFor(size.entries);
  const place = { folder: path.join(folder, 'entries'), graphUrl };
  const asked = { ...place, customers, turns: size.turns };
  const embedded: ToStart = { kind: 'embedded', ...place };
  const made = once(() => makeBase(place.folder, size.entries));
  /** A measure in a process of its own, on the base. */
  const on = <T>(module: string, request: object) =>
    once(async () => {
      await made();
      return askOnce<T>(module, request);
    });
  const watch = on<WatchPasses>('./bots/watch.ts', { folder: place.folder });
  const turns = on<Turns>('./bots/turns.ts', asked);
  const figures = on<FiguresTurns>('./bots/figures.ts', asked);
  const positions = once(() => measurePositions(made, place.folder, customers));
  const canned = async (): Promise<ToStart> => ({ kind: 'canned', graphUrl, ...(await turns()).learnt });
  const dataset = once(() => measureDataset(path.join(folder, 'invoices'), size.invoices));
  const bots = botMeasures(size, withBot);

  const entries = `${count(size.entries)} entries`;
  const whole = `${count(customers)} customers, ${entries}`;
  const documents = `${count(customers)} customers, ${count(documentsOf(customers))} documents`;
  const open = `${count(customers)} customers, ${count(openItemsOf(customers))} open items`;
  const ofDataset = customersFor(entriesFor(size.invoices));
  const changed = count(Math.max(1, Math.floor(ofDataset / 100)));
  const measure = (what: string, against: string, unit: Unit, values: Measure['values']): Measure => ({
    what,
    against,
    unit,
    values,
  });
  return [
    measure('bulk load of Sage rows, embedded', 'COPY of their values, bare table', microsecondsARow, async () => {
      const { loadSeconds, rows, copiedPerSecond } = await made();
      return { measured: loadSeconds / rows, baseline: 1 / copiedPerSecond };
    }),
    measure('first ten turns after a start, worst (meant: at most ×10)', 'echo, the same', milliseconds, async () => {
      await made();
      return measureFirst(place, customers, withBot);
    }),
    measure(`watch pass, ${documents}`, 'its SQL alone', milliseconds, async () => {
      const { again, opened, noted, firstSeconds } = await watch();
      say(
        `The first watch found ${count(opened)} orders held and ${count(noted)} to watch in ${firstSeconds.toFixed(1)} s`,
      );
      return again;
    }),
    measure(`/relance client X, one turn over ${entries}`, ECHO_TURN, milliseconds, async () => (await turns()).turn),
    measure(`proposals, ${open}`, 'its SQL alone', milliseconds, async () => (await turns()).proposals),
    measure(`balance âgée of all, ${open}`, 'its SQL alone', milliseconds, async () => (await turns()).aging),
    measure('spawn to first answer, embedded base', 'echo, spawn to first answer', milliseconds, async () => {
      await made();
      return bots.starts(embedded);
    }),
    measure('spawn to first answer, production modules*', 'echo, spawn to first answer', milliseconds, async () =>
      bots.starts(await canned()),
    ),
    measure(`memory after ${size.turns} turns, production modules*`, 'echo, as many turns', megabytes, async () =>
      bots.memory(await canned()),
    ),
    measure(`letter of ${count(size.letterLines)} lines as PDF`, 'letter of 5 lines', milliseconds, () =>
      compareLetters(size.letterLines),
    ),
    measure(`/top, ${whole}`, ECHO_TURN, milliseconds, async () => (await figures()).top),
    measure(`/top from positions, ${whole}`, READ_LIVE, milliseconds, async () => (await positions()).top),
    measure(
      `a page of /retards from positions, ${whole}`,
      READ_LIVE,
      milliseconds,
      async () => (await positions()).late,
    ),
    measure(
      `proposals from positions, ${open}`,
      'the statement of open lines',
      milliseconds,
      async () => (await positions()).proposals,
    ),
    measure(
      `proposals from positions, ${open}, again`,
      READ_LIVE,
      milliseconds,
      async () => (await positions()).proposalsLive,
    ),
    measure(
      `positions, 1 % of ${count(customers)} payers changed`,
      'all decided anew',
      milliseconds,
      async () => (await positions()).partial,
    ),
    measure(`search of a customer, ${whole}`, ECHO_TURN, milliseconds, async () => (await figures()).customers),
    measure(`search of an invoice, ${whole}`, ECHO_TURN, milliseconds, async () => (await figures()).invoices),
    measure(
      `first dataset of ${count(size.invoices)} invoices`,
      'bulk write of its rows',
      wholeSeconds,
      async () => (await dataset()).full,
    ),
    measure(
      `refresh, ${changed} of ${count(ofDataset)} customers changed`,
      'the first one',
      wholeSeconds,
      async () => (await dataset()).partial,
    ),
  ];
}

async function measurePositions(
  made: () => Promise<MadeBase>,
  folder: string,
  customers: number,
): Promise<PositionPasses> {
  await made();
  const passes = await askOnce<PositionPasses>('./bots/positions.ts', { folder, customers });
  const idle = passes.idleSeconds.toFixed(1);
  say(`Positions: ${count(passes.steps)} steps; a pass that finds nothing changed takes ${idle} s`);
  return passes;
}

async function makeBase(folder: string, entries: number): Promise<MadeBase> {
  const made = await askOnce<MadeBase>('./base/make.ts', { folder, entries });
  const { customers, rows, loadSeconds } = made;
  const rate = `${loadSeconds.toFixed(1)} s, ${count(Math.round(rows / loadSeconds))} a second`;
  say(`${count(rows)} entries of ${count(customers)} customers loaded in ${rate}`);
  return made;
}

/** On a copy: its passes are not to be those that are measured next. */
async function measureFirst(
  { folder, graphUrl }: Omit<Place, 'withBot'>,
  customers: number,
  withBot: WithBot,
): Promise<Values> {
  const copy = `${folder}-first`;
  await cp(folder, copy, { recursive: true });
  try {
    const ours: ToStart = { kind: 'embedded', folder: copy, graphUrl };
    const { worst, ofEcho, duringTurns, duringPasses } = await measureFirstTurns(ours, customers, withBot);
    say(`Loop delay, p99 (worst): ${loopOf(duringTurns)} over the first ten turns (echo: ${loopOf(ofEcho)}), ${loopOf(duringPasses)} over
the first watch and dataset, which were done ${duringPasses.seconds.toFixed(0)} s after the last answer; p99 is meant to be at most 50 ms`);
    return worst;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** On a base of its own, with as many invoices as asked. */
async function measureDataset(folder: string, invoices: number): Promise<DatasetPasses> {
  const { customers } = await askOnce<MadeBase>('./base/make.ts', { folder, entries: entriesFor(invoices) });
  const passes = await askOnce<DatasetPasses>('./bots/dataset.ts', { folder, customers });
  say(
    `Dataset of ${count(passes.invoices)} invoices, ${count(passes.written)} rows; a pass that finds nothing changed takes ${passes.idleSeconds.toFixed(1)} s`,
  );
  return passes;
}

function botMeasures({ starts, turns }: Size, withBot: WithBot) {
  const answerOf = (bot: ToStart): RegExp => (bot.kind === 'echo' ? ECHO : CARD);
  const startOnce = (bot: ToStart): Promise<void> =>
    withBot(bot, (port, connector) => speak(port, connector, 'aide', answerOf(bot)));
  const memoryAfterTurns = (bot: ToStart): Promise<number> =>
    withBot(bot, async (port, connector, child) => {
      for (let at = 0; at < turns; at++) await speak(port, connector, '/relance client C00001', answerOf(bot));
      return child.ask<number>({ kind: 'memory' });
    });
  return {
    /** From the birth of a process to its first answer, `aide`; ours was started before, and kept what it compiled. */
    starts: async (ours: ToStart): Promise<Values> => {
      await withBot(ours, (_port, _connector, child) => child.ask({ kind: 'keep' }));
      return compareTurns(
        starts,
        () => startOnce(ours),
        () => startOnce({ kind: 'echo' }),
      );
    },
    memory: async (ours: ToStart): Promise<Values> => ({
      measured: await memoryAfterTurns(ours),
      baseline: await memoryAfterTurns({ kind: 'echo' }),
    }),
  };
}
