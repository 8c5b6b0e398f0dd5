import { cp, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { demoTenant } from '../../src/demo/company/people.ts';
import { startM365 } from '../../src/demo/m365/server.ts';
import { entriesFor, openItemsOf } from './base/books.ts';
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
import { type FirstTurns, measureFirstTurns } from './first-turns.ts';
import { compareLetters } from './letters.ts';
import { compareTurns, seconds } from './measure.ts';
import { megabytes, microsecondsARow, milliseconds, printTable, type Row, row, wholeSeconds } from './table.ts';
import { openBots } from './with-bot.ts';

const CARD = /adaptive/;
const ECHO = /echo/;
const { values } = parseArgs({ options: { quick: { type: 'boolean' } } });
const size = values.quick
  ? { entries: 50_000, turns: 30, starts: 1, letterLines: 300, invoices: 20_000 }
  : { entries: 1_000_000, turns: 100, starts: 3, letterLines: 3_000, invoices: 1_000_000 };

interface Place {
  readonly folder: string;
  readonly graphUrl: string;
}

const count = (value: number): string => value.toLocaleString('en-GB');

async function measureAll(place: Place): Promise<Row[]> {
  const made = await askOnce<MadeBase>('./base/make.ts', { folder: place.folder, entries: size.entries });
  const { customers, rows, loadSeconds } = made;
  const load = { measured: loadSeconds / rows, baseline: 1 / made.copiedPerSecond };
  const rate = `${loadSeconds.toFixed(1)} s, ${count(Math.round(rows / loadSeconds))} a second`;
  process.stdout.write(`${count(rows)} entries of ${count(customers)} customers loaded in ${rate}\n`);

  const { worst, ofEcho, duringTurns, duringPasses } = await measureFirst(place, customers);
  process.stdout.write(`Loop delay, p99 (worst): ${loopOf(duringTurns)} over the first ten turns (echo: ${loopOf(ofEcho)}), ${loopOf(duringPasses)} over
the first watch and dataset, which were done ${duringPasses.seconds.toFixed(0)} s after the last answer; p99 is meant to be at most 50 ms\n`);

  // Before the rest: what serves afterwards leaves the watch to this instance.
  const watch = await askOnce<WatchPasses>('./bots/watch.ts', { folder: place.folder });
  const found = `${count(watch.opened)} orders held and ${count(watch.noted)} to watch`;
  process.stdout.write(`The first watch found ${found} in ${watch.firstSeconds.toFixed(1)} s\n`);

  const asked = { ...place, customers, turns: size.turns };
  const { turn, proposals, learnt } = await askOnce<Turns>('./bots/turns.ts', asked);
  const canned: ToStart = { kind: 'canned', graphUrl: place.graphUrl, ...learnt };
  const starts = await compareStarts({ kind: 'embedded', ...place });
  const production = await compareStarts(canned);
  const memory = { measured: await memoryAfterTurns(canned), baseline: await memoryAfterTurns({ kind: 'echo' }) };
  const letters = await compareLetters(size.letterLines);
  const figures = await askOnce<FiguresTurns>('./bots/figures.ts', asked);
  const positions = await askOnce<PositionPasses>('./bots/positions.ts', { folder: place.folder, customers });
  process.stdout.write(
    `Positions: ${count(positions.steps)} steps; a pass that finds nothing changed takes ${positions.idleSeconds.toFixed(1)} s\n`,
  );
  const searched = `${count(customers)} customers, ${count(rows)} entries`;
  const open = count(openItemsOf(customers));
  return [
    row('first ten turns after a start, worst (meant: at most ×10)', 'echo, the same', milliseconds, worst),
    row(`/relance client X, one turn over ${count(rows)} entries`, 'echo turn, same process', milliseconds, turn),
    row('spawn to first answer, embedded base', 'echo, spawn to first answer', milliseconds, starts),
    row('spawn to first answer, production modules*', 'echo, spawn to first answer', milliseconds, production),
    row(`memory after ${size.turns} turns, production modules*`, 'echo, as many turns', megabytes, memory),
    row(`letter of ${count(size.letterLines)} lines as PDF`, 'letter of 5 lines', milliseconds, letters),
    row(`proposals, ${count(customers)} customers, ${open} open items`, 'its SQL alone', milliseconds, proposals),
    row(
      `watch pass, ${count(customers)} customers, ${count(documentsOf(customers))} documents`,
      'its SQL alone',
      milliseconds,
      watch.again,
    ),
    row(`/top, ${searched}`, 'echo turn, same process', milliseconds, figures.top),
    row(`/top from positions, ${searched}`, 'the same, read live', milliseconds, positions.top),
    row(`a page of /retards from positions, ${searched}`, 'the same, read live', milliseconds, positions.late),
    row(
      `positions, ${count(positions.changed)} of ${count(customers)} payers changed`,
      'all decided anew',
      milliseconds,
      positions.partial,
    ),
    row(`search of a customer, ${searched}`, 'echo turn, same process', milliseconds, figures.customers),
    row(`search of an invoice, ${searched}`, 'echo turn, same process', milliseconds, figures.invoices),
    row('bulk load of Sage rows, embedded', 'COPY of their values, bare table', microsecondsARow, load),
  ];
}

/** On a base of its own, with as many invoices as asked. */
async function measureDataset(folder: string): Promise<Row[]> {
  const { customers } = await askOnce<MadeBase>('./base/make.ts', { folder, entries: entriesFor(size.invoices) });
  const passes = await askOnce<DatasetPasses>('./bots/dataset.ts', { folder, customers });
  const { invoices, written, changed, full, partial, idleSeconds } = passes;
  process.stdout.write(
    `Dataset of ${count(invoices)} invoices, ${count(written)} rows; a pass that finds nothing changed takes ${idleSeconds.toFixed(1)} s\n`,
  );
  return [
    row(`first dataset of ${count(invoices)} invoices`, 'bulk write of its rows', wholeSeconds, full),
    row(`refresh, ${count(changed)} of ${count(customers)} customers changed`, 'the first one', wholeSeconds, partial),
  ];
}

/** From the birth of a process to its first answer, `aide`. */
async function compareStarts(ours: ToStart): Promise<{ measured: number; baseline: number }> {
  return compareTurns(
    size.starts,
    () => startOnce(ours),
    () => startOnce({ kind: 'echo' }),
  );
}

const answerOf = (bot: ToStart): RegExp => (bot.kind === 'echo' ? ECHO : CARD);

const startOnce = (bot: ToStart): Promise<void> =>
  bots.withBot(bot, (port, connector) => speak(port, connector, 'aide', answerOf(bot)));

async function memoryAfterTurns(bot: ToStart): Promise<number> {
  return bots.withBot(bot, async (port, connector, child) => {
    for (let at = 0; at < size.turns; at++) {
      await speak(port, connector, '/relance client C00001', answerOf(bot));
    }
    return child.ask<number>({ kind: 'memory' });
  });
}

const loopOf = ({ p99, worst }: LoopDelay): string => `${milliseconds(p99)} (${milliseconds(worst)})`;

/** On a copy: its passes are not to be those that are measured next. */
async function measureFirst({ folder, graphUrl }: Place, customers: number): Promise<FirstTurns> {
  const copy = `${folder}-first`;
  await cp(folder, copy, { recursive: true });
  try {
    return await measureFirstTurns({ kind: 'embedded', folder: copy, graphUrl }, customers, bots.withBot);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const bots = await openBots();
const folder = await mkdtemp(path.join(tmpdir(), 'relance-bench-'));
const m365 = await startM365({ tenant: demoTenant });
try {
  let rows: Row[] = [];
  const spent = await seconds(async () => {
    rows = await measureAll({ folder: path.join(folder, 'entries'), graphUrl: m365.graphUrl });
    rows.push(...(await measureDataset(path.join(folder, 'invoices'))));
  });
  printTable(rows);
  process.stdout.write(`
* the driver of SQL Server and the credentials of Azure are loaded, but no server is asked: answers are learnt by heart.
Medians where a measure is repeated. ${cpus().length} processors of a machine that others may share: read the ratios, and those within a factor of two.
${spent.toFixed(0)} s in all.
`);
} finally {
  await Promise.all([m365.close(), bots.close()]);
  await rm(folder, { recursive: true, force: true });
}
