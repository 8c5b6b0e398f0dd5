import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { LetterKind } from '../../domain/relance/letter-kind.ts';
import type { Holder } from '../../domain/relance/memory.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { Dispatch } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import { companyParam, idParam, readInstant, tiersParam } from '../columns.ts';

const RESERVE_KEY = readSqlFile('./sql/reserve-key.sql', import.meta.url);
const READ_HOLDERS = readSqlFile('./sql/read-holders.sql', import.meta.url);
const FIND_KEY_HOLDERS = readSqlFile('./sql/find-key-holders.sql', import.meta.url);

interface HolderRow {
  readonly ItemKey: string;
  readonly DispatchId: string;
  readonly ApprovedById: string;
  readonly ApprovedByName: string;
  readonly ApprovedAt: Date;
}

const toHolder = (row: HolderRow): Holder => ({
  dispatchId: row.DispatchId,
  by: { id: row.ApprovedById, name: row.ApprovedByName },
  since: readInstant(row.ApprovedAt),
});

const kindParam = (kind: LetterKind) => text(kind, 12);

/** Always in the order of keys, so that two approvals that overlap wait for each other instead of locking each other out. */
export async function reserveKeys(session: SqlSession, dispatch: Dispatch, keys: readonly string[]): Promise<void> {
  for (const key of [...new Set(keys)].sort()) {
    await session.execute(RESERVE_KEY, {
      dispatchId: idParam(dispatch.id),
      company: companyParam(dispatch.company),
      tiers: tiersParam(dispatch.tiers),
      kind: kindParam(dispatch.facts.kind),
      key: text(key, 80),
    });
  }
}

/** Who holds any of these keys. */
export async function findKeyHolders(
  session: SqlSession,
  company: CompanyCode,
  kind: LetterKind,
  keys: readonly string[],
): Promise<readonly Holder[]> {
  const params = { company: companyParam(company), kind: kindParam(kind), keys: longText(keys.join('|')) };
  return (await session.query<HolderRow>(FIND_KEY_HOLDERS, params)).map(toHolder);
}

export async function readHolders(
  database: SqlDatabase,
  company: CompanyCode,
  kind: LetterKind,
  tiers: TiersCode | null,
): Promise<ReadonlyMap<string, Holder>> {
  const params = { company: companyParam(company), kind: kindParam(kind), tiers: tiersParam(tiers) };
  const rows = await database.query<HolderRow>(READ_HOLDERS, params);
  return new Map(rows.map((row) => [row.ItemKey, toHolder(row)]));
}
