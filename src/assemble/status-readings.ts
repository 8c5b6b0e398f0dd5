import { lastEndOf } from '../domain/status/late-passes.ts';
import type { Reading } from '../platform/telemetry/telemetry.ts';
import type { Standing, StandingLetters } from '../use-cases/ports/status/status-store.ts';
import type { RunningPass } from '../use-cases/status/note-passes.ts';
import { isUnderWay, oldestMs, outcomesOf } from '../use-cases/status/service-facts.ts';

const MS = 1_000;

/** How the service works, as numbers that are exported: letters by state (held or not), ages and passes, in seconds. */
export function readingsOf(
  { letters, passes, at }: Standing & { readonly at: Date },
  running: readonly RunningPass[],
): readonly Reading[] {
  const states = [...new Set(letters.map(({ state }) => state))];
  const toCheck = letters.filter(({ state }) => state === 'to-check');
  return [
    ...states
      .map((state) => ({ gauge: 'relance.letters' as const, of: state, value: lettersIn(letters, state) }))
      .filter(({ value }) => value > 0),
    { gauge: 'relance.letters.oldest_under_way', value: oldestMs(letters.filter(isUnderWay), at) / MS },
    { gauge: 'relance.letters.oldest_to_check', value: oldestMs(toCheck, at) / MS },
    ...outcomesOf(passes, running).map((pass) => ({
      gauge: 'relance.pass.since_success' as const,
      of: pass.name,
      value: Math.max(0, at.getTime() - lastEndOf(pass).getTime()) / MS,
    })),
  ];
}

/** Of stopped letters those count that were refused lately: the others are at their end. */
const lettersIn = (letters: readonly StandingLetters[], state: string): number =>
  letters
    .filter((one) => one.state === state)
    .reduce((sum, one) => sum + (state === 'stopped' ? one.refusedLastHour : one.letters), 0);
