import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import {
  approveOne,
  CAMILLE,
  later,
  letterFacts,
  line,
  NOW,
  newDispatch,
  type Store,
  YANN,
} from '../../store/samples.ts';
import { keepPersonalData } from './keep-personal-data.ts';
import { keepSageWrites } from './keep-sage-writes.ts';
import { meetPeople } from './meet-people.ts';
import { readReportViews } from './report-views.ts';
import { useBank } from './use-bank.ts';
import { useComments } from './use-comments.ts';
import { useCreditStore } from './use-credit-store.ts';
import { useDataset } from './use-dataset.ts';
import { useEInvoices } from './use-einvoices.ts';
import { useLetterKeys } from './use-letter-keys.ts';
import { useLitigation } from './use-litigation.ts';
import { useMatters } from './use-matters.ts';
import { usePlans } from './use-plans.ts';
import { usePositions } from './use-positions.ts';
import { useReplies } from './use-replies.ts';
import { useRestored } from './use-restored.ts';
import { useRuns } from './use-runs.ts';
import { useStatus } from './use-status.ts';
import { useTasks } from './use-tasks.ts';
import { useTemplates } from './use-templates.ts';

const LEASE_MS = 60_000;
const COMPANY = 'SOC';
const TODAY = day('2026-03-16');

/** Brings a store up and does in it all that the product does, once each way: what succeeds, and what a key refuses. */
export async function useStore(database: SqlDatabase): Promise<void> {
  await migrate(database);
  await migrate(database);
  const store = await openStore(database, () => NOW);
  await writeDrafts(store);
  await sendLetters(store, database);
  await annulLetters(store);
  await postLetters(store);
  await useLetterKeys(store);
  await rememberInstalments(store);
  await meetPeople(store);
  await useCreditStore(store);
  await keepSageWrites(store);
  await useDataset(store, database);
  await usePositions(store);
  await useRuns(store);
  await useTasks(store);
  await useReplies(store);
  await usePlans(store);
  await useComments(store);
  await useTemplates(store);
  await useStatus(database);
  await useBank(store, database);
  await useEInvoices(database);
  await useRestored(store, database);
  await useMatters(store);
  await useLitigation(store);
  await keepPersonalData(store, database);
  await readReportViews(database);
}

async function writeDrafts({ reader, writer }: Store): Promise<void> {
  const draft = await writer.openDraft(COMPANY, 'ÉLAN', 'EUR', CAMILLE, NOW);
  await writer.openDraft(COMPANY, 'élan', 'EUR', YANN, later(1));
  const choices = { ...draft.choices, personalSentence: 'L’été, « œuvre » 👍', cc: ['chef@essai.example'] };
  await writer.saveChoices(draft.id, draft.version, choices, YANN, later(2));
  await writer.saveChoices(draft.id, draft.version, choices, CAMILLE, later(3));
  await writer.touchDraft(draft.id, CAMILLE, later(4));
  const card = { conversationId: '19:a', activityId: '1' };
  await writer.rememberCard(draft.id, card);
  await writer.rememberCard(draft.id, card);
  await reader.cardsOf(draft.id);
  await reader.readDraft(draft.id);
}

async function sendLetters(store: Store, database: SqlDatabase): Promise<void> {
  const { reader, writer } = store;
  const sent = await approveOne(store, COMPANY, [2, 1]);
  const stopped = await approveOne(store, COMPANY, [3], { tiers: 'MARTIN', currency: 'USD' });
  await refuseSecondReservation(store);
  const unreadable = await approveOne(store, COMPANY, [9], { tiers: 'ZED' });
  await database.execute("UPDATE relance.Dispatch SET Cc = N'{' WHERE Tiers = N'ZED'");
  await writer.claim('one', later(10), LEASE_MS, 1);
  await writer.claim('two', later(20), LEASE_MS, 10);
  // Left to another version first; nobody has moved it for long.
  await database.execute("UPDATE relance.Dispatch SET StateSince = '20000101', NotBefore = NULL WHERE Tiers = N'ZED'");
  await writer.claim('three', later(21), LEASE_MS, 10);
  await writer.saveLetter(sent.id, Uint8Array.from([0, 255, 39]));
  await writer.saveLetter(sent.id, Uint8Array.from([1, 2]));
  await reader.readLetter(sent.id);
  await walk(store, sent);
  await writer.decide(stopped.id, 'approved', 'cancelled', {}, YANN, later(40));
  await writer.decide(stopped.id, 'approved', 'to-check', {}, CAMILLE, later(41));
  await reader.readDispatch(stopped.id);
  await reader.readDispatch('unknown');
  await reader.listDispatches({ states: ['approved', 'done', 'cancelled'], company: COMPANY }, 50);
  await reader.listDispatches({ draftId: sent.draftId, tiers: 'DUPONT' }, 1);
  await reader.readHistory(COMPANY, 'DUPONT', 50);
  await keepPace(store, sent);
  await database.query('SELECT State, CheckFrom FROM relance.Dispatch WHERE Id = @id', {
    id: { type: { name: 'nvarchar', length: 40 }, value: unreadable.id },
  });
}

