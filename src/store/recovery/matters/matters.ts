import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import { reasonOf } from '../../../domain/recovery/disputes/dispute.ts';
import { amendedPromise, changedMatter, fileNumber } from '../../../domain/recovery/matters/change-matter.ts';
import {
  isOfKind,
  type Matter,
  type MatterItem,
  type MatterKind,
  type MatterOf,
} from '../../../domain/recovery/matters/matter.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { bigint, day, instant, int, json, longText, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { SqlParams } from '../../../platform/sql/types.ts';
import type {
  MatterChange,
  MatterReader,
  MatterWriter,
  NewMatter,
  OpenedMatter,
} from '../../../use-cases/ports/recovery/matter-store.ts';
import type { MemoryAsked } from '../../../use-cases/ports/relance/memory-store.ts';
import { companyParam, idParam, personParams, tiersParam } from '../../columns.ts';
import { appendHistory } from '../../history/history.ts';
import { writeDisputes } from '../../relance/memory/disputes.ts';
import { instalmentParams } from '../../relance/memory/instalment-columns.ts';
import { transact } from '../../transact.ts';
import { untilSettled } from '../../until-settled.ts';
import { changedMatterLine, openedMatterLine } from './matter-history.ts';
import { type HoldingRow, type MatterItemRow, type MatterRow, toHolding, toMatter } from './matter-row.ts';

const READ_MATTER = readSqlFile('./sql/read-matter.sql', import.meta.url);
const LIST_MATTERS = readSqlFile('./sql/list-matters.sql', import.meta.url);
const MATTERS_OF = readSqlFile('./sql/matters-of.sql', import.meta.url);
const STANDING_MATTERS = readSqlFile('./sql/standing-matters.sql', import.meta.url);
const HOLDING_MATTERS = readSqlFile('./sql/holding-matters.sql', import.meta.url);
const READ_ITEMS = readSqlFile('./sql/read-items.sql', import.meta.url);
const FIND_TAKEN = readSqlFile('./sql/find-taken.sql', import.meta.url);
const LATEST_FILE = readSqlFile('./sql/latest-file.sql', import.meta.url);
const INSERT_MATTER = readSqlFile('./sql/insert-matter.sql', import.meta.url);
const INSERT_ITEM = readSqlFile('./sql/insert-item.sql', import.meta.url);
const UPDATE_MATTER = readSqlFile('./sql/update-matter.sql', import.meta.url);
const FIRST_MATTERS = readSqlFile('./sql/first-matters.sql', import.meta.url);
const LIST_FAILED_PROMISES = readSqlFile('./sql/list-failed-promises.sql', import.meta.url);
const AMEND_PROMISE = readSqlFile('./sql/amend-promise.sql', import.meta.url);
const RETURN_ITEM = readSqlFile('./sql/return-item.sql', import.meta.url);
const FREE_ITEMS = readSqlFile('./sql/free-items.sql', import.meta.url);
const END_DISPUTE = readSqlFile('./sql/end-dispute.sql', import.meta.url);

export function matterReader(database: SqlDatabase): MatterReader {
  return {
    readMatter: (id) => readOne(database, id),
    listMatters: async ({ companies, kinds, tiers }, limit) =>
      withItems(
        database,
        await database.query<MatterRow>(LIST_MATTERS, {
          companies: longText(companies.join('|')),
          kinds: longText(kinds.join('|')),
          tiers: tiersParam(tiers ?? null),
          limit: int(limit),
        }),
      ),
    mattersOf: async (company, tiers, limit) => {
      const params = { company: companyParam(company), tiers: tiersParam(tiers), limit: int(limit) };
      return withItems(database, await database.query<MatterRow>(MATTERS_OF, params));
    },
    firstMatters: async (company, tiers, limit) => {
      const params = { company: companyParam(company), tiers: tiersParam(tiers), limit: int(limit) };
      const rows = await database.query<MatterRow & { readonly Total: number | string }>(FIRST_MATTERS, params);
      return { matters: await withItems(database, rows), total: Number(rows[0]?.Total ?? 0) };
    },
    listFailedPromises: async (company, since, limit) => {
      const params = { company: companyParam(company), since: instant(since), limit: int(limit) };
      const rows = await database.query<MatterRow>(LIST_FAILED_PROMISES, params);
      return (await withItems(database, rows)).filter(isOfKind('promise'));
    },
    standingMatters: async (company, asked) => {
      const params = paramsOf(company, asked);
      return params === null ? [] : withItems(database, await database.query<MatterRow>(STANDING_MATTERS, params));
    },
    holdingMatters: async (company, asked) => {
      const params = paramsOf(company, asked);
      return params === null ? [] : toHolding(await database.query<HoldingRow>(HOLDING_MATTERS, params));
    },
  };
}

