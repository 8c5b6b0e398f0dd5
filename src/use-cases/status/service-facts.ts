import { parisDay } from '../../domain/day.ts';
import { type CertificateEnd, leastDaysLeft } from '../../domain/status/certificate-end.ts';
import { latePasses, type PassOutcome } from '../../domain/status/late-passes.ts';
import type { PassRun, Standing, StandingLetters } from '../ports/status/status-store.ts';
import type { RunningPass } from './note-passes.ts';

/** Names the line of the log in which the facts are: alerts look for it. */
export const OPERATION_EVENT = 'operation-facts';
/** How often it is written: an alert looks at three of them, and counts on one. */
export const OPERATION_EVERY_MS = 5 * 60_000;

/** What whoever runs the service is woken by. Numbers and names of passes: no company, no customer, nobody. */
export interface ServiceFacts {
  /** Letters that have waited for a person (`to-check`) for more than a day. */
  readonly toCheckOlderThanDay: number;
  /** Since when the letter that moves least has not moved, in whole minutes; 0 where none is under way. Letters that are held do not count. */
  readonly oldestUnderWayMinutes: number;
  /** Letters of which a step was refused for good within the hour. */
  readonly failedLastHour: number;
  /** Passes that have not come to their end in any process for too long. */
  readonly passesWithoutSuccess: readonly string[];
  /** Whole days until the first certificate ends by which Entra knows us; null where there is none. */
  readonly certificateDaysLeft: number | null;
}

const MINUTE_MS = 60_000;

/** What alerts are made of, of all companies and of the passes that this process runs. */
export const serviceFactsOf = (
  { letters, passes }: Standing,
  running: readonly RunningPass[],
  at: Date,
  certificates: readonly CertificateEnd[] = [],
): ServiceFacts => ({
  toCheckOlderThanDay: sumOf(letters.filter(({ state }) => state === 'to-check').map((one) => one.olderThanDay)),
  oldestUnderWayMinutes: Math.floor(oldestMs(letters.filter(isUnderWay), at) / MINUTE_MS),
  failedLastHour: sumOf(letters.map((one) => one.refusedLastHour)),
  passesWithoutSuccess: latePasses(outcomesOf(passes, running), at),
  certificateDaysLeft: leastDaysLeft(certificates, parisDay(at)),
});

/** How the passes that run here stand in the whole installation. */
export function outcomesOf(runs: readonly PassRun[], running: readonly RunningPass[]): readonly PassOutcome[] {
  const ends = new Map(runs.map(({ pass, succeededAt }) => [pass, succeededAt]));
  return running.map((pass) => {
    const end = ends.get(pass.name) ?? null;
    return { ...pass, succeededAt: end === null ? null : new Date(end) };
  });
}

/** A worker is to take it, and may. */
export const isUnderWay = ({ state, isHeld }: StandingLetters): boolean =>
  !isHeld && state !== 'to-check' && state !== 'stopped';

/** Since when the oldest of them stands as it does, in milliseconds; 0 where there is none. A clock that differs from the store's makes none negative. */
export const oldestMs = (letters: readonly StandingLetters[], at: Date): number =>
  letters.reduce((most, { oldest }) => Math.max(most, at.getTime() - oldest.getTime()), 0);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