/** Letters that leave within the limits, wait for them, and are asked to wait; one in hand. */
async function keepPace({ writer }: Store, { id }: Dispatch): Promise<void> {
  const limits = { atOnce: 4, perMinute: 1, recipientsPerDay: 10, outsidePerDay: 10 };
  const mailbox = 'relances@essai.example';
  const leaving = { dispatchId: id, mailbox, load: { recipients: 2, outside: 1 }, on: TODAY };
  for (const ms of [0, 1]) await writer.takeDeparture(leaving, [mailbox], limits, later(ms));
  for (const ms of [10, 5]) await writer.pauseSending(mailbox, later(ms));
  const draft = await writer.openDraft(COMPANY, 'PACE', 'EUR', YANN, later(2));
  const dispatches = [newDispatch(draft, letterFacts([line(40)]), { mailbox })];
  await writer.approve({ draftId: draft.id, draftVersion: draft.version, dispatches, by: YANN, now: later(2) });
  const held = { busy: ['a@essai.example'], spent: ['b@essai.example'] };
  for (const one of await writer.claim('pace', later(5), LEASE_MS, 10, held)) {
    await writer.readPace([mailbox, 'relances2@essai.example'], later(5));
    await writer.advance(one, 'cancelled', {}, 'pace', later(6));
  }
  await writer.countDepartures(mailbox, TODAY);
}

async function refuseSecondReservation({ writer }: Store): Promise<void> {
  const draft = await writer.openDraft(COMPANY, 'DUPONT', 'EUR', YANN, later(5));
  const dispatches = [newDispatch(draft, letterFacts([line(4), line(1)]))];
  await writer.approve({ draftId: draft.id, draftVersion: draft.version, dispatches, by: YANN, now: later(6) });
}

async function walk({ writer }: Store, sent: Dispatch): Promise<void> {
  const trace = { key: 'k~2', graphId: 'AAMk=', internetMessageId: '<k@essai>', conversationId: 'conv' };
  const documents = [{ name: 'é.pdf', webUrl: 'https://essai.example/e.pdf', driveItemId: '01' }];
  const lastError = { code: 'graph-504', detail: 'no answer', at: NOW.toISOString() };
  const deductions = [{ ecNo: 90, piece: 'BQ1', on: TODAY, kind: 'receipt', amount: cents(30_000) }] as const;
  const facts = { ...sent.facts, deductions };
  const rendered = await writer.advance(sent, 'rendered', { facts }, 'one', later(21));
  const drafted = rendered && (await writer.advance(rendered, 'drafted', { trace }, 'one', later(22)));
  if (!drafted) throw new Error('The claim was lost');
  await writer.postpone(drafted, { lastError, notBefore: later(500) }, 'one', later(23));
  await writer.claim('two', later(400), LEASE_MS, 10);
  await writer.claim('two', later(600), LEASE_MS, 10);
  const patch = { documents, sentAt: later(601).toISOString(), dropped: [2] };
  const done = await writer.advance(drafted, 'done', patch, 'two', later(602));
  if (!done) throw new Error('The second claim was lost');
  await writer.recordReminded(done, later(603));
  await writer.recordReminded(done, later(604));
}

/** One that left, twice, whose dossier says it at the second try; another worker’s letter is taken from it. */
async function annulLetters(store: Store): Promise<void> {
  const { reader, writer } = store;
  const left = await approveOne(store, COMPANY, [20, 21]);
  await writer.recordReminded(left, later(700));
  await writer.decide(left.id, 'approved', 'done', {}, CAMILLE, later(700));
  await approveOne(store, COMPANY, [22]);
  await writer.openDraft(COMPANY, 'DUPONT', 'EUR', CAMILLE, later(701));
  await writer.claim('three', later(702), LEASE_MS, 10);
  await writer.annulDispatch(left.id, YANN, 'Envoyée à l’ancien gérant', later(703));
  await writer.annulDispatch(left.id, CAMILLE, 'Encore', later(704));
  await reader.readMemory(COMPANY, { codes: ['DUPONT'], ecNos: [] }, TODAY);
  const error = { code: 'graph-423', detail: 'locked', at: NOW.toISOString() };
  const [claimed] = await writer.claimMarks('one', later(705), LEASE_MS, 10);
  if (!claimed) throw new Error('Nothing to mark');
  await writer.endMark(claimed, { mark: 'wanted', error, notBefore: later(800) }, 'one', later(706));
  await writer.claimMarks('one', later(801), LEASE_MS, 10);
  await writer.endMark(claimed, { mark: 'marked', error: null, notBefore: null }, 'one', later(802));
  await reader.readDispatch(left.id);
}