/** Null: nothing is asked. */
function paramsOf(company: CompanyCode, asked: MemoryAsked | 'all'): SqlParams | null {
  const { codes, ecNos } = asked === 'all' ? { codes: null, ecNos: [] } : asked;
  if (codes?.length === 0 && ecNos.length === 0) return null;
  return {
    company: companyParam(company),
    // A code with the separator in it cannot be asked alone: all of the company is read, and is right too.
    codes: longText(codes === null || codes.some((code) => code.includes('|')) ? null : codes.join('|')),
    ecNos: longText(ecNos.length === 0 ? null : ecNos.join('|')),
  };
}

export function matterWriter(database: SqlDatabase): MatterWriter {
  return {
    openMatter: (matter, now) => untilSettled(() => transact(database, (session) => openMatter(session, matter, now))),
    changeMatter: (matter, change, by, now) =>
      untilSettled(() => transact(database, (session) => changeMatter(session, matter, change, by, now))),
    amendPromise: (promise, amended, by, now) =>
      transact(database, async (session) => {
        const next = amendedPromise(promise, amended);
        const changed = await session.execute(AMEND_PROMISE, {
          ...{ id: idParam(promise.id), version: int(promise.version), facts: json(next.facts) },
          ended: text(amended.how, 20),
        });
        if (changed === 0) return 'stale';
        await appendHistory(session, changedMatterLine(next, { act: 'promise-judged-again' }, by, now));
        return next;
      }),
  };
}

async function readOne(session: SqlSession, id: string): Promise<Matter | null> {
  const rows = await session.query<MatterRow>(READ_MATTER, { id: idParam(id) });
  return (await withItems(session, rows))[0] ?? null;
}

async function withItems(session: SqlSession, rows: readonly MatterRow[]): Promise<readonly Matter[]> {
  if (rows.length === 0) return [];
  const ids = longText(rows.map(({ Id }) => Id).join('|'));
  const items = await session.query<MatterItemRow>(READ_ITEMS, { ids });
  const byMatter = Map.groupBy(items, ({ MatterId }) => MatterId);
  return rows.map((row) => toMatter(row, byMatter.get(row.Id) ?? []));
}

const NOBODYS: OpenedMatter = { kind: 'taken', items: [] };
/** An id is what a form sent back: whether it names what that form opened. Of something else, of another company too, nothing is told. */
export const isSameForm = (present: Matter, { kind, company, tiers }: NewMatter): boolean =>
  present.kind === kind && present.company === company && present.tiers === tiers;

/** Where two open at once, the unique keys let one through and the other finds it. */
async function openMatter(session: SqlSession, given: NewMatter, now: Date): Promise<OpenedMatter> {
  const present = await readOne(session, given.id);
  if (present) return isSameForm(present, given) ? { kind: 'matter', opened: false, matter: present } : NOBODYS;
  const company = companyParam(given.company);
  const kind = text(given.kind, 20);
  const taken = await findTaken(session, given, given.items);
  if (taken.length > 0) return { kind: 'taken', items: taken.map(({ EcNo, Piece }) => ({ ecNo: EcNo, piece: Piece })) };
  const numbered = given.kind === 'file' ? await numberFile(session, given) : given;
  const matter: Matter = { ...numbered, version: 1, madeAt: now.toISOString(), end: null };
  const id = idParam(matter.id);
  await session.execute(INSERT_MATTER, {
    ...{ id, kind, company, tiers: tiersParam(matter.tiers), tiersName: text(matter.name, 200) },
    number: text(matter.kind === 'file' ? matter.facts.number : null, 20),
    facts: json(matter.facts),
    ...personParams(matter.by),
    since: day(matter.since),
    at: instant(now),
  });
  for (const item of matter.items) {
    await session.execute(INSERT_ITEM, { id, kind, company, ...instalmentParams(item), left: bigint(item.left) });
  }
  if (matter.kind === 'dispute') {
    await writeDisputes(session, disputesOf(matter));
  }
  await appendHistory(session, openedMatterLine(matter));
  return { kind: 'matter', opened: true, matter };
}

