import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { Hold, HoldNotice } from '../../../../src/use-cases/ports/credit/hold-store.ts';
import { REMOVED } from '../../../../src/use-cases/ports/transport/conversation-store.ts';
import { NADIA } from '../harness/credit-office.ts';
import { isMessage } from '../harness/fake-connector.ts';
import { ADELE, SOPHIE } from '../harness/fake-desk.ts';
import { TENANT } from '../harness/fake-issuer.ts';
import { NOW, type Stage } from '../harness/stage.ts';
import { GROUP, openHeldOrder, seenOf, settled } from '../rooms/credit/held-order.ts';

const NOT_FOUND = { status: 404, body: { error: { code: 'ConversationNotFound', message: 'not found' } } };
const later = (ms: number): Date => new Date(NOW.getTime() + ms);
const SECONDS = 10_000;
const MINUTES = SECONDS + 5 * 60_000;
const DAY = MINUTES + 24 * 3_600_000;

let stage: Stage;
let hold: Hold;
beforeEach(async () => {
  ({ stage, hold } = await openHeldOrder());
});
afterEach(() => stage.close());

const toGroup = (): HoldNotice => ({
  id: 'n-1',
  holdId: hold.id,
  company: 'BIJOU',
  target: { kind: 'conversation', id: 'group-1' },
  state: 'telling',
});
const tell = () => stage.creditAnnouncer.tell(toGroup());
const isOf =
  (conversationId: string) =>
  ({ path }: { readonly path: string }) =>
    path.startsWith(`/v3/conversations/${conversationId}/`);
/** Everything sent to the conversation is answered so, until told otherwise. */
const lose = (conversationId: string, isLost = () => true): void => {
  stage.connector.fault = (sent) => (isLost() && isOf(conversationId)(sent) ? NOT_FOUND : undefined);
};
const group = () => stage.store.find('group-1');

describe('a registered channel that is not found', () => {
  it('once, as a message is posted, is tried again seconds later and told', async () => {
    stage.connector.answers.push(NOT_FOUND);
    const before = stage.connector.acceptedIn('group-1').length;
    expect(await tell()).toBe('told');
    expect(stage.connector.acceptedIn('group-1')).toHaveLength(before + 1);
    expect((await group())?.missing).toBeUndefined();
  });

  it('once, as a card is brought up to date, is tried again seconds later', async () => {
    let left = 1;
    lose('group-1', () => left-- > 0);
    await stage.press('hold.approve', seenOf(hold), { who: NADIA });
    await settled(stage);
    expect(stage.connector.acceptedIn('group-1').at(-1)).toContain('Accordé par Nadia Benali');
  });

  it('is looked for seconds, minutes and a day later, across restarts; then it is given up and stays registered', async () => {
    lose('group-1');
    expect(await tell()).toBe('busy');
    const steps: (readonly [number, number])[] = [
      [SECONDS, 1],
      [MINUTES, 2],
      [DAY, 3],
    ];
    for (const [ms, failures] of steps) {
      expect((await group())?.missing).toEqual({ failures, lookAgainAt: later(ms) });
      expect(await stage.store.listToLookAgain(later(ms - 1))).toEqual([]);
      stage.now = later(ms);
      await stage.restart();
      for (const id of await stage.store.listToLookAgain(stage.now)) await stage.bot.keeper.lookAgain(id);
    }
    expect(await group()).toBeNull();
    expect(await tell()).toBe('refused');
    expect(await stage.store.isRegistered('group-1')).toBe(true);
    expect(await stage.store.listLost(stage.now)).toMatchObject([
      { conversationId: 'group-1', why: 'ConversationNotFound', registeredBy: { id: ADELE.id } },
    ]);
    // Somebody speaks there: it goes on as it was.
    stage.connector.fault = () => undefined;
    await stage.say('aide', GROUP);
    expect(await tell()).toBe('told');
  });

  it('and is there again minutes later shows what changed meanwhile', async () => {
    lose('group-1');
    await stage.press('hold.approve', seenOf(hold), { who: NADIA });
    await settled(stage);
    expect(stage.connector.acceptedIn('group-1').join()).not.toContain('Accordé par');
    stage.connector.fault = () => undefined;
    await stage.restart();
    stage.now = later(SECONDS);
    for (const id of await stage.store.listToLookAgain(stage.now)) await stage.bot.keeper.lookAgain(id);
    await settled(stage);
    expect(stage.connector.acceptedIn('group-1').at(-1)).toContain('Accordé par Nadia Benali');
    expect((await group())?.missing).toBeUndefined();
  });

  it('gets nothing between two looks: a message waits without being posted', async () => {
    lose('group-1');
    await tell();
    stage.now = later(SECONDS);
    await stage.bot.keeper.lookAgain('group-1');
    const before = stage.connector.received.length;
    expect(await tell()).toBe('busy');
    expect(stage.connector.received).toHaveLength(before);
  });

  it('is looked for by what nobody reads', async () => {
    await stage.bot.keeper.lookAgain('group-1');
    expect(stage.connector.received.filter(isOf('group-1')).filter((sent) => !isMessage(sent))).toHaveLength(1);
  });

  it('is there again where it is only the look that it refuses', async () => {
    await stage.store.noteMissing('group-1', { failures: 1, lookAgainAt: NOW });
    stage.connector.fault = (sent) => (isMessage(sent) ? undefined : { status: 400 });
    await stage.bot.keeper.lookAgain('group-1');
    expect((await group())?.missing).toBeUndefined();
    await stage.store.noteMissing('group-1', { failures: 1, lookAgainAt: NOW });
    stage.connector.fault = () => ({ status: 503 });
    await stage.bot.keeper.lookAgain('group-1');
    expect((await group())?.missing).toBeDefined();
  });

  it('is told to an administrator in their own chat, in words that say what to do', async () => {
    await stage.meet(ADELE);
    await stage.store.markDead('group-1', 'ConversationNotFound', NOW);
    const [lost] = await stage.store.listLost(NOW);
    if (!lost) throw new Error('Nothing is lost');
    const named = JSON.stringify({ ...JSON.parse(lost.reference), conversation: { id: 'group-1', name: 'Crédit' } });
    expect(await stage.bot.keeper.tellLost(ADELE, { ...lost, reference: named })).toBe('told');
    const text = stage.connector.acceptedIn('chat-p-adele').at(-1);
    expect(text).toContain('Je ne peux plus écrire dans «\u00a0Crédit\u00a0»');
    expect(text).toContain('Son enregistrement est gardé');
    expect(await stage.bot.keeper.tellLost({ id: 'p-nobody', name: '' }, lost)).toBe('absent');
  });
});

