import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { NoticeTarget } from '../../../src/use-cases/ports/credit/hold-store.ts';
import { aKnownRisk, aNewHold, anApproval, aRefusal, holdFacts } from '../../builders/hold.ts';
import { CAMILLE, later, NOW, type Store, YANN } from '../../store/samples.ts';

const LEASE_MS = 60_000;
const COMPANY = 'SOC';
const TODAY = day('2026-03-16');
const BOSS: NoticeTarget = { kind: 'person', id: 'p1' };
const SELLER: NoticeTarget = { kind: 'salesperson', address: 'léa@essai.example' };

/** Holds, their notices, what is known of risks, what the watch saw, turns, morning posts and purposes: once each way. */
export async function useCreditStore(store: Store): Promise<void> {
  await holdOrders(store);
  await tellPeople(store);
  await tellAlso(store);
  await knowRisks(store);
  await watchPayers(store);
  await takeTurns(store);
  await postMornings(store);
  await givePurposes(store);
}

async function holdOrders({ reader, writer }: Store): Promise<void> {
  const asked = aNewHold({ company: COMPANY, targets: [BOSS, SELLER, { kind: 'conversation', id: '19:É' }] });
  const { hold } = await writer.openHold(asked, NOW);
  await writer.openHold(asked, later(1));
  const note = { kind: 'question', at: later(2).toISOString(), by: CAMILLE, text: 'Livré « quand » ?' } as const;
  await writer.addHoldNote(hold.id, 1, note, [SELLER], later(2));
  await writer.escalateHold(hold.id, 2, 1, [BOSS], later(3));
  const decided = await writer.decideHold(hold.id, 3, anApproval({ at: later(4).toISOString() }), [], later(4));
  if (decided === 'stale') throw new Error('The decision was not the first');
  await writer.decideHold(hold.id, 3, aRefusal(), [], later(5));
  const facts = holdFacts({ order: { amount: cents(9_000_00) } });
  const changed = aNewHold({ company: COMPANY, facts, fingerprint: 'f2', askedBy: YANN, supersedes: decided });
  const newer = await writer.openHold(changed, later(6));
  const card = { conversationId: '19:É', activityId: '1' };
  await writer.rememberHoldCard(newer.hold.id, card);
  await writer.rememberHoldCard(newer.hold.id, card);
  await reader.cardsOfHold(newer.hold.id);
  await reader.peopleTold(hold.id);
  await reader.readHold(newer.hold.id);
  await reader.readHold('unknown');
  await reader.readStandingHolds(COMPANY);
  await writer.closeHold(newer.hold.id, 1, 'gone', null, later(7));
  await reader.listHolds({ company: COMPANY, states: ['gone', 'superseded'] }, 50);
  await reader.listHolds({ payer: 'dupont' }, 1);
  await reader.listHolds({ company: COMPANY, payer: 'DUPONT', decided: true }, 50);
  await reader.listDecided(COMPANY, NOW);
}

async function tellPeople({ writer }: Store): Promise<void> {
  const [first, second] = await writer.claimNotices('one', later(10), LEASE_MS, 2);
  if (!first || !second) throw new Error('Nothing was planned');
  await writer.finishNotice(first.id, 'one', 'planned', later(11));
  await writer.finishNotice(second.id, 'other', 'told', later(12));
  const [third] = await writer.claimNotices('two', later(10 + LEASE_MS), LEASE_MS, 10);
  await letOneWait(writer, third?.id ?? '');
}

/** A channel is registered, and a terminal changes a hold. */
async function tellAlso({ writer }: Store): Promise<void> {
  const { hold } = await writer.openHold(
    aNewHold({ company: COMPANY, facts: holdFacts({ order: { piece: 'BC7' } }) }),
    later(20),
  );
  for (const ms of [21, 22]) await writer.tellAlso(hold.id, { kind: 'conversation', id: '19:É' }, later(ms));
  await writer.askRefresh({ kind: 'hold', id: hold.id }, later(23));
  for (const { number } of await writer.listRefreshes(10)) await writer.endRefresh(number);
}

