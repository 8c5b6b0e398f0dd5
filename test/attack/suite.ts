import { type Attack, type Family, judge, type Verdict } from './attack.ts';
import { type Came, ENDED, HUNG } from './came.ts';
import { BODIES_AND_HEADERS } from './families/bodies.ts';
import { STRANGERS } from './families/cards.ts';
import { INJECTION } from './families/injection.ts';
import { LINKS } from './families/links.ts';
import { malformed } from './families/malformed.ts';
import { REPLAY } from './families/replay.ts';
import { RUNS } from './families/runs.ts';
import { SLOW } from './families/slow.ts';
import { SSRF } from './families/ssrf.ts';
import { tampered } from './families/tampered.ts';
import { TENANTS } from './families/tenants.ts';
import { TOKENS } from './families/tokens.ts';
import type { World } from './world.ts';

export interface Asked {
  /** Activities that nobody should send. */
  readonly count: number;
  readonly seed: number;
  /** Buttons, and forms, that are tampered with; every one where nothing is said. */
  readonly buttons?: number;
}

/** Every attack, those that change the least first. */
export const allAttacks = ({ count, seed, buttons = Number.POSITIVE_INFINITY }: Asked): readonly Attack[] => [
  ...TOKENS,
  ...TENANTS,
  ...SSRF,
  ...LINKS,
  ...STRANGERS,
  ...REPLAY,
  ...BODIES_AND_HEADERS,
  ...SLOW,
  ...tampered(buttons),
  ...RUNS,
  ...INJECTION,
  ...malformed(count, seed),
];

/** Ends no attack that stays within what a person would wait. */
const WITHIN_MS = 600_000;

async function sendInTime(world: World, { send }: Attack): Promise<Came> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Came>((resolve) => {
    timer = setTimeout(() => resolve({ status: HUNG, said: [], live: ['it did not end'] }), WITHIN_MS);
  });
  const sent = send(world).catch(
    (error): Came => ({ status: ENDED, said: [], live: [`it could not be sent: ${error}`] }),
  );
  const came = await Promise.race([sent, late]);
  clearTimeout(timer);
  return came;
}

/** Sends one, and says what is wrong: with what came of it, with the log, with what we called. */
export async function attackWith(world: World, attack: Attack): Promise<Verdict> {
  const came = await sendInTime(world, attack);
  const visits = world.canary.visits.splice(0).map((visit) => `we called the attacker’s address: ${visit}`);
  const wrong = [...judge(attack, came), ...world.served.takeFaults(), ...visits];
  const { counts } = came;
  return { attack, wrong: [...new Set(wrong)], ...(counts === undefined ? {} : { counts }) };
}

const MB = 1024 * 1024;
/** What a heap may have grown by once all is over, in bytes: caches that are bounded, none that grows with what is sent. */
const MAY_GROW = 48 * MB;

export interface Outcome {
  readonly verdicts: readonly Verdict[];
  /** In bytes, after the first family and at the end. */
  readonly heap: { readonly before: number; readonly after: number };
  readonly rss: { readonly before: number; readonly after: number };
  readonly isSteady: boolean;
}

/** One after the other, so that what goes wrong is that one's. */
export async function runSuite(
  world: World,
  attacks: readonly Attack[],
  onVerdict: (verdict: Verdict) => void = () => undefined,
): Promise<Outcome> {
  await world.client.say('relance client PLAIN1');
  const before = await world.served.memory();
  const verdicts: Verdict[] = [];
  for (const attack of attacks) {
    const verdict = await attackWith(world, attack);
    verdicts.push(verdict);
    onVerdict(verdict);
  }
  const alive = await world.client.say('aide');
  if (alive.said.length === 0) throw new Error('The product answers nobody any more');
  const after = await world.served.memory();
  return {
    verdicts,
    heap: { before: before.heapUsed, after: after.heapUsed },
    rss: { before: before.rss, after: after.rss },
    isSteady: after.heapUsed - before.heapUsed <= MAY_GROW,
  };
}

const inMb = (bytes: number): string => `${Math.round(bytes / MB)} MB`;

/** Counts a family, then what is wrong, then the memory; a line each. */
export function report({ verdicts, heap, rss, isSteady }: Outcome): readonly string[] {
  const families = [...new Set(verdicts.map(({ attack }) => attack.family))];
  const of = (family: Family) => verdicts.filter(({ attack }) => attack.family === family);
  const isRefused = ({ attack }: Verdict): boolean => ['refused', 'told', 'ended'].includes(attack.expected);
  return [
    'family      sent  refused  inert  wrong',
    ...families.map((family) => {
      const right = of(family).filter(({ wrong }) => wrong.length === 0);
      const refused = right.filter(isRefused).length;
      const cells = [of(family).length, refused, right.length - refused, of(family).length - right.length];
      const widths = [4, 7, 5, 5];
      return `${family.padEnd(10)}  ${cells.map((cell, at) => String(cell).padStart(widths[at] ?? 0)).join('  ')}`;
    }),
    ...verdicts.flatMap(({ attack, counts }) => (counts === undefined ? [] : [`${attack.name}: ${counts}`])),
    ...verdicts.flatMap(({ attack, wrong }) => wrong.map((one) => `WRONG ${attack.family}, ${attack.name}: ${one}`)),
    `heap ${inMb(heap.before)} -> ${inMb(heap.after)}${isSteady ? '' : ', which is too much'}; resident ${inMb(rss.before)} -> ${inMb(rss.after)}`,
  ];
}
