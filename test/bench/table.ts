export interface Row {
  readonly what: string;
  /** Seconds, or bytes. */
  readonly values: Values;
  readonly measured: string;
  readonly baseline: string;
  readonly ratio: string;
  /** The most that the ratio is meant to be, empty where nothing is. */
  readonly meant: string;
}

export interface Values {
  readonly measured: number;
  readonly baseline: number;
}

export type Unit = (value: number) => string;

export const milliseconds: Unit = (value) => `${(value * 1_000).toFixed(value < 0.1 ? 1 : 0)} ms`;
export const wholeSeconds: Unit = (value) => `${value.toFixed(value < 10 ? 1 : 0)} s`;
export const megabytes: Unit = (value) => `${(value / 2 ** 20).toFixed(0)} MiB`;
export const microsecondsARow: Unit = (value) => `${(value * 1e6).toPrecision(3)} µs a row`;

/** `measured` over `baseline`: stated, never judged. */
export function row(
  { what, against, unit, meant }: { what: string; against: string; unit: Unit; meant?: number },
  values: Values,
): Row {
  const { measured, baseline } = values;
  const ratio = (measured / baseline).toPrecision(2);
  return {
    what,
    values,
    measured: unit(measured),
    baseline: `${unit(baseline)} (${against})`,
    ratio: `×${Number(ratio)}`,
    meant: meant === undefined ? '' : `≤ ×${meant}`,
  };
}

/** `what | measured | baseline | ratio | meant`. */
export function printTable(rows: readonly Row[]): void {
  const names = ['what', 'measured', 'baseline', 'ratio', 'meant'] as const;
  const lines = [
    Object.fromEntries(names.map((name) => [name, name])) as Record<(typeof names)[number], string>,
    ...rows,
  ];
  const widths = names.map((name) => Math.max(...lines.map((line) => line[name].length)));
  for (const line of lines) {
    process.stdout.write(`${names.map((name, at) => line[name].padEnd(widths[at] ?? 0)).join(' | ')}\n`);
  }
}
