import { randomUUID } from 'node:crypto';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import { parisDay } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';
import type { LetterKind } from '../../../domain/relance/letter-kind.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { instant, json, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { BulkColumn, SqlType } from '../../../platform/sql/types.ts';
import {
  type Draft,
  type DraftPayer,
  type DraftStart,
  NO_CHOICES,
} from '../../../use-cases/ports/relance/draft-store.ts';
import { companyParam, idParam, personParams } from '../../columns.ts';
import { transact } from '../../transact.ts';
import { untilSettled } from '../../until-settled.ts';
import { type DraftRow, toDraft } from './draft-row.ts';
import { nextReferences } from './references.ts';

const LIST_OPEN_DRAFTS = readSqlFile('./sql/list-open-drafts.sql', import.meta.url);

const INSERT_DRAFTS = readSqlFile('./sql/insert-drafts.sql', import.meta.url);
const FORGET_BATCH = readSqlFile('./sql/forget-batch.sql', import.meta.url);

const words = (length: number): SqlType => ({ name: 'nvarchar', length });
const COLUMNS: readonly BulkColumn[] = [
  { name: 'Batch', type: words(40), nullable: false },
  { name: 'Id', type: words(40), nullable: false },
  { name: 'Tiers', type: words(20), nullable: false },
  { name: 'Currency', type: words(10), nullable: false },
  { name: 'Reference', type: words(20), nullable: false },
];

/** All open drafts of a company, of one kind: one query. */
export const listOpenDrafts = async (
  session: SqlSession,
  company: CompanyCode,
  kind: LetterKind = 'rappel',
): Promise<readonly Draft[]> =>
  (await session.query<DraftRow>(LIST_OPEN_DRAFTS, { company: companyParam(company), kind: text(kind, 12) })).map(
    toDraft,
  );

interface Opening extends Partial<DraftStart> {
  readonly by: Person;
  readonly now: Date;
}

/**
 * Makes those that there are not, in a number of queries that does not depend on theirs. Where somebody makes one of them at the
 * same time, `one_open_draft_per_payer_currency_and_kind` says so, nothing is made, and the second look finds it.
 */
export function openDrafts(
  database: SqlDatabase,
  company: CompanyCode,
  payers: readonly DraftPayer[],
  { by, now, kind = 'rappel', choices = NO_CHOICES }: Opening,
): Promise<readonly Draft[]> {
  return untilSettled(() =>
    transact(database, async (session) => {
      const asked = new Set(payers.map(keyOf));
      const isAsked = (draft: Draft): boolean => asked.has(keyOf(draft));
      const found = (await listOpenDrafts(session, company, kind)).filter(isAsked);
      const known = new Set(found.map(keyOf));
      const missing = payers.filter((payer) => !known.has(keyOf(payer)));
      if (missing.length === 0) return found;
      const references = await nextReferences(session, Number(parisDay(now).slice(0, 4)), missing.length);
      const batch = randomUUID();
      const rows = missing.map(({ tiers, currency }, index) => [
        ...[batch, randomUUID(), tiers, currency, references[index]],
      ]);
      await session.bulkInsert('relance.DraftToOpen', COLUMNS, rows);
      await session.execute(INSERT_DRAFTS, {
        batch: idParam(batch),
        company: companyParam(company),
        kind: text(kind, 12),
        choices: json(choices),
        ...personParams(by),
        now: instant(now),
      });
      await session.execute(FORGET_BATCH, { batch: idParam(batch) });
      return (await listOpenDrafts(session, company, kind)).filter(isAsked);
    }),
  );
}

const keyOf = ({ tiers, currency }: DraftPayer): string => `${currency}/${tiers}`;