describe('an update that is refused', () => {
  test.each([400, 403, 404])(
    '(%i) is about its message alone: the conversation can still be reached',
    async (status) => {
      stage.connector.fault = ({ method }) => (method === 'PUT' ? { status } : undefined);
      await stage.press('hold.approve', seenOf(hold), { who: NADIA });
      await settled(stage);
      stage.connector.fault = () => undefined;
      expect(await group()).not.toBeNull();
      expect(await tell()).toBe('told');
    },
  );

  it('because the message is gone is followed by a new one for who waits, which is followed from then on', async () => {
    stage.connector.fault = ({ method }) => (method === 'PUT' ? { status: 404 } : undefined);
    await stage.press('hold.approve', seenOf(hold), { ...GROUP, who: NADIA });
    await settled(stage);
    const luc = stage.connector.accepted.filter(isOf('chat-p-luc')).filter(isMessage).at(-1);
    expect(JSON.stringify(luc?.activity)).toContain('Accordé par Nadia Benali');
    expect(await stage.store.cardsOfHold(hold.id)).toContainEqual({
      conversationId: 'chat-p-luc',
      activityId: luc?.id,
    });
    // Nadia decided and waits for nothing; the group reads what it has.
    expect(stage.connector.acceptedIn('chat-p-nadia').join()).not.toContain('Accordé par');
    expect(stage.connector.acceptedIn('group-1').join()).not.toContain('Accordé par');
  });

  it('of a card of a letter on its way is followed by a new one for who sent it', async () => {
    await stage.say('relance client Carat');
    stage.connector.fault = ({ method }) => (method === 'PUT' ? { status: 404 } : undefined);
    const seen = { draftId: 'draft-EUR', version: 1, digest: 'd'.repeat(64), confirmed: [] };
    const sent = await stage.desk.send(SOPHIE, seen);
    if (sent.kind !== 'sending' || !sent.dispatches[0]) throw new Error(sent.kind);
    await stage.dispatchChanged(sent.dispatches[0]);
    await settled(stage);
    expect(stage.connector.acceptedIn('chat-p-sophie').at(-1)).toContain('Envoi en cours');
    expect(stage.desk.cards).toHaveLength(2);
  });
});

describe('a personal chat whose history was removed', () => {
  const ASK = { text: 'relance client Carat' };
  const created = () => stage.connector.received.filter(({ path }) => path === '/v3/conversations');
  beforeEach(async () => {
    await stage.meet(SOPHIE);
    lose('chat-p-sophie');
  });

  it('is made again with its member and the tenant, and the private answer goes there', async () => {
    expect(await stage.press('private.continue', ASK, GROUP)).toContain('Je vous ai répondu en privé');
    const [made] = created();
    expect(made?.activity).toMatchObject({
      isGroup: false,
      members: [{ id: '29:p-sophie' }],
      tenantId: TENANT,
      channelData: { tenant: { id: TENANT } },
    });
    expect(stage.connector.acceptedIn(made?.id ?? '')).toEqual([expect.stringContaining('Carat Distribution SARL')]);
    expect((await stage.store.findPersonal(SOPHIE.id))?.conversationId).toBe(made?.id);
    await stage.restart();
    await stage.press('private.continue', ASK, GROUP);
    expect(created()).toHaveLength(1);
  });

  it('is made again for a message that nobody asked for', async () => {
    lose('chat-p-nadia');
    const notice = { ...toGroup(), target: { kind: 'person', id: NADIA.id } } as const;
    expect(await stage.creditAnnouncer.tell(notice)).toBe('told');
    const [made] = created();
    expect(stage.connector.acceptedIn(made?.id ?? '')).toEqual([expect.stringContaining('BC00042')]);
    expect((await stage.store.cardsOfHold(hold.id)).at(-1)?.conversationId).toBe(made?.id);
  });

  it('and cannot be made again is waited for as any other', async () => {
    stage.connector.fault = (sent) =>
      sent.path === '/v3/conversations' ? { status: 500 } : isOf('chat-p-sophie')(sent) ? NOT_FOUND : undefined;
    expect(await stage.press('private.continue', ASK, GROUP)).not.toContain('Je vous ai répondu en privé');
    await settled(stage);
    expect((await stage.store.findPersonal(SOPHIE.id))?.missing).toMatchObject({ failures: 1 });
  });
});

