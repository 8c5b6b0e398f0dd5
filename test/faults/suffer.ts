import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../src/demo/company/random.ts';
import { judgeDoubt } from '../kill/doubt.ts';
import { describeEnding } from '../kill/ending.ts';
import { judge } from '../kill/judge.ts';
import { look } from '../kill/one-run.ts';
import type { Fault } from './fault.ts';
import { type DisturbedHouse, openDisturbed } from './house/disturbed.ts';
import { type Beside, differences } from './house/ending.ts';
import { describeFailures, type House } from './house/life.ts';
import { LETTERS, OF_THE_RUN } from './house/scene.ts';
import type { HouseTemplate } from './house/template.ts';

export interface Suffered {
  /** How often the fault struck. */
  readonly strikes: number;
  readonly toCheck: readonly string[];
  readonly beside: Beside;
  /** What failed while it lasted, a line a round. */
  readonly failures: readonly string[];
  /** What must not be; empty when all is well. */
  readonly wrongs: readonly string[];
}

/** Nothing is broken: what every fault is measured against. */
export const NO_FAULT: Fault = { name: 'none', broken: 'Nothing', rounds: 0, mayAsk: 0, disturb: () => ({}) };

/** One house of its own, disturbed for its rounds and then left in peace until nothing is under way, judged by what is left. */
export async function suffer(
  template: HouseTemplate,
  fault: Fault,
  seed: number,
  expected: Beside | null,
): Promise<Suffered> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-fault-'));
  let disturbed: DisturbedHouse | undefined;
  try {
    await cp(template.folder, folder, { recursive: true });
    disturbed = await openDisturbed(template, folder);
    const { house, url } = disturbed;
    const failures = await goThrough(disturbed, fault, seed);
    const told = await checkTold(house, fault);
    disturbed.disturb({});
    const beside = await house.settle();
    const { toCheck, wrongs } = await judgeHouse(house, url, fault, expected && { expected, beside });
    return { strikes: disturbed.strikes(), toCheck, beside, failures, wrongs: [...told, ...wrongs] };
  } finally {
    await disturbed?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function goThrough({ house, disturb }: DisturbedHouse, fault: Fault, seed: number): Promise<readonly string[]> {
  const failures: string[] = [];
  let round = 0;
  disturb(fault.disturb(createRandom(seed), () => round));
  for (; round < fault.rounds; round += 1) {
    const failed = await house.round();
    if (failed.length > 0) failures.push(describeFailures(failed));
  }
  return failures;
}

async function checkTold({ relance }: House, { says }: Fault): Promise<readonly string[]> {
  if (says === undefined) return [];
  const { output } = await relance.runCli(['dispatches']);
  return output.includes(says) ? [] : [`nobody is told « ${says} » but: ${output}`];
}

async function judgeHouse(
  { store }: House,
  url: string,
  { mayAsk, asksFrom, refused = [] }: Fault,
  compared: { readonly expected: Beside; readonly beside: Beside } | null,
): Promise<Pick<Suffered, 'toCheck' | 'wrongs'>> {
  const ending = await describeEnding(store, {});
  const verdict = judge({ ...ending, lines: [] }, await look(url), LETTERS);
  const { toCheck, wrongs } = verdict;
  const asked = ending.dispatches.filter(
    ({ state, checkFrom }) => state === 'to-check' && !isFrom(asksFrom, checkFrom),
  );
  const differ = compared ? differences(compared.expected, compared.beside, toCheck.length) : [];
  return {
    toCheck,
    wrongs: [
      ...wrongs,
      ...judgeLines(ending),
      ...judgeDoubt(verdict, mayAsk),
      ...asked.map(({ reference, checkFrom }) => `a person is asked of ${reference} from ${checkFrom}`),
      ...differ.filter((difference) => !refused.some((one) => difference.startsWith(one))),
    ],
  };
}

const isFrom = (allowed: Fault['asksFrom'], from: string | null): boolean =>
  allowed === undefined || allowed.some((one) => one === from);

/** The run says of each of its letters what became of it. */
function judgeLines({ lines, dispatches }: Awaited<ReturnType<typeof describeEnding>>): readonly string[] {
  const count = (state: string): number => lines.find(({ State }) => State === state)?.Lines ?? 0;
  const unsent = dispatches.filter(({ state }) => state !== 'done').length;
  const isRight = count('sent') + count('failed') === OF_THE_RUN.length && count('failed') <= unsent;
  return isRight ? [] : [`the run says ${JSON.stringify(lines)}, of ${unsent} letters that did not leave`];
}
