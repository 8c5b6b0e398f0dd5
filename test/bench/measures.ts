import path from 'node:path';
import { sendMany } from '../pace/send-many.ts';
import type { Measure } from './a-measure.ts';
import { customersFor, invoicesOf, openItemsOf } from './base/books.ts';
import { documentsOf } from './base/orders.ts';
import type { BankMatches } from './bots/bank.ts';
import type { FiguresTurns } from './bots/figures.ts';
import type { RehearsalPasses } from './bots/rehearsal.ts';
import type { PreparedRuns } from './bots/run.ts';
import type { ToStart } from './bots/start.ts';
import type { Turns } from './bots/turns.ts';
import type { WatchPasses } from './bots/watch.ts';
import { askOnce } from './child.ts';
import { compareLetters } from './letters.ts';
import {
  botMeasures,
  count,
  makeBase,
  measureDataset,
  measureFirst,
  measurePositions,
  type Place,
  type Size,
  say,
} from './on-base.ts';
import { positionMeasures } from './position-measures.ts';
import { megabytes, microsecondsARow, milliseconds, type Values, wholeSeconds } from './table.ts';

const ECHO_TURN = 'echo turn, same process';
const REHEARSALS = 3;

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
  const watch = on<WatchPasses>('./bots/watch.ts', { folder: place.folder, customers });
  const turns = on<Turns>('./bots/turns.ts', asked);
  const figures = on<FiguresTurns>('./bots/figures.ts', asked);
  const followed = on<Values>('./bots/followed.ts', { ...place, turns: size.turns });
  const bank = on<BankMatches>('./bots/bank.ts', { folder: place.folder });
  const runs = on<PreparedRuns>('./bots/run.ts', { folder: place.folder });
  const positions = once(() => measurePositions(made, place.folder, customers));
  const rehearsal = on<RehearsalPasses>('./bots/rehearsal.ts', { folder: place.folder, runs: REHEARSALS });
  const canned = async (): Promise<ToStart> => ({ kind: 'canned', graphUrl, ...(await turns()).learnt });
  const dataset = once(() => measureDataset(made, place.folder, customers));
  const bots = botMeasures(size, withBot);

  const entries = `${count(size.entries)} entries`;
  const whole = `${count(customers)} customers, ${entries}`;
  const documents = `${count(customers)} customers, ${count(documentsOf(customers))} documents`;
  const open = `${count(customers)} customers, ${count(openItemsOf(customers))} open items`;
  const changed = count(Math.max(1, Math.floor(customers / 100)));
  return [
    {
      what: 'bulk load of Sage rows, embedded',
      against: 'COPY of their values, bare table',
      unit: microsecondsARow,
      cost: 9,
      values: async () => {
        const { loadSeconds, rows, copiedPerSecond } = await made();
        return { measured: loadSeconds / rows, baseline: 1 / copiedPerSecond };
      },
    },
    {
      what: 'first ten turns after a start, worst',
      against: 'echo, the same',
      unit: milliseconds,
      meant: 10,
      cost: 21,
      values: async () => {
        await made();
        return measureFirst(place, customers, withBot);
      },
    },
    {
      what: `first dataset of ${count(invoicesOf(customers))} invoices`,
      against: 'bulk write of its rows',
      unit: wholeSeconds,
      meant: 1.5,
      cost: 17,
      values: async () => (await dataset()).full,
    },
    {
      what: `dataset refresh, ${changed} of ${count(customers)} customers changed`,
      against: 'the first one',
      unit: wholeSeconds,
      meant: 0.03,
      values: async () => (await dataset()).partial,
    },
    {
      what: `dataset refresh, nothing changed, ${count(customers)} customers`,
      against: 'the first one',
      unit: milliseconds,
      meant: 0.005,
      values: async () => (await dataset()).idle,
    },
    {
      what: `watch pass over all, ${documents}`,
      against: 'its SQL alone',
      unit: milliseconds,
      cost: 12,
      values: async () => {
        const { again, opened, noted, firstSeconds, idleSeconds } = await watch();
        say(
          `The first watch found ${count(opened)} orders held and ${count(noted)} to watch in ${firstSeconds.toFixed(1)} s; one that finds nothing changed takes ${idleSeconds.toFixed(2)} s`,
        );
        return again;
      },
    },
    {
      what: `watch pass, 1 % of ${count(customers)} payers changed`,
      against: 'one over all',
      unit: milliseconds,
      meant: 0.05,
      values: async () => (await watch()).partial,
    },
    {
      what: `/relance client X, one turn over ${entries}`,
      against: ECHO_TURN,
      unit: milliseconds,
      meant: 5,
      cost: 12,
      values: async () => (await turns()).turn,
    },
    {
      what: `proposals, ${open}`,
      against: 'its SQL alone',
      unit: milliseconds,
      values: async () => (await turns()).proposals,
    },
    {
      what: `a run prepared, ${open}`,
      against: 'the statement of open lines',
      unit: milliseconds,
      cost: 20,
      values: async () => {
        const { selected, held, prepared } = await runs();
        say(`A run over ${count(customers)} customers: ${count(selected)} to get a letter, ${count(held)} set aside`);
        return prepared;
      },
    },
    {
      what: `balance âgée of all, ${open}`,
      against: 'its SQL alone',
      unit: milliseconds,
      values: async () => (await turns()).aging,
    },
    {
      what: 'spawn to first answer, embedded base',
      against: 'echo, spawn to first answer',
      unit: milliseconds,
      meant: 2,
      cost: 4,
      values: async () => {
        await made();
        return bots.starts(embedded);
      },
    },
    {
      what: 'spawn to first answer, production modules*',
      against: 'echo, spawn to first answer',
      unit: milliseconds,
      meant: 1.4,
      cost: 2,
      values: async () => bots.starts(await canned()),
    },
    {
      what: `memory after ${size.turns} turns, production modules*`,
      against: 'echo, as many turns',
      unit: megabytes,
      meant: 1.3,
      cost: 3,
      values: async () => bots.memory(await canned()),
    },
    {
      what: `letter of ${count(size.letterLines)} lines as PDF`,
      against: 'letter of 5 lines',
      unit: milliseconds,
      meant: 20,
      cost: 1,
      values: () => compareLetters(size.letterLines),
    },
    {
      what: `a letter typeset, mailed and filed, processor of ${size.turns}`,
      against: 'typeset alone',
      unit: milliseconds,
      meant: 1.5,
      cost: 5,
      values: () => askOnce<Values>('./letters-sent.ts', { graphUrl, letters: size.turns }),
    },
    {
      // Not as a run, whose letters are released a few at a time and within `perDay`: what the worker alone takes.
      what: '10,000 approved letters sent from one mailbox, simulated clock',
      against: 'what Microsoft’s limits alone take',
      unit: wholeSeconds,
      meant: 1.05,
      cost: 12,
      values: async () => {
        const { seconds, leastSeconds } = await sendMany({ letters: 10_000 });
        return { measured: seconds, baseline: leastSeconds };
      },
    },
    {
      what: `/top, ${whole}`,
      against: ECHO_TURN,
      unit: milliseconds,
      cost: 15,
      values: async () => (await figures()).top,
    },
    ...positionMeasures({ positions, folder, customers, whole, open }),
    {
      what: `a year of a plan rehearsed, ${whole}`,
      against: 'one read of the ledger and its history',
      unit: milliseconds,
      meant: 5,
      cost: 9,
      values: async () => {
        const { letters, year } = await rehearsal();
        say(`Rehearsed: ${letters.map(count).join(' letters, in force: ')}`);
        return year;
      },
    },
    {
      what: `bank entries matched, ${open}`,
      against: 'reading the open items',
      unit: milliseconds,
      meant: 2,
      values: async () => {
        const { match, entries, items, held } = await bank();
        say(
          `${count(entries)} entries of the bank against ${count(items)} open items: ${count(held)} certain or likely`,
        );
        return match;
      },
    },
    {
      what: 'customer with 500 comments, 50 promises and 3 files, one turn',
      against: 'one without, same process',
      unit: milliseconds,
      meant: 1.2,
      values: followed,
    },
    {
      what: `search of a customer, ${whole}`,
      against: ECHO_TURN,
      unit: milliseconds,
      meant: 3,
      values: async () => (await figures()).customers,
    },
    {
      what: `search of an invoice, ${whole}`,
      against: ECHO_TURN,
      unit: milliseconds,
      meant: 15,
      values: async () => (await figures()).invoices,
    },
  ];
}
