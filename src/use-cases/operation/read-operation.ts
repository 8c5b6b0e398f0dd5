import { latePasses, type PassOutcome } from '../../domain/operation/late-passes.ts';
import type { Clock } from '../ports/clock.ts';
import type { LettersAtWork, LettersAtWorkReader } from '../ports/operation/letters-at-work.ts';

export interface OperationPorts {
  readonly letters: LettersAtWorkReader;
  /** Of this process. */
  readonly passes: () => readonly PassOutcome[];
  readonly clock: Pick<Clock, 'now'>;
}

/** Names the line of the log in which the facts are: alerts look for it. */
export const OPERATION_EVENT = 'operation-facts';
/** How often it is written: an alert looks at three of them, and counts on one. */
export const OPERATION_EVERY_MS = 5 * 60_000;

/** What whoever runs the service is woken by. Numbers and names of passes: no company, no customer, nobody. */
export interface OperationFacts {
  /** Letters that have waited for a person (`to-check`) for more than a day. */
  readonly toCheckOlderThanDay: number;
  /** Since when the letter that moves least has not moved, in whole minutes; 0 where none is under way. Letters that are held do not count. */
  readonly oldestUnderWayMinutes: number;
  /** Letters of which a step was refused for good within the hour. */
  readonly failedLastHour: number;
  /** Passes that have not come to their end for too long. */
  readonly passesWithoutSuccess: readonly string[];
}

export interface Operation {
  readonly at: Date;
  readonly facts: OperationFacts;
  readonly letters: readonly LettersAtWork[];
  readonly passes: readonly PassOutcome[];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How the service works now: one text of the store, and what this process knows of its passes. */
export async function readOperation(ports: OperationPorts): Promise<Operation> {
  const at = ports.clock.now();
  const ago = (ms: number): Date => new Date(at.getTime() - ms);
  const letters = await ports.letters.readLettersAtWork({ hourAgo: ago(HOUR_MS), dayAgo: ago(DAY_MS) });
  const passes = ports.passes();
  return {
    at,
    letters,
    passes,
    facts: {
      toCheckOlderThanDay: sumOf(letters.filter(({ state }) => state === 'to-check').map((one) => one.olderThanDay)),
      oldestUnderWayMinutes: Math.floor(oldestMs(letters.filter(isUnderWay), at) / MINUTE_MS),
      failedLastHour: sumOf(letters.filter(({ state }) => state === 'stopped').map((one) => one.letters)),
      passesWithoutSuccess: latePasses(passes, at),
    },
  };
}

/** A worker is to take it, and may. */
export const isUnderWay = ({ state, isHeld }: LettersAtWork): boolean =>
  !isHeld && state !== 'to-check' && state !== 'stopped';

/** Since when the oldest of them stands as it does, in milliseconds; 0 where there is none. A clock that differs from the store's makes none negative. */
export const oldestMs = (letters: readonly LettersAtWork[], at: Date): number =>
  letters.reduce((most, { oldest }) => Math.max(most, at.getTime() - oldest.getTime()), 0);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