const findTaken = (
  session: SqlSession,
  { company, kind }: Pick<Matter, 'company' | 'kind'>,
  items: readonly MatterItem[],
): Promise<readonly { readonly EcNo: number; readonly Piece: string }[]> => {
  const ecNos = longText(items.map(({ ecNo }) => ecNo).join('|'));
  return session.query(FIND_TAKEN, { company: companyParam(company), kind: text(kind, 20), ecNos });
};

/** As everything that asks what is disputed reads it. */
const disputesOf = ({ tiers, since, facts, items, company }: MatterOf<'dispute'>) =>
  items.map(({ left: _left, ...key }) => ({ ...key, company, tiers, since, reason: reasonOf(facts) }));

type NewFile = Extract<NewMatter, { readonly kind: 'file' }>;

async function numberFile(session: SqlSession, given: NewFile): Promise<NewFile> {
  const year = given.since.slice(0, 4);
  const params = { company: companyParam(given.company), like: text(`D${year}-%`, 20) };
  const [row] = await session.query<{ Latest: string | null }>(LATEST_FILE, params);
  return { ...given, facts: { ...given.facts, number: fileNumber(year, Number(row?.Latest?.slice(-4) ?? 0) + 1) } };
}

async function changeMatter<Kind extends MatterKind>(
  session: SqlSession,
  matter: MatterOf<Kind>,
  change: MatterChange<Kind>,
  by: Person,
  now: Date,
): Promise<MatterOf<Kind> | 'stale' | 'taken'> {
  const added = (change.items ?? []).filter(({ ecNo }) => !matter.items.some((one) => one.ecNo === ecNo));
  if (added.length > 0 && (await findTaken(session, matter, added)).length > 0) return 'taken';
  const next = changedMatter(matter, change, by, now);
  const id = idParam(matter.id);
  const changed = await session.execute(UPDATE_MATTER, {
    id,
    version: int(matter.version),
    facts: json(next.facts),
    ended: text(next.end?.how ?? null, 20),
    endedById: text(next.end?.by.id ?? null, 100),
    endedByName: text(next.end?.by.name ?? null, 200),
    endedAt: instant(next.end ? new Date(next.end.at) : null),
  });
  if (changed === 0) return 'stale';
  if (next.end || change.items) {
    const staying = next.end ? [] : next.items.map(({ ecNo }) => ecNo);
    await session.execute(FREE_ITEMS, { id, ecNos: longText(staying.join('|')) });
  }
  for (const item of added) await putBack(session, next, item);
  if (!next.end && isDispute(next)) await writeDisputes(session, disputesOf(next));
  if (next.end && next.kind === 'dispute') {
    await session.execute(END_DISPUTE, { id, company: companyParam(matter.company) });
  }
  await appendHistory(session, changedMatterLine(next, change, by, now));
  return next;
}

const isDispute = (matter: { readonly kind: MatterKind }): matter is MatterOf<'dispute'> => matter.kind === 'dispute';

/** One that was in it before has its line already. */
async function putBack(session: SqlSession, matter: Pick<Matter, 'id' | 'kind' | 'company'>, item: MatterItem) {
  const [id, left] = [idParam(matter.id), bigint(item.left)];
  if ((await session.execute(RETURN_ITEM, { id, ecNo: int(item.ecNo), left })) > 0) return;
  const of = { id, kind: text(matter.kind, 20), company: companyParam(matter.company) };
  await session.execute(INSERT_ITEM, { ...of, ...instalmentParams(item), left });
}
