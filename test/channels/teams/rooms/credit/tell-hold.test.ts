import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../../../src/domain/cents.ts';
import { day } from '../../../../../src/domain/day.ts';
import type { MorningPost } from '../../../../../src/domain/morning/morning-post.ts';
import type { Hold, HoldNotice } from '../../../../../src/use-cases/ports/credit/hold-store.ts';
import { untilDone } from '../../../../../src/use-cases/ports/may-begin.ts';
import { OutsideFault } from '../../../../../src/use-cases/ports/outside-fault.ts';
import { refreshAsked } from '../../../../../src/use-cases/transport/refresh-asked.ts';
import { LUC, NADIA } from '../../harness/credit-office.ts';
import { ADELE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';
import { GROUP, openHeldOrder, seenOf, settled } from './held-order.ts';

let stage: Stage;
let hold: Hold;
beforeEach(async () => {
  ({ stage, hold } = await openHeldOrder(new Stage(), { sendWithinMs: 300 }));
});
afterEach(() => stage.close());

const noticeTo = (target: HoldNotice['target']): HoldNotice => ({
  id: 'n-1',
  holdId: hold.id,
  company: 'BIJOU',
  target,
  state: 'telling',
});
const toNadia = () => noticeTo({ kind: 'person', id: NADIA.id });
const toGroup = () => noticeTo({ kind: 'conversation', id: 'group-1' });
const tell = (notice: HoldNotice) => stage.creditAnnouncer.tell(notice);
const answerWith = (...statuses: number[]) =>
  stage.connector.answers.push(...statuses.map((status) => ({ status, headers: { 'retry-after': '0' } })));

describe('a message about a hold', () => {
  test('is remembered, so that it follows the hold after a restart', async () => {
    expect(await stage.store.cardsOfHold(hold.id)).toHaveLength(3);
    await stage.restart();
    await stage.creditAnnouncer.holdChanged(hold);
    await settled(stage);
    expect(stage.connector.cardsIn('group-1', 'PUT')).toHaveLength(1);
    expect(stage.connector.cardsIn('chat-p-luc', 'PUT')).toHaveLength(1);
  });

  test.each([
    [[403], 'refused', 1],
    [[404], 'refused', 1],
    [[413], 'refused', 1],
    [[500], 'unknown', 1],
    [[503], 'unknown', 1],
    [[429, 429, 429, 429], 'busy', 4],
    [[412, 412, 412, 412], 'busy', 4],
    [[429], 'told', 2],
  ] as const)('that Teams answers %j is %s', async (statuses, expected, posts) => {
    const before = stage.connector.cardsIn('chat-p-nadia').length;
    answerWith(...statuses);
    expect(await tell(toNadia())).toBe(expected);
    expect(stage.connector.cardsIn('chat-p-nadia')).toHaveLength(before + posts);
  });

  test('to a chat where the app was taken away is refused; the person is absent until it is there again', async () => {
    stage.connector.answers.push({ status: 403, body: { error: { code: 'BotNotInConversationRoster' } } });
    expect(await tell(toNadia())).toBe('refused');
    expect(await stage.store.findPersonal(NADIA.id)).toBeNull();
    expect(await tell(toNadia())).toBe('absent');
    await stage.meet(NADIA);
    expect(await tell(toNadia())).toBe('told');
  });

  test('that does not reach Teams at all has not left, and is sent once Teams is there again', async () => {
    await stage.connector.close();
    // Kept connections are seen to be closed; one used meanwhile would leave it unknown.
    await sleep(50);
    expect(await tell(toNadia())).toBe('busy');
    await stage.connector.start();
    await stage.meet(NADIA);
    expect(await tell(toNadia())).toBe('told');
  });

  test('of which nobody knows whether it left is not waited for, and is remembered when it did', async () => {
    stage.connector.before = () => sleep(900);
    expect(await tell(toNadia())).toBe('unknown');
    await expect.poll(() => stage.store.cardsOfHold(hold.id), { timeout: 5_000 }).toHaveLength(4);
  });

  test('is not lost where the store or the directory is out of reach', async () => {
    const { desk } = stage.office;
    const asked = desk.hold;
    Object.assign(desk, { hold: () => Promise.reject(new OutsideFault('busy', 'graph-down', 'no answer')) });
    expect(await tell(toNadia())).toBe('busy');
    Object.assign(desk, { hold: asked });
    expect(await tell(toNadia())).toBe('told');
  });

  test('left, even where it cannot be remembered: it is not sent twice', async () => {
    Object.assign(stage.office.desk, { rememberHoldCard: () => Promise.reject(new Error('store down')) });
    expect(await tell(toNadia())).toBe('told');
    expect(stage.logs.at(-1)?.message).toBe('message not remembered');
  });

  test('for a person who never spoke to the bot waits until they do', async () => {
    expect(await tell(noticeTo({ kind: 'person', id: 'p-nobody' }))).toBe('absent');
  });

  test.each([
    ['a conversation that is unknown', { kind: 'conversation', id: 'group-9' }],
    ['an address that nobody was found for', { kind: 'salesperson', address: 'x@y.example' }],
  ] as const)('for %s is refused', async (_, target) => {
    expect(await tell(noticeTo(target))).toBe('refused');
  });

  test('for a person who may not read it says nothing', async () => {
    const stranger = { id: 'p-nobody', name: 'X' };
    await stage.meet(stranger);
    expect(await tell(noticeTo({ kind: 'person', id: stranger.id }))).toBe('refused');
    expect(stage.connector.cardsIn('chat-p-nobody').join()).not.toContain('BC00042');
  });

  test('decided while it was on its way is brought up to date', async () => {
    stage.connector.before = async () => {
      stage.connector.before = async () => undefined;
      await stage.press('hold.approve', seenOf(hold), { who: NADIA });
    };
    expect(await tell(toGroup())).toBe('told');
    await settled(stage);
    expect(stage.connector.cardsIn('group-1', 'PUT').at(-1)).toContain('Accordé par Nadia Benali');
    const { id } = stage.connector.messages().findLast(({ method }) => method === 'POST') ?? { id: '' };
    const put = stage.connector.received.filter(({ method, path }) => method === 'PUT' && path.endsWith(`/${id}`));
    expect(JSON.stringify(put.at(-1)?.activity)).toContain('Accordé par Nadia Benali');
  });
});

describe('a hold that a terminal changed', () => {
  test('is shown by the service as it is now, once, though the terminal has no bot', async () => {
    stage.office.books.documents = [];
    await stage.office.watch({ holdChanged: ({ id }) => stage.store.askRefresh({ kind: 'hold', id }, new Date()) });
    expect(stage.connector.cardsIn('group-1', 'PUT')).toHaveLength(0);
    const ports = { refreshes: stage.store, cards: stage.bot, mayBegin: untilDone };
    expect(await refreshAsked(ports)).toBe(1);
    expect(await refreshAsked(ports)).toBe(0);
    const [shown, ...more] = stage.connector.cardsIn('group-1', 'PUT');
    expect(shown).toContain('n’est plus ouverte');
    expect(more).toEqual([]);
  });
});

describe('a person who opens the bot after the watch', () => {
  test('is told of what still waits, once', async () => {
    const fresh = new Stage();
    await fresh.start();
    try {
      await fresh.say('enregistrer approbations', { ...GROUP, who: ADELE });
      await fresh.office.pass(fresh.creditAnnouncer);
      await fresh.say('bonjour', { who: NADIA });
      const before = fresh.connector.cardsIn('chat-p-nadia').length;
      for (let pass = 0; pass < 3; pass += 1) await fresh.office.tell(fresh.creditAnnouncer);
      const cards = fresh.connector.cardsIn('chat-p-nadia').slice(before);
      expect(cards).toHaveLength(1);
      expect(cards[0]).toContain('BC00042');
      expect(cards[0]).toContain('hold.approve');
    } finally {
      await fresh.close();
    }
  });
});

describe('a group that is registered no more', () => {
  beforeEach(() => stage.store.unregister('group-1'));

  test('is told nothing, and its cards follow no more', async () => {
    expect(await tell(toGroup())).toBe('refused');
    const before = stage.connector.received.length;
    await stage.press('hold.approve', seenOf(hold), { who: NADIA });
    await settled(stage);
    const after = stage.connector.received.slice(before);
    expect(after.some(({ path }) => path.includes('group-1'))).toBe(false);
    expect(after.some(({ path }) => path.includes('chat-p-luc'))).toBe(true);
  });

  test('decides nothing either: the press goes on in private', async () => {
    const answer = await stage.press('hold.approve', seenOf(hold), { ...GROUP, who: NADIA });
    expect(answer).toContain('Continuons en privé');
    expect(await stage.office.hold()).toEqual(hold);
  });
});

describe('shared cards', () => {
  test('show each person what that person may: Luc reads his order, the approvers what they decided', async () => {
    await stage.press('hold.approve', seenOf(hold), { ...GROUP, who: NADIA });
    await settled(stage);
    const luc = stage.connector.cardsIn('chat-p-luc', 'PUT').at(-1);
    expect(luc).toContain('Accordé par Nadia Benali');
    expect(luc).not.toContain('Solde comptable');
    expect(stage.connector.cardsIn('chat-p-nadia', 'PUT').at(-1)).toContain('Solde comptable');
  });

  test('stay what they were for the others when one person looks at « Pourquoi ? » or at a form', async () => {
    const before = stage.connector.received.length;
    for (const verb of ['hold.why', 'hold.approve.form', 'hold.refuse.form', 'hold.ask.form', 'hold.show']) {
      await stage.press(verb, seenOf(hold), { ...GROUP, who: NADIA });
    }
    await settled(stage);
    expect(stage.connector.received.length).toBe(before);
  });

  test('of a person who may read no more are left as they were', async () => {
    const { hold: read } = stage.office.desk;
    const refused = { kind: 'refused', refusal: { code: 'unknown-hold' } } as const;
    Object.assign(stage.office.desk, {
      hold: async (who: typeof LUC, id: string) => (who.id === LUC.id ? refused : read(who, id)),
    });
    await stage.press('hold.approve', seenOf(hold), { ...GROUP, who: NADIA });
    await settled(stage);
    expect(stage.connector.cardsIn('chat-p-luc', 'PUT')).toEqual([]);
    expect(stage.connector.cardsIn('group-1', 'PUT')).toHaveLength(1);
  });
});

describe('the morning post', () => {
  const post: MorningPost = {
    company: { code: 'BIJOU', name: 'Bijou SA' },
    on: day('2026-03-02'),
    since: day('2026-02-27'),
    newlyLate: [],
    newlyLateTotals: [],
    biggest: [],
    newlyBlocked: [],
    waiting: [
      {
        holdId: 'h-1',
        piece: 'BC00042',
        name: 'Carat Distribution SARL',
        amount: cents(3_000_00),
        currency: 'EUR',
        askedAt: '2026-03-02T07:00:00Z',
      },
    ],
    readAt: '2026-03-02T07:30:00Z',
  };

  test('is posted where an administrator registered it, and nowhere else', async () => {
    expect(await stage.poster.post('group-1', post, [])).toBe('told');
    expect(stage.connector.cardsIn('group-1').at(-1)).toContain('BC00042');
    expect(await stage.poster.post('group-2', post, [])).toBe('refused');
    await stage.store.unregister('group-1');
    expect(await stage.poster.post('group-1', post, [])).toBe('refused');
  });

  test('is not repeated where it may have arrived', async () => {
    answerWith(502);
    expect(await stage.poster.post('group-1', post, [])).toBe('unknown');
    expect(stage.connector.cardsIn('group-1').filter((card) => card.includes('Le point du'))).toHaveLength(1);
  });
});
