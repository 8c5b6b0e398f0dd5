import type { Company } from '../../../domain/company/company.ts';
import type { Day } from '../../../domain/day.ts';
import type { ReleveAccount, RelevePeriod } from '../../../domain/relance/kinds/releve.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { StatementPorts } from '../../statements/read-open.ts';
import { readStatement, readStatements } from '../../statements/read-statement.ts';
import type { LabelledStatement, NamedTiers, StatementView } from '../../statements/views.ts';

/** What a relevé says of its days. */
export interface StatedReleve {
  readonly of: RelevePeriod['of'];
  readonly from: Day;
  readonly until: Day;
  /** None: nothing moved and nothing is owed. */
  readonly accounts: readonly ReleveAccount[];
}

/** The relevé of one customer, that of the room `statements` to the cent. Throws an OutsideFault. */
export async function readReleve(
  ports: StatementPorts,
  company: Company,
  code: TiersCode,
  period: RelevePeriod,
): Promise<StatedReleve> {
  return toReleve(period, await readStatement(ports, company, code, askedBy(period)));
}

/** The same of many customers, by code: two readings, whatever their number. */
export async function readReleves(
  ports: StatementPorts,
  company: Company,
  tiers: readonly NamedTiers[],
  period: RelevePeriod,
): Promise<ReadonlyMap<TiersCode, StatedReleve>> {
  const views = await readStatements(ports, company, tiers, askedBy(period));
  return new Map(views.map((view) => [view.tiers.code, toReleve(period, view)]));
}

const askedBy = ({ of, from, until }: RelevePeriod) => ({ from, until, open: of === 'open-items' });

const toReleve = ({ of, until }: RelevePeriod, { from, byCurrency }: StatementView): StatedReleve => ({
  of,
  from,
  until,
  accounts: byCurrency.map(toAccount),
});

const toAccount = ({ currency, opening, movements, closing }: LabelledStatement): ReleveAccount => ({
  currency,
  opening,
  rows: movements.map(({ day, piece, label, cause, nature, due, debit, credit, balance }) => ({
    ...{ day, piece, label, cause, nature, due, debit, credit, balance },
  })),
  closing,
});