/** The person speaks to the bot: what waited is planned again. */
async function letOneWait(writer: Store['writer'], id: string): Promise<void> {
  const { hold } = await writer.openHold(aNewHold({ company: COMPANY, targets: [BOSS] }), later(8));
  await writer.awaitPerson(id, 'two', 'p9', later(11 + LEASE_MS));
  const [notice] = await writer.claimNotices('three', later(11 + LEASE_MS), LEASE_MS, 10);
  await writer.awaitPerson(notice?.id ?? '', 'three', 'p9', later(12 + LEASE_MS));
  const reference = '{"user":{"name":"Nadia"}}';
  await writer.remember({ conversationId: 'a:p9', kind: 'personal', personId: 'p9', reference }, later(13 + LEASE_MS));
  const [woken] = await writer.claimNotices('four', later(14 + LEASE_MS), LEASE_MS, 10);
  if (woken?.holdId !== hold.id) throw new Error('Who waited was not told');
  await writer.finishNotice(woken.id, 'four', 'told', later(15 + LEASE_MS));
}

async function knowRisks({ reader, writer }: Store): Promise<void> {
  const [one, two] = [aKnownRisk({ name: 'L’Été, « œuvre » 👍' }), aKnownRisk({ payer: 'ÉLAN' })];
  await writer.saveRisks(COMPANY, [one, two], NOW);
  await writer.saveRisks(COMPANY, [two], later(1));
  for (const payers of ['all', ['dupont', 'NOBODY']] as const) await reader.readRisks(COMPANY, payers);
  await reader.lastRiskReading(COMPANY);
}

async function watchPayers({ reader, writer }: Store): Promise<void> {
  const seen = { seen: 'abc', since: NOW.toISOString(), again: true, orders: ['commande BC1', 'preparation É2'] };
  const payers = ['DUPONT', 'ÉLAN'].map((payer) => ({ ...seen, payer }));
  await writer.saveWatch(COMPANY, 'one', { payers, gone: [] });
  await writer.saveWatch(COMPANY, 'two', { payers: payers.slice(1), gone: ['DUPONT'] });
  await reader.readWatch(COMPANY);
}

async function takeTurns({ writer }: Store): Promise<void> {
  await writer.takeTurn('watch', 'one', NOW, LEASE_MS);
  await writer.takeTurn('watch', 'two', later(1), LEASE_MS);
  await writer.endTurn('watch', 'one');
  await writer.takeTurn('watch', 'two', later(2), LEASE_MS);
}

async function postMornings({ writer }: Store): Promise<void> {
  const claim = (on: string, ms: number) =>
    writer.claimMorningPost(COMPANY, '19:É', day(on), 'one', later(ms), LEASE_MS);
  await claim('2026-03-13', 0);
  await claim('2026-03-16', LEASE_MS);
  await writer.finishMorningPost(COMPANY, '19:É', TODAY, 'one', 'released', later(LEASE_MS + 1));
  await claim('2026-03-16', LEASE_MS + 2);
  await claim('2026-03-16', LEASE_MS + 3);
  await writer.finishMorningPost(COMPANY, '19:É', TODAY, 'one', 'sent', later(LEASE_MS + 4));
  await writer.lastMorningPost(COMPANY, '19:É', TODAY);
}

async function givePurposes({ writer }: Store): Promise<void> {
  for (const purpose of ['morning', 'morning', 'approvals'] as const) {
    await writer.addPurpose('19:p', purpose, COMPANY, 'p1', 'Adèle', NOW);
  }
  await writer.listConversations('morning', COMPANY);
  await writer.removePurpose('19:p', 'morning', COMPANY);
  await writer.unregister('19:p');
  await writer.listConversations('approvals', COMPANY);
}
