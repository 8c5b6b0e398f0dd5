import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, type Random } from '../../src/demo/company/random.ts';
import { differences } from '../faults/house/ending.ts';
import { LETTERS } from '../faults/house/scene.ts';
import { makeHouse } from '../faults/house/template.ts';
import type { Verdict } from './judge.ts';
import { type RunLimits, type RunResult, runOnce } from './one-run.ts';
import type { Ending, Scene, Stop } from './scene.ts';
import { makeTemplate, OF_A_RUN, type Template } from './template.ts';
import { FAIR, pickWeather } from './weather.ts';

export interface SeriesOptions {
  /** Kills to reach. */
  readonly count: number;
  readonly seed: number;
  readonly parallel: number;
  /** Absent: letters approved one by one. */
  readonly scene?: Scene;
  /** Letters of the run; with many, one run meets all the kills. */
  readonly letters?: number;
  /** No new run after so long. */
  readonly untilMs?: number;
  readonly onRun?: (kills: number, wrongs: readonly string[]) => void;
  /** Of one run of many letters. */
  readonly long?: RunLimits;
}

export interface Series {
  readonly kills: number;
  readonly runs: number;
  readonly letters: number;
  readonly sentOnce: number;
  readonly filedOnce: number;
  readonly sentTwice: number;
  readonly lost: number;
  readonly draftsLeft: number;
  readonly toCheck: readonly string[];
  readonly wrongs: readonly string[];
}

/** Deaths in one run: the later ones hit the life that mends what the first left. */
const STOPS_A_RUN = 4;

/**
 * Kills the process that sends at points drawn from those that a whole life reached; each point comes once before any comes
 * again. The same seed draws the same points and the same weather.
 */
export async function runSeries(options: SeriesOptions): Promise<Series> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-kill-template-'));
  try {
    const template = await templateOf(folder, options.scene);
    const whole = await runOnce(template, [], FAIR);
    const { letters = OF_A_RUN } = options;
    const results =
      letters > OF_A_RUN ? [await runLong(whole.reached, options, letters)] : await runAll(template, whole, options);
    return add([whole, ...results]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const templateOf = async (folder: string, scene?: Scene): Promise<Template> =>
  scene === 'house' ? { ...(await makeHouse(folder)), scene, letters: LETTERS } : makeTemplate(folder, scene);

/**
 * One run of many letters, killed all the way: its points are those of a small one, as much oftener as it is longer, and no life sends more
 * than its share of the letters.
 */
async function runLong(reached: Ending['reached'], options: SeriesOptions, letters: number): Promise<RunResult> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-kill-long-'));
  try {
    const template = await makeTemplate(folder, 'run', letters);
    const random = createRandom(options.seed);
    const labels = Object.keys(reached);
    const between = letters / OF_A_RUN / options.count;
    const latest = Math.max(1, Math.floor(Object.values(reached).reduce((sum, times) => sum + times, 0) * between));
    const stops = Array.from({ length: options.count }, (): Stop => {
      const label = random.pick(labels);
      return { label, nth: random.between(1, Math.max(1, Math.floor((reached[label] ?? 1) * between))), latest };
    });
    const result = await runOnce(template, stops, FAIR, options.long);
    options.onRun?.(result.kills, result.verdict.wrongs);
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runAll(
  template: Template,
  { reached, beside }: RunResult,
  options: SeriesOptions,
): Promise<RunResult[]> {
  const random = createRandom(options.seed);
  const drawFirst = drawInTurn(random, Object.keys(reached));
  const deadline = Date.now() + (options.untilMs ?? Number.POSITIVE_INFINITY);
  const results: RunResult[] = [];
  let kills = 0;
  const work = async (): Promise<void> => {
    while (kills < options.count && Date.now() < deadline) {
      const stops = drawStops(random, drawFirst(), reached, options.scene);
      const weather = pickWeather(random);
      const result = await runOnce(template, stops, weather);
      kills += result.kills;
      const context = `[stops ${JSON.stringify(stops)}, weather ${JSON.stringify(weather)}]`;
      const others = beside && result.beside ? differences(beside, result.beside, result.verdict.toCheck.length) : [];
      const wrongs = [...result.verdict.wrongs, ...others].map((wrong) => `${wrong} ${context}`);
      results.push({ ...result, verdict: { ...result.verdict, wrongs } });
      options.onRun?.(kills, wrongs);
    }
  };
  await Promise.all(Array.from({ length: options.parallel }, work));
  return results;
}

/** Every label in a drawn order, then again in another. */
function drawInTurn(random: Random, labels: readonly string[]): () => string {
  let left: string[] = [];
  return () => {
    if (left.length === 0) left = [...labels];
    const [label] = left.splice(random.between(0, left.length - 1), 1);
    if (label === undefined) throw new Error('A life reached no point');
    return label;
  };
}

/** In a run the first stop comes early and the later ones at steps of each letter: every life has some left to die at. */
function drawStops(random: Random, first: string, reached: Ending['reached'], scene?: Scene): Stop[] {
  const isOften = (label: string): boolean => scene !== 'run' || (reached[label] ?? 0) >= OF_A_RUN;
  const labels = Object.keys(reached).filter(isOften);
  const share = scene === 'run' ? 2 : 1;
  const later = Array.from({ length: STOPS_A_RUN - 1 }, () => ({ label: random.pick(labels), nth: 1 }));
  return [{ label: first, nth: random.between(1, Math.max(1, Math.floor((reached[first] ?? 1) / share))) }, ...later];
}

function add(results: readonly RunResult[]): Series {
  const sum = (of: (verdict: Verdict) => number): number => results.reduce((all, one) => all + of(one.verdict), 0);
  return {
    kills: results.reduce((all, one) => all + one.kills, 0),
    runs: results.length,
    letters: sum((verdict) => verdict.letters),
    sentOnce: sum((verdict) => verdict.sentOnce),
    filedOnce: sum((verdict) => verdict.filedOnce),
    sentTwice: sum((verdict) => verdict.sentTwice),
    lost: sum((verdict) => verdict.lost),
    draftsLeft: sum((verdict) => verdict.draftsLeft),
    toCheck: results.flatMap((one) => one.verdict.toCheck),
    wrongs: results.flatMap((one) => one.verdict.wrongs),
  };
}

/** The counts on one line. */
export const summarise = (series: Series): string =>
  [
    `kills: ${series.kills}`,
    `letters: ${series.letters}`,
    `sent once: ${series.sentOnce}`,
    `filed once: ${series.filedOnce}`,
    `to check: ${series.toCheck.length}`,
    `sent twice: ${series.sentTwice}`,
    `lost: ${series.lost}`,
  ].join(', ');
