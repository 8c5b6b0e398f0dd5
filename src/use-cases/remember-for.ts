import type { Clock } from './ports/clock.ts';

/**
 * Answers of `read`, kept for so many milliseconds by the key of what is asked. Those who ask at the same time share one reading; a
 * failure is thrown to them and forgotten, never remembered in the place of an answer.
 */
export function rememberFor<Asked, Answer>(
  clock: Pick<Clock, 'now'>,
  ms: number,
  keyOf: (asked: Asked) => string,
  read: (asked: Asked) => Promise<Answer>,
): (asked: Asked) => Promise<Answer> {
  const known = new Map<string, { readonly until: number; readonly answer: Promise<Answer> }>();
  return (asked) => {
    const now = clock.now().getTime();
    for (const [other, { until }] of known) if (until <= now) known.delete(other);
    const key = keyOf(asked);
    const cached = known.get(key);
    if (cached) return cached.answer;
    const one = { until: now + ms, answer: read(asked) };
    known.set(key, one);
    one.answer.catch(() => {
      if (known.get(key) === one) known.delete(key);
    });
    return one.answer;
  };
}