/** Two by post, one of them posted twice, with its number and its proof. */
async function postLetters({ reader, writer }: Store): Promise<void> {
  const draft = await writer.openDraft(COMPANY, 'POSTE', 'EUR', CAMILLE, later(710));
  const recipient = { kind: 'post', addressLines: ['1 rue Haute', '35000 RENNES'] } as const;
  const dispatches = [60, 61].map((ecNo) => newDispatch(draft, letterFacts([line(ecNo)]), { recipient }));
  await writer.approve({ draftId: draft.id, draftVersion: draft.version, dispatches, by: CAMILLE, now: later(711) });
  for (const { id } of dispatches) {
    await writer.saveLetter(id, Uint8Array.from([37, 80]));
    await writer.decide(id, 'approved', 'done', {}, CAMILLE, later(712));
  }
  const letters = await writer.listPostal({ company: COMPANY });
  await writer.listPostal({ company: COMPANY, waitingSince: NOW });
  await writer.listPostal({ company: COMPANY, runId: 'unknown', ids: dispatches.map(({ id }) => id) });
  await writer.savePosting(letters.slice(0, 1), { registered: true, posted: true }, YANN, later(713));
  await writer.savePosting(letters, { registered: true, posted: true }, CAMILLE, later(714));
  const proof = { name: 'avis é.pdf', webUrl: 'https://essai.example/avis.pdf', driveItemId: '02' };
  await writer.savePosting(
    letters.slice(0, 1),
    { registered: true, tracking: '1A12345678901', proof },
    YANN,
    later(715),
  );
  await writer.readLetters(dispatches.map(({ id }) => id));
  await reader.readHistory(COMPANY, 'POSTE', 10);
}

async function rememberInstalments({ reader, writer }: Store): Promise<void> {
  const { ecNo, piece, due, amount } = line(50);
  const exclusion = {
    company: COMPANY,
    tiers: 'DUPONT',
    ecNo,
    piece,
    due,
    amount,
    by: CAMILLE,
    reason: 'Avoir à venir',
  };
  await writer.addExclusion({ ...exclusion, since: day('2026-03-01'), until: day('2026-03-10') });
  const { exclusion: kept } = await writer.addExclusion({ ...exclusion, since: TODAY, until: null });
  await writer.addExclusion({ ...exclusion, since: TODAY, until: null });
  await writer.addExclusion({ ...exclusion, since: TODAY, until: TODAY, by: YANN });
  const corrected = { company: COMPANY, tiers: 'DUPONT', ecNo, piece, due, amount, by: CAMILLE, on: TODAY } as const;
  await writer.correctLevel({ ...corrected, count: 0, reason: 'Parti à tort', seen: { level: 1, on: TODAY } });
  await writer.correctLevel({ ...corrected, count: 2, reason: 'Appel compté', due: null, seen: null });
  const dispute = { company: COMPANY, tiers: 'MARTIN', ecNo, piece, due: null, amount, since: TODAY };
  await writer.recordDisputes([{ ...dispute, reason: 'Prix' }]);
  await writer.recordDisputes([{ ...dispute, reason: 'Qualité' }]);
  const some = { codes: ['dupont', 'MARTIN', 'NOBODY'], ecNos: [] };
  const byNumber = { codes: ['NOBODY'], ecNos: [ecNo, ecNo + 1] };
  for (const asked of ['all', some, byNumber] as const) await reader.readMemory(COMPANY, asked, TODAY);
  await writer.forgetDisputes(COMPANY);
  await writer.liftExclusion(COMPANY, 'DUPONT', kept.id, YANN, TODAY);
  await writer.liftExclusion(COMPANY, 'DUPONT', kept.id, YANN, TODAY);
  const told = {
    at: NOW.toISOString(),
    by: CAMILLE,
    company: COMPANY,
    tiers: null,
    act: 'seen',
    subject: null,
    facts: {},
  };
  await writer.appendHistory(told);
}
