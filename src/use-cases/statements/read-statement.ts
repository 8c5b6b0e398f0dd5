import type { Company } from '../../domain/company/company.ts';
import type { FiscalYear } from '../../domain/company/fiscal-year.ts';
import type { Day } from '../../domain/day.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { firstDayOf } from '../../domain/statements/first-day.ts';
import { computeOpenStatement, computeStatement } from '../../domain/statements/statement.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { StatementPorts } from './read-open.ts';
import { type NamedTiers, namedCompany, type StatementView } from './views.ts';

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
  ports: StatementPorts,
  company: Company,
  code: TiersCode,
  asked: StatementAsked,
): Promise<StatementView> {
  const tiers = await ports.companies.sage(company.code).readTiers(code);
  const [view] = await readStatements(ports, company, [{ code, name: tiers?.name ?? code }], asked);
  if (!view) throw new Error(`No relevé of ${code} was made`);
  return view;
}

/** The same of many customers, in their order: two readings, whatever their number (case L1). */
export async function readStatements(
  { companies, clock }: StatementPorts,
  company: Company,
  tiers: readonly NamedTiers[],
  asked: StatementAsked,
): Promise<readonly StatementView[]> {
  const sage = companies.sage(company.code);
  const readAt = clock.now();
  const codes = tiers.map(({ code }) => code);
  const { entries, fiscalYears } = await sage.readLedgerHistory(codes, asked.until, null);
  const entriesOf = Map.groupBy(entries, (entry) => entry.tiers);
  const stated = tiers.map((one) => ({ tiers: one, ...state(entriesOf.get(one.code) ?? [], fiscalYears, asked) }));
  const since = stated.map(({ labelled }) => labelled).sort()[0] ?? asked.until;
  const labels = await sage.readLineLabels(codes, since, asked.until);
  const labelOf = (ecNo: number | null): string => (ecNo === null ? '' : (labels.get(ecNo) ?? ''));
  return stated.map(({ tiers: one, from, byCurrency }) => ({
    kind: 'statement',
    company: namedCompany(company),
    tiers: one,
    asOf: asked.until,
    readAt,
    from,
    open: asked.open,
    byCurrency: byCurrency.map((part) => ({
      ...part,
      movements: part.movements.map((row) => ({ ...row, label: labelOf(row.ecNo) })),
    })),
  }));
}

/** `labelled`: the first day of lines whose names are wanted. */
function state(
  entries: readonly Entry[],
  fiscalYears: readonly FiscalYear[],
  { from: asked, until, open }: StatementAsked,
) {
  const oldest = entries.map(({ issued }) => issued).sort()[0];
  const first = open ? (oldest ?? until) : firstDayOf(until, fiscalYears);
  const from = asked ?? (first < until ? first : until);
  const compute = open ? computeOpenStatement : computeStatement;
  const byCurrency = compute({ entries, fiscalYears, from, until });
  return { from, labelled: open ? (oldest ?? from) : from, byCurrency };
}
