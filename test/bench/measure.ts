/** Seconds that the work takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** Throws RangeError on none. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new RangeError('No median of nothing');
  return middle;
}

/** Takes turns, so that what slows the machine down slows both: medians in seconds. */
export async function compareTurns(
  count: number,
  measured: (turn: number) => Promise<unknown>,
  baseline: (turn: number) => Promise<unknown>,
): Promise<{ readonly measured: number; readonly baseline: number }> {
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < count; turn++) {
    ours.push(await seconds(() => measured(turn)));
    bare.push(await seconds(() => baseline(turn)));
  }
  return { measured: median(ours), baseline: median(bare) };
}
