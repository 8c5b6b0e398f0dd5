import type { Clock } from '../../../use-cases/ports/clock.ts';

/**
 * Answers of `read` by key, kept for so long. Those who ask at the same time share one reading; a failure is thrown to them and
 * forgotten, never remembered in the place of an answer.
 */
export function rememberFor<T>(
  clock: Pick<Clock, 'now'>,
  ms: number,
  read: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const known = new Map<string, { readonly until: number; readonly answer: Promise<T> }>();
  return (key) => {
    const now = clock.now().getTime();
    for (const [other, { until }] of known) if (until <= now) known.delete(other);
    const cached = known.get(key);
    if (cached) return cached.answer;
    const one = { until: now + ms, answer: read(key) };
    known.set(key, one);
    one.answer.catch(() => {
      if (known.get(key) === one) known.delete(key);
    });
    return one.answer;
  };
}
