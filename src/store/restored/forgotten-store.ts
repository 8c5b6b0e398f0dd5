import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { ForgottenLetter } from '../../domain/restored/departures.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { bit, instant, int, longText, smallint, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { DispatchState } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import type { ForgottenStore, LetterKept } from '../../use-cases/ports/restored/forgotten-store.ts';
import { companyParam, personParams, tiersParam } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { transact } from '../transact.ts';
import { forgottenLine } from './forgotten-history.ts';

const FIND_BY_ID = readSqlFile('./sql/find-letters-by-id.sql', import.meta.url);
const FIND_BY_REFERENCE = readSqlFile('./sql/find-letters-by-reference.sql', import.meta.url);
const FIND_NOTED = readSqlFile('./sql/find-noted.sql', import.meta.url);
const INSERT_FORGOTTEN = readSqlFile('./sql/insert-forgotten.sql', import.meta.url);
const NAME_FORGOTTEN = readSqlFile('./sql/name-forgotten.sql', import.meta.url);
const CLOSE_DRAFTS = readSqlFile('./sql/close-drafts.sql', import.meta.url);
const RAISE_REFERENCES = readSqlFile('./sql/raise-references.sql', import.meta.url);
const BEGIN_REFERENCES = readSqlFile('./sql/begin-references.sql', import.meta.url);

interface LetterRow {
  readonly Reference: string;
  readonly Company: string;
  readonly Tiers: string;
  readonly Id: string | null;
  readonly State: DispatchState | null;
}

const toKept = ({ Reference, Company, Tiers, Id, State }: LetterRow): LetterKept => ({
  ...{ reference: Reference, company: Company, tiers: Tiers },
  letter: Id === null || State === null ? null : { id: Id, state: State },
});

const joined = (values: readonly string[]) => longText(values.join('|'));

/** What the store knows of letters that Microsoft 365 shows, and those that a restore made it forget. */
export const forgottenStore = (database: SqlDatabase): ForgottenStore => ({
  async findLetters({ ids, references }) {
    const [byId, byReference] = await Promise.all([
      ids.length === 0 ? [] : database.query<LetterRow>(FIND_BY_ID, { ids: joined(ids) }),
      references.length === 0 ? [] : database.query<LetterRow>(FIND_BY_REFERENCE, { references: joined(references) }),
    ]);
    const known = new Set(byId.map(({ Id }) => Id));
    return [...byId, ...byReference.filter(({ Id }) => Id === null || !known.has(Id))].map(toKept);
  },

  findNoted: (references) => findNoted(database, references),

  noteForgotten: (company, letters, by, now) =>
    transact(database, (session) => note(session, company, letters, by, now)),

  raiseReferences: (year, last) =>
    transact(database, async (session) => {
      const params = { year: smallint(year), last: int(last) };
      const raised = (await session.execute(RAISE_REFERENCES, params)) > 0;
      return (await session.execute(BEGIN_REFERENCES, params)) > 0 || raised;
    }),
});

async function findNoted(
  session: Pick<SqlSession, 'query'>,
  references: readonly string[],
): Promise<ReadonlyMap<string, TiersCode | null>> {
  if (references.length === 0) return new Map();
  const params = { references: joined(references) };
  const rows = await session.query<{ readonly Reference: string; readonly Tiers: string | null }>(FIND_NOTED, params);
  return new Map(rows.map(({ Reference, Tiers }) => [Reference, Tiers]));
}

async function note(
  session: SqlSession,
  company: CompanyCode,
  letters: readonly ForgottenLetter[],
  by: Person,
  now: Date,
): Promise<readonly string[]> {
  const there = await findNoted(
    session,
    letters.map(({ reference }) => reference),
  );
  const fresh = letters.filter(
    ({ reference, tiers }) => (there.get(reference) ?? null) === null && (tiers !== null || !there.has(reference)),
  );
  for (const letter of fresh) {
    const [reference, tiers] = [text(letter.reference, 20), tiersParam(letter.tiers)];
    const named = { company: companyParam(company), reference, tiers };
    await session.execute(NAME_FORGOTTEN, named);
    await session.execute(INSERT_FORGOTTEN, {
      ...named,
      ...{ byPost: bit(letter.by === 'post'), leftAt: instant(new Date(letter.at)), now: instant(now) },
    });
    await appendHistory(session, forgottenLine(company, letter, by, now));
  }
  if (fresh.length > 0) {
    const references = joined(fresh.map(({ reference }) => reference));
    const params = { company: companyParam(company), references, ...personParams(by), now: instant(now) };
    await session.execute(CLOSE_DRAFTS, params);
  }
  return fresh.map(({ reference }) => reference);
}
