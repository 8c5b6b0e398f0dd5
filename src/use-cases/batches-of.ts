const LINES_AT_ONCE = 20_000;
const TIERS_AT_ONCE = 500;

/** As many customers together as one transaction should hold; one alone however many lines it has. */
export function* batchesOf<T extends { readonly lines: number }>(
  all: readonly T[],
  linesAtOnce = LINES_AT_ONCE,
): Generator<readonly T[]> {
  let batch: T[] = [];
  let lines = 0;
  for (const one of all) {
    if (batch.length > 0 && (lines + one.lines > linesAtOnce || batch.length === TIERS_AT_ONCE)) {
      yield batch;
      batch = [];
      lines = 0;
    }
    batch.push(one);
    lines += one.lines;
  }
  if (batch.length > 0) yield batch;
}
