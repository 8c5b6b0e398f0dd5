import type { Person } from '../../../domain/person.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { bit, instant, json, longText, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type {
  PostalFilter,
  PostalLetter,
  PostingChange,
  PostingStore,
} from '../../../use-cases/ports/dispatch/posting-store.ts';
import { companyParam, personParams } from '../../columns.ts';
import { appendHistory } from '../../history/history.ts';
import { transact } from '../../transact.ts';
import { untilSettled } from '../../until-settled.ts';
import { postingLine } from './posting-history.ts';
import { type PostalRow, toPostalLetter } from './posting-row.ts';

const LIST_POSTAL = readSqlFile('./sql/list-postal.sql', import.meta.url);
const READ_LETTERS = readSqlFile('./sql/read-letters.sql', import.meta.url);
const INSERT_POSTINGS = readSqlFile('./sql/insert-postings.sql', import.meta.url);
const UPDATE_POSTINGS = readSqlFile('./sql/update-postings.sql', import.meta.url);

const between = (ids: readonly string[]): string => ids.join('|');

export function postingStore(database: SqlDatabase): PostingStore {
  return {
    listPostal: (filter) => listPostal(database, filter),
    readLetters: async (dispatchIds) => {
      if (dispatchIds.length === 0) return new Map();
      const asked = { ids: longText(between(dispatchIds)) };
      const rows = await database.query<{ DispatchId: string; Pdf: Buffer }>(READ_LETTERS, asked);
      return new Map(rows.map((row) => [row.DispatchId, new Uint8Array(row.Pdf)]));
    },
    savePosting: (letters, change, by, now) =>
      letters.length === 0
        ? Promise.resolve([])
        : untilSettled(() => transact(database, (session) => save(session, letters, change, by, now))),
  };
}

async function listPostal(
  database: SqlDatabase,
  { company, runId, ids, waitingSince, withAnnulled }: PostalFilter,
): Promise<PostalLetter[]> {
  const rows = await database.query<PostalRow>(LIST_POSTAL, {
    company: companyParam(company),
    runId: text(runId ?? null, 40),
    ids: longText(ids ? between(ids) : null),
    waitingSince: instant(waitingSince ?? null),
    withAnnulled: bit(withAnnulled ?? null),
  });
  return rows.flatMap((row) => toPostalLetter(row) ?? []);
}

async function save(
  session: SqlSession,
  letters: readonly PostalLetter[],
  change: PostingChange & { readonly registered: boolean },
  by: Person,
  now: Date,
): Promise<readonly string[]> {
  const asked = {
    ids: longText(between(letters.map(({ dispatchId }) => dispatchId))),
    registered: bit(change.registered),
  };
  await session.execute(INSERT_POSTINGS, asked);
  const rows = await session.query<{ DispatchId: string }>(UPDATE_POSTINGS, {
    ...asked,
    tracking: text(change.tracking ?? null, 20),
    proof: json(change.proof),
    posted: bit(change.posted ?? null),
    ...personParams(by),
    now: instant(now),
  });
  const changed = new Set(rows.map(({ DispatchId }) => DispatchId));
  const told = letters.filter(({ dispatchId }) => changed.has(dispatchId));
  for (const letter of told) await appendHistory(session, postingLine(letter, change, by, now));
  return told.map(({ dispatchId }) => dispatchId);
}
