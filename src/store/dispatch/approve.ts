import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import { linesIn } from '../../domain/relance/letter.ts';
import type { Holder } from '../../domain/relance/memory.ts';
import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { bigint, bit, day, instant, int, json, longText, smallint, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type {
  ApproveResult,
  Dispatch,
  DispatchWriter,
  NewDispatch,
} from '../../use-cases/ports/dispatch/dispatch-store.ts';
import { companyParam, idParam, personParams, tiersParam } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { transact } from '../transact.ts';
import { isDuplicate, untilSettled } from '../until-settled.ts';
import { approvedLine } from './dispatch-history.ts';
import { findKeyHolders, reserveKeys } from './letter-keys.ts';
import { type ReservationRow, toReservation } from './reservation-row.ts';
import { takesOff } from './states.ts';

const CLOSE_SENT_DRAFT = readSqlFile('./sql/close-sent-draft.sql', import.meta.url);
const INSERT_DISPATCH = readSqlFile('./sql/insert-dispatch.sql', import.meta.url);
const RESERVE_ITEM = readSqlFile('./sql/reserve-item.sql', import.meta.url);
const FIND_RESERVATIONS = readSqlFile('./sql/find-reservations.sql', import.meta.url);

type Approval = Parameters<DispatchWriter['approve']>[0];

/**
 * All or nothing. The draft's version says whether the approver saw the last of it: whoever comes second finds the first one's
 * dispatches by the draft. `one_live_reservation_per_instalment` says whether an instalment is held by another draft's rappel,
 * `one_live_letter_per_kind_and_key` the same of letters of other kinds.
 */
export function approve(database: SqlDatabase, approval: Approval): Promise<ApproveResult> {
  return untilSettled(async () => {
    try {
      const dispatches = await transact(database, (session) => write(session, approval));
      return dispatches === null ? { ok: false, why: 'stale-draft' } : { ok: true, dispatches };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      const reservations = await findHolders(database, approval);
      // Whoever held it may have let go meanwhile: then it is worth another try.
      if (reservations.length === 0) throw error;
      return { ok: false, why: 'reserved', reservations };
    }
  });
}

/** Null when the draft is no longer open at that version. */
async function write(session: SqlSession, approval: Approval): Promise<readonly Dispatch[] | null> {
  const closed = await session.execute(CLOSE_SENT_DRAFT, {
    draftId: idParam(approval.draftId),
    version: int(approval.draftVersion),
    ...personParams(approval.by),
    now: instant(approval.now),
  });
  if (closed === 0) return null;
  const dispatches: Dispatch[] = [];
  // Two instalments may go back to one former line: their letters of one approval do not stand in each other's way.
  const reserved = new Set<number>();
  for (const one of approval.dispatches) {
    const dispatch = toApproved(one, approval.by, approval.now);
    const numbers = numbersOf(one).filter((ecNo) => !reserved.has(ecNo));
    await insert(session, dispatch);
    await reserve(session, dispatch, numbers);
    await reserveKeys(session, dispatch, one.keys);
    for (const ecNo of numbers) reserved.add(ecNo);
    await appendHistory(session, approvedLine(dispatch));
    dispatches.push(dispatch);
  }
  return dispatches;
}

/** All that Sage has called the instalments of a rappel, in order: an approval made before a renumbering holds them under the former. */
const numbersOf = ({ facts, formerNumbers }: NewDispatch): readonly number[] =>
  facts.kind === 'rappel'
    ? [...new Set([...facts.lines.map(({ ecNo }) => ecNo), ...formerNumbers])].sort((a, b) => a - b)
    : [];

const toApproved = ({ formerNumbers: _, keys: _keys, ...one }: NewDispatch, by: Person, now: Date): Dispatch => ({
  ...one,
  mailbox: one.mailbox ?? null,
  currency: one.facts.currency,
  state: 'approved',
  checkFrom: null,
  approvedBy: by,
  approvedAt: now.toISOString(),
  trace: { key: one.id, graphId: null, internetMessageId: null, conversationId: null },
  sentAt: null,
  documents: [],
  dropped: [],
  waiting: [],
  attempts: 0,
  lastError: null,
  since: now.toISOString(),
  annulled: null,
});

async function insert(session: SqlSession, dispatch: Dispatch): Promise<void> {
  await session.execute(INSERT_DISPATCH, {
    id: idParam(dispatch.id),
    company: companyParam(dispatch.company),
    tiers: tiersParam(dispatch.tiers),
    draftId: idParam(dispatch.draftId),
    currency: text(dispatch.currency, 10),
    kind: text(dispatch.facts.kind, 12),
    level: smallint(dispatch.level),
    levelByHand: bit(dispatch.levelByHand),
    now: instant(new Date(dispatch.approvedAt)),
    facts: json(dispatch.facts),
    recipient: json(dispatch.recipient),
    cc: json(dispatch.cc),
    mailbox: text(dispatch.mailbox, 320),
    digest: text(dispatch.digest, 100),
    takesOff: bit(takesOff(dispatch)),
    ...personParams(dispatch.approvedBy),
    messageKey: text(dispatch.trace.key, 200),
  });
}

/** Always in the order of EC_No, so that two approvals that overlap wait for each other instead of locking each other out. */
async function reserve(session: SqlSession, dispatch: Dispatch, ecNos: readonly number[]): Promise<void> {
  for (const ecNo of ecNos) {
    const line = linesIn(dispatch.facts).find((one) => one.ecNo === ecNo);
    await session.execute(RESERVE_ITEM, {
      dispatchId: idParam(dispatch.id),
      company: companyParam(dispatch.company),
      tiers: tiersParam(dispatch.tiers),
      ecNo: int(ecNo),
      piece: text(line?.piece ?? null, 40),
      due: day(line?.due ?? null),
      amount: bigint(line?.amount ?? null),
    });
  }
}

/** Who holds any of these instalments, or of the keys of letters of other kinds. */
async function findHolders(database: SqlDatabase, approval: Approval): Promise<readonly Holder[]> {
  const held: Holder[] = [];
  for (const { company, facts, keys } of approval.dispatches) {
    if (keys.length > 0) held.push(...(await findKeyHolders(database, company, facts.kind, keys)));
  }
  return [...(await findItemHolders(database, approval)), ...held];
}

async function findItemHolders(database: SqlDatabase, approval: Approval): Promise<readonly Holder[]> {
  const byCompany = new Map<CompanyCode, number[]>();
  for (const one of approval.dispatches) {
    byCompany.set(one.company, [...(byCompany.get(one.company) ?? []), ...numbersOf(one)]);
  }
  const found: ReservationRow[] = [];
  for (const [company, ecNos] of byCompany) {
    const params = { company: companyParam(company), ecNos: longText(ecNos.join('|')) };
    found.push(...(await database.query<ReservationRow>(FIND_RESERVATIONS, params)));
  }
  return found.map(toReservation);
}
