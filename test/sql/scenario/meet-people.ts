import { aNewHold } from '../../builders/hold.ts';
import { later, NOW, type Store, YANN } from '../../store/samples.ts';

const LEASE_MS = 60_000;
const COMPANY = 'TEAMS';

/** Conversations and what is delivered in them: once each way. */
export async function meetPeople(store: Store): Promise<void> {
  await reachPeople(store);
  await answerDeliveries(store);
  await loseChannel(store);
}

async function reachPeople({ writer }: Store): Promise<void> {
  const conversation = { conversationId: '19:É', kind: 'personal', personId: 'p1', reference: '{"é":1}' };
  await writer.remember(conversation, NOW);
  await writer.remember({ ...conversation, reference: '{}' }, later(1));
  await writer.remember({ ...conversation, reference: '{"old":1}' }, NOW);
  await writer.find('19:É');
  await writer.findPersonal('p1');
  await writer.listPersonal(10);
  await writer.markDead('19:É', 'forbidden', later(2));
  await writer.find('19:É');
  await writer.claimGreeting('19:É', NOW);
  await writer.claimGreeting('19:É', later(1));
  await writer.releaseGreeting('19:É');
}

async function answerDeliveries({ writer }: Store): Promise<void> {
  const claim = (activityId: string, owner: string, ms: number) =>
    writer.claimDelivery({ conversationId: '19:É', activityId, asked: '{"text":"aide"}' }, owner, later(ms), LEASE_MS);
  const [first, second] = [await claim('a1', 'one', 0), await claim('a2', 'one', 0)];
  await claim('a1', 'two', 1);
  if (first.kind !== 'first' || second.kind !== 'first') throw new Error('Delivered before');
  await writer.endDelivery(first.key, 'one');
  await claim('a1', 'two', 2);
  await writer.claimOwed('three', later(LEASE_MS), NOW, LEASE_MS, 10);
  await claim('a2', 'four', 2 * LEASE_MS);
  await writer.releaseDelivery(second.key, 'four');
  await writer.forgetSeenBefore(later(1));
}

async function loseChannel({ writer }: Store): Promise<void> {
  const id = '19:g';
  await writer.isRegistered(id);
  await writer.register(id, 'p1', 'Adèle', NOW);
  await writer.register(id, 'p2', 'René', NOW);
  await writer.isRegistered(id);
  await writer.remember({ conversationId: id, kind: 'channel', personId: null, reference: '{}' }, NOW);
  const draft = await writer.openDraft(COMPANY, 'ÉLAN', 'EUR', YANN, NOW);
  await writer.rememberCard(draft.id, { conversationId: `${id};messageid=1`, activityId: '1' });
  const { hold } = await writer.openHold(aNewHold({ company: COMPANY }), NOW);
  await writer.rememberHoldCard(hold.id, { conversationId: id, activityId: '2' });
  await writer.closeHold(hold.id, 1, 'gone', null, later(1));
  await writer.noteMissing(id, { failures: 1, lookAgainAt: later(1) });
  await writer.listToLookAgain(later(1));
  await writer.noteFound(id);
  await writer.listShown(id, 20);
  await writer.markDead(id, 'ConversationNotFound', later(2));
  await writer.listLost(later(3));
  await writer.postponeLost(id, later(4));
  await writer.noteLostTold(id, later(4));
  await writer.unregister(id);
}
