import type { Company } from '../../domain/company/company.ts';
import type { Day } from '../../domain/day.ts';
import { firstDayOf } from '../../domain/statements/first-day.ts';
import { computeOpenStatement, computeStatement } from '../../domain/statements/statement.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { StatementPorts } from './read-open.ts';
import { namedCompany, type StatementView } from './views.ts';

/** Which days, and what of them. */
export interface StatementAsked {
  /** Null: since the beginning of the fiscal year of the last day; of what is open alone, since ever. */
  readonly from: Day | null;
  readonly until: Day;
  readonly open: boolean;
}

/**
 * The relevé of one customer between two days: its whole past in one set-based reading, and one for what the lines are called. Who may
 * see it is for the caller to check. Throws an OutsideFault.
 */
export async function readStatement(
  { companies, clock }: StatementPorts,
  company: Company,
  code: TiersCode,
  { from: asked, until, open }: StatementAsked,
): Promise<StatementView> {
  const sage = companies.sage(company.code);
  const readAt = clock.now();
  const [{ entries, fiscalYears }, tiers] = await Promise.all([
    sage.readLedgerHistory([code], until, null),
    sage.readTiers(code),
  ]);
  const days = entries.map(({ issued }) => issued).sort();
  const first = open ? (days[0] ?? until) : firstDayOf(until, fiscalYears);
  const from = asked ?? (first < until ? first : until);
  const labels = await sage.readLineLabels([code], open ? (days[0] ?? from) : from, until);
  const compute = open ? computeOpenStatement : computeStatement;
  const byCurrency = compute({ entries, fiscalYears, from, until }).map((one) => ({
    ...one,
    movements: one.movements.map((row) => ({ ...row, label: row.ecNo === null ? '' : (labels.get(row.ecNo) ?? '') })),
  }));
  return {
    kind: 'statement',
    company: namedCompany(company),
    tiers: { code, name: tiers?.name ?? code },
    asOf: until,
    readAt,
    from,
    open,
    byCurrency,
  };
}
