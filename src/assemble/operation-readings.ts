import type { Reading } from '../platform/telemetry/telemetry.ts';
import { isUnderWay, type Operation, oldestMs } from '../use-cases/operation/read-operation.ts';

const MS = 1_000;

/** How the service works, as numbers that are exported: letters by state (held or not), ages and passes, in seconds. */
export function readingsOf({ at, letters, passes }: Operation): readonly Reading[] {
  const states = [...new Set(letters.map(({ state }) => state))];
  const toCheck = letters.filter(({ state }) => state === 'to-check');
  return [
    ...states.map((state) => ({ gauge: 'relance.letters' as const, of: state, value: lettersIn(letters, state) })),
    { gauge: 'relance.letters.oldest_under_way', value: oldestMs(letters.filter(isUnderWay), at) / MS },
    { gauge: 'relance.letters.oldest_to_check', value: oldestMs(toCheck, at) / MS },
    ...passes.map(({ name, since }) => ({
      gauge: 'relance.pass.since_success' as const,
      of: name,
      value: Math.max(0, at.getTime() - since.getTime()) / MS,
    })),
  ];
}

const lettersIn = (letters: Operation['letters'], state: string): number =>
  letters.reduce((sum, one) => sum + (one.state === state ? one.letters : 0), 0);
