import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { SqlSession } from '../../../platform/sql/database.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { CreditDecisionFact, DatasetTiers } from '../../../use-cases/ports/figures/dataset-store.ts';
import { companyParam } from '../../columns.ts';
import { barred } from './barred.ts';
import { DECISION_COLUMNS, TIERS_COLUMNS } from './load-columns.ts';

const DELETE_TIERS = readSqlFile('./sql/delete-tiers.sql', import.meta.url);
const DELETE_DECISIONS = readSqlFile('./sql/delete-decisions.sql', import.meta.url);

export async function replaceTiers(
  session: SqlSession,
  company: CompanyCode,
  changed: readonly DatasetTiers[],
): Promise<void> {
  const codes = barred(changed.map(({ tiers }) => tiers));
  await session.execute(DELETE_TIERS, { company: companyParam(company), codes });
  const rows = changed.map(({ tiers, name, city, salesperson }) => [company, tiers, name, city, salesperson]);
  await session.bulkInsert('relance.DatasetTiers', TIERS_COLUMNS, rows);
}

export async function replaceDecisions(
  session: SqlSession,
  company: CompanyCode,
  facts: readonly CreditDecisionFact[],
): Promise<void> {
  const references = barred(facts.map(({ reference }) => reference));
  await session.execute(DELETE_DECISIONS, { company: companyParam(company), references });
  const rows = facts.map((one) => [
    company,
    one.tiers,
    one.reference,
    one.askedOn,
    one.decidedOn,
    one.outcome,
    one.amount,
    one.overLimit,
    one.decidedBy,
  ]);
  await session.bulkInsert('relance.CreditDecisionFact', DECISION_COLUMNS, rows);
}
