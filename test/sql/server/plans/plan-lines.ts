import type { PlanFacts } from './plan-facts.ts';

export interface Measurement {
  readonly name: string;
  readonly plan: PlanFacts;
}

/** One line for each text, the dearest first: its worst run, what that read from end to end, and the seeks that a conversion cost. */
export function planLines(measurements: readonly Measurement[]): string[] {
  const byName = Map.groupBy(measurements, ({ name }) => name);
  return [...byName]
    .map(([name, runs]) => ({ name, runs: runs.length, plan: worstOf(runs.map(({ plan }) => plan)) }))
    .sort((a, b) => rowsRead(b.plan) - rowsRead(a.plan) || a.name.localeCompare(b.name))
    .map(({ name, runs, plan }) =>
      [
        `${name}: ${rowsRead(plan)} rows and ${plan.logicalReads} pages read, ${plan.elapsedMs} ms`,
        runs > 1 ? ` (the worst of ${runs})` : '',
        scansOf(plan),
        ...plan.lostSeeks.map((one) => `; SEEK LOST TO ${one}`),
      ].join(''),
    );
}

export const rowsRead = ({ reads }: PlanFacts): number => reads.reduce((total, one) => total + one.rowsRead, 0);

const worstOf = (plans: readonly PlanFacts[]): PlanFacts =>
  plans.reduce((worst, one) => (rowsRead(one) > rowsRead(worst) ? one : worst));

function scansOf({ reads }: PlanFacts): string {
  const scans = reads.filter(({ how }) => how === 'scan').map(({ table, rowsRead: rows }) => `${table} (${rows})`);
  return scans.length === 0 ? '; scans nothing' : `; scans ${[...new Set(scans)].join(', ')}`;
}