describe('« Je vous ai répondu en privé »', () => {
  const ASK = { text: 'relance client Carat' };
  beforeEach(() => stage.meet(SOPHIE));
  const toSophie = isOf('chat-p-sophie');

  test.each([
    [400, 'Teams a refusé'],
    [403, 'Teams a refusé'],
    [429, 'Teams ne prend rien pour l’instant'],
    [502, 'Je ne sais pas si ma réponse vous est parvenue'],
  ])('is not said where the answer was not delivered (%i)', async (status, words) => {
    stage.connector.fault = (sent) => (toSophie(sent) ? { status, headers: { 'retry-after': '0' } } : undefined);
    const answer = await stage.press('private.continue', ASK, GROUP);
    await settled(stage);
    // Where Teams took long to refuse, the button was answered before and the words follow.
    expect(answer + stage.connector.acceptedIn('group-1').join()).toContain(words);
    expect(answer).not.toContain('Je vous ai répondu');
  });

  it('is said once the answer was', async () => {
    const answer = await stage.press('private.continue', ASK, GROUP);
    expect(answer).toContain('Je vous ai répondu en privé');
    expect(stage.connector.acceptedIn('chat-p-sophie').at(-1)).toContain('Carat Distribution SARL');
  });

  it('is not said to everybody when the answer comes late: it is in the private chat', async () => {
    stage.desk.before = () => new Promise((done) => setTimeout(done, 600));
    expect(await stage.press('private.continue', ASK, GROUP)).toContain('Je cherche…');
    const before = stage.connector.acceptedIn('group-1').length;
    await settled(stage);
    expect(stage.connector.acceptedIn('chat-p-sophie').at(-1)).toContain('Carat Distribution SARL');
    expect(stage.connector.acceptedIn('group-1')).toHaveLength(before);
  });
});

describe('an event', () => {
  const BOT = { id: '28:11111111-2222-3333-4444-555555555555' };
  const ago = (ms: number): string => later(-ms).toISOString();
  const event = (more: object, where = {}) =>
    stage.post(stage.activity('conversationUpdate', { who: SOPHIE, ...where }, more)).then(() => settled(stage));
  const chat = () => stage.store.findPersonal(SOPHIE.id);
  beforeEach(() => stage.say('aide', {}, { timestamp: ago(1_000) }));

  test.each([
    ['membersRemoved', { membersRemoved: [BOT] }],
    ['installationUpdate', { type: 'installationUpdate', action: 'remove' }],
  ])('that takes the bot away (%s) counts unless it is older than the last thing heard there', async (_, more) => {
    await event({ ...more, timestamp: ago(2_000) });
    expect(await chat()).not.toBeNull();
    await event({ ...more, timestamp: ago(500) });
    expect(await chat()).toBeNull();
    await event({ membersAdded: [BOT], timestamp: ago(900) });
    expect(await chat()).toBeNull();
    await event({ membersAdded: [BOT], timestamp: ago(100) });
    expect(await chat()).not.toBeNull();
  });

  test.each<[string, object]>([
    ['membersRemoved without who did it', { membersRemoved: [BOT], from: { id: '29:p-sophie' } }],
    ['installationUpdate without who did it', { type: 'installationUpdate', action: 'remove', from: { id: '29:x' } }],
    ['membersAdded without who did it', { membersAdded: [BOT], from: { id: '29:x' } }],
    ['membersRemoved of somebody else', { membersRemoved: [{ id: '29:other' }] }],
    ['remove-upgrade', { type: 'installationUpdate', action: 'remove-upgrade' }],
    ['another event', { type: 'event', from: { id: '29:x' } }],
    ['installation by somebody else', { membersAdded: [BOT], from: { id: '29:admin', aadObjectId: 'p-adele' } }],
  ])('(%s) changes neither whether a chat is reached nor whose it is', async (_, more) => {
    const known = await chat();
    await event(more);
    expect(await chat()).toEqual(known);
    expect(await stage.store.findPersonal(ADELE.id)).toBeNull();
  });

  it('without who did it does not bring a dead chat back', async () => {
    await stage.store.markDead('chat-p-sophie', REMOVED, NOW);
    await event({ membersAdded: [BOT], from: { id: '29:p-sophie' } });
    expect(await chat()).toBeNull();
  });
});
