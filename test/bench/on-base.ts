import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { MadeBase } from './base/make.ts';
import type { DatasetPasses } from './bots/dataset.ts';
import type { LoopDelay } from './bots/loop.ts';
import type { PositionPasses } from './bots/positions.ts';
import { speak } from './bots/speak.ts';
import type { ToStart } from './bots/start.ts';
import { askOnce } from './child.ts';
import { measureFirstTurns } from './first-turns.ts';
import { compareTurns } from './measure.ts';
import { milliseconds, type Values } from './table.ts';
import type { WithBot } from './with-bot.ts';

export const count = (value: number): string => value.toLocaleString('en-GB');
export const say = (text: string): void => void process.stdout.write(`${text}\n`);
const loopOf = ({ p99, worst }: LoopDelay): string => `${milliseconds(p99)} (${milliseconds(worst)})`;
const CARD = /adaptive/;
const ECHO = /echo/;

export interface Size {
  readonly entries: number;
  readonly turns: number;
  readonly starts: number;
  readonly letterLines: number;
}

export interface Place {
  readonly folder: string;
  readonly graphUrl: string;
  readonly withBot: WithBot;
}

export async function measurePositions(
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

export async function makeBase(folder: string, entries: number): Promise<MadeBase> {
  const made = await askOnce<MadeBase>('./base/make.ts', { folder, entries });
  const { customers, rows, loadSeconds } = made;
  const rate = `${loadSeconds.toFixed(1)} s, ${count(Math.round(rows / loadSeconds))} a second`;
  say(`${count(rows)} entries of ${count(customers)} customers loaded in ${rate}`);
  return made;
}

/** The list of who owes most over a base of each size, made for this and taken away. */
export async function compareSizes(folder: string, [few, many]: readonly [number, number]): Promise<Values> {
  const of = async (entries: number): Promise<number> => {
    const own = path.join(folder, `entries-${entries}`);
    try {
      await makeBase(own, entries);
      return await askOnce<number>('./bots/top.ts', { folder: own });
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  };
  const baseline = await of(few);
  return { baseline, measured: await of(many) };
}

/** On a copy: its passes are not to be those that are measured next. */
export async function measureFirst(
  { folder, graphUrl }: Omit<Place, 'withBot'>,
  customers: number,
  withBot: WithBot,
): Promise<Values> {
  return onCopy(folder, async (copy) => {
    const ours: ToStart = { kind: 'embedded', folder: copy, graphUrl };
    const { worst, ofEcho, duringTurns, duringPasses } = await measureFirstTurns(ours, customers, withBot);
    say(`Loop delay, p99 (worst): ${loopOf(duringTurns)} over the first ten turns (echo: ${loopOf(ofEcho)}), ${loopOf(duringPasses)} over
the first watch and dataset, which were done ${duringPasses.seconds.toFixed(0)} s after the last answer; p99 is meant to be at most 50 ms`);
    return worst;
  });
}

/** On a copy, as nobody has served it yet. */
export async function measureDataset(
  made: () => Promise<MadeBase>,
  folder: string,
  customers: number,
): Promise<DatasetPasses> {
  await made();
  return onCopy(folder, async (copy) => {
    const passes = await askOnce<DatasetPasses>('./bots/dataset.ts', { folder: copy, customers });
    say(`Dataset of ${count(passes.invoices)} invoices, ${count(passes.written)} rows`);
    return passes;
  });
}

async function onCopy<T>(folder: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = `${folder}-copy`;
  await cp(folder, copy, { recursive: true });
  try {
    return await work(copy);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

export function botMeasures({ starts, turns }: Size, withBot: WithBot) {
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
