/** What is left to measure, in the words of who waits: told before each row. */
export function progressOver(
  all: readonly { readonly what: string; readonly cost?: number }[],
  now: () => number,
): (done: number) => string {
  const began = now();
  const costOf = (some: typeof all): number => some.reduce((sum, { cost = 0 }) => sum + cost, 0);
  return (done) => {
    const spent = (now() - began) / 1_000;
    const measured = costOf(all.slice(0, done));
    const left = measured > 0 ? (spent / measured) * costOf(all.slice(done)) : null;
    const rest = left === null ? '' : `, about ${inMinutes(left)} left`;
    return `[${done + 1}/${all.length}] ${all[done]?.what ?? ''} (${inMinutes(spent)} so far${rest})`;
  };
}

const inMinutes = (seconds: number): string =>
  seconds < 90 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
