import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { Stage } from '../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

describe('deliveries', () => {
  it('processes a message that is delivered twice once', async () => {
    const body = stage.activity('message', {}, { text: 'relance client Carat' });
    await Promise.all([stage.post(body), stage.post(body)]);
    await stage.post(body);
    expect(stage.connector.messages()).toHaveLength(1);
  });

  it('answers a button pressed twice by the network, and acts once', async () => {
    const press = { id: 'same', replyToId: 'out-1', name: 'adaptiveCard/action' };
    const data = { company: 'BIJOU', code: 'CARAT', currency: 'EUR', ecNo: '2', reason: 'Avoir attendu', until: '' };
    const value = { action: { type: 'Action.Execute', verb: 'exclude.save', data } };
    const body = stage.activity('invoke', {}, { ...press, value });
    const answers = [await stage.post(body), await stage.post(body)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[1]?.text).toContain('Déjà reçu');
    expect(stage.desk.calls.filter((call) => call.startsWith('exclude'))).toHaveLength(1);
  });

  it('ignores cards that a message extension posted in the person’s name', async () => {
    expect(await stage.say('<span class="inline-compose-card">relance client Carat</span>')).toEqual([]);
  });
});

describe('what goes out', () => {
  it.each([500, 502, 503, 504])('a message that may have been taken (%i) is not posted again', async (status) => {
    stage.connector.answers.push({ status });
    await stage.post(stage.activity('message', {}, { text: 'aide' }));
    expect(stage.connector.messages()).toHaveLength(1);
  });

  it.each([429, 412])('a message that was surely not taken (%i) is posted again', async (status) => {
    stage.connector.answers.push({ status, headers: { 'retry-after': '0' } });
    await stage.post(stage.activity('message', {}, { text: 'aide' }));
    expect(stage.connector.messages()).toHaveLength(2);
  });

  it('gives up after four posts on an endless 429', async () => {
    for (let i = 0; i < 9; i++) stage.connector.answers.push({ status: 429, headers: { 'retry-after': '0' } });
    await stage.post(stage.activity('message', {}, { text: 'aide' }));
    expect(stage.connector.messages()).toHaveLength(4);
  });

  it('repeats an update of a card after a 503: it changes nothing twice', async () => {
    await stage.say('relance client Carat');
    stage.connector.answers.push({ status: 503 });
    await stage.press('exclude.save', {
      company: 'BIJOU',
      code: 'CARAT',
      currency: 'EUR',
      ecNo: 2,
      reason: 'x',
      until: '',
    });
    await stage.bot.close();
    expect(stage.connector.received.filter(({ method }) => method === 'PUT')).toHaveLength(2);
  });
});

describe('slow and failing work', () => {
  it('somebody waits from the question to its answer, also a late one, and nobody after it or for a forged one', async () => {
    const seen: number[] = [];
    const searched = Promise.withResolvers<void>();
    stage.desk.before = () => {
      seen.push(stage.waiting);
      return searched.promise;
    };
    await stage.say('relance client Carat');
    seen.push(stage.waiting);
    searched.resolve();
    await stage.bot.close();
    seen.push(stage.waiting);
    await stage.post(stage.activity('message', {}, { text: 'aide' }), 'Bearer forged');
    seen.push(stage.waiting);
    expect(seen).toEqual([1, 1, 0, 0]);
  });

  it('says « Je cherche… », answers the request, and puts the answer in its place later', async () => {
    stage.desk.before = () => sleep(900);
    const [words] = await stage.say('relance client Carat');
    expect(words).toBe('"Je cherche…"');
    await stage.bot.close();
    const put = stage.connector.received.find(({ method }) => method === 'PUT');
    expect(JSON.stringify(put?.activity)).toContain('Carat Distribution SARL');
    const ack = stage.connector.messages()[0];
    expect(put?.path).toContain(`/activities/${ack?.id}`);
    expect(stage.desk.cards.at(-1)).toMatchObject({ draftId: 'draft-EUR', activityId: ack?.id });
  });

  it('keeps one typing notice, and sends none for quick answers', async () => {
    await stage.say('aide');
    expect(stage.connector.received.map(({ activity }) => activity.type)).toEqual(['message']);
    stage.desk.before = () => sleep(200);
    await stage.say('relance client Carat');
    expect(stage.connector.received.map(({ activity }) => activity.type)).toEqual(['message', 'typing', 'message']);
  });

  it('answers a slow button within the time, then by a message', async () => {
    const open = stage.desk.open.bind(stage.desk);
    stage.desk.open = async (...args) => {
      await sleep(500);
      return open(...args);
    };
    expect(await stage.press('account.show', { company: 'BIJOU', code: 'CARAT' })).toContain('Je cherche…');
    await stage.bot.close();
    expect(stage.connector.received.find(({ method }) => method === 'PUT')?.path).toContain('out-1');
  });

  it('apologises in French with a reference found in the log, and no stack', async () => {
    stage.desk.before = () => Promise.reject(new Error('SELECT * FROM secret; password=hunter2'));
    const [text] = await stage.say('relance client Carat');
    expect(text).toMatch(/Désolé.*référence\u00a0: [0-9a-f]{8}/u);
    expect(text).not.toMatch(/secret|hunter2|at .*\.ts/u);
    const reference = /référence\u00a0: ([0-9a-f]{8})/u.exec(text ?? '')?.[1];
    expect(stage.logs.at(-1)).toMatchObject({ level: 'error', facts: { reference } });
  });

  it.each([
    ['refused', 'Rien n’a été fait'],
    ['busy', 'Rien n’a été fait'],
    ['unknown', 'je n’ai pas pu répondre'],
  ] as const)('says that nothing was done only when it is known (%s)', async (kind, words) => {
    stage.desk.before = () => Promise.reject(new OutsideFault(kind, 'sage-down', 'no answer'));
    const [text] = await stage.say('relance client Carat');
    expect(text).toContain(words);
  });

  it.each([
    ['directory-denied', 'groups', 'pas le droit de lire les personnes et les groupes dans Microsoft Entra'],
    ['no-answer', 'groups', 'Microsoft 365 ne répond pas'],
    [null, 'groups', 'Microsoft 365 a refusé la lecture des droits'],
  ] as const)(
    'says why where the directory fails (%s): what to do, a reference, and no code',
    async (reason, operation, why) => {
      const about = { operation, reason } as const;
      stage.desk.find = async () => {
        throw new OutsideFault('refused', 'graph-403-Authorization_RequestDenied', 'secret detail', null, null, about);
      };
      const [answer = ''] = await stage.say('relance client Carat');
      expect(answer.replaceAll('\u00a0', ' ')).toContain(why);
      expect(answer).toMatch(/Rien n’a été fait \(référence [0-9a-f]{8}\)/);
      expect(answer).not.toMatch(/graph|Authorization|secret/);
    },
  );

  it('apologises for a button as well, with a 200', async () => {
    stage.desk.why = () => Promise.reject(new Error('boom'));
    const answer = await stage.press('account.why', { company: 'BIJOU', code: 'CARAT', currency: 'EUR' });
    expect(JSON.parse(answer)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(answer).not.toContain('boom');
  });
});

describe('conversations', () => {
  it('are reached again after a restart, and a dispatch is told on the shared card', async () => {
    await stage.say('relance client Carat');
    const sent = await stage.desk.send(
      { id: 'p-sophie', name: 'Sophie Lambert' },
      {
        draftId: 'draft-EUR',
        version: 1,
        digest: 'd'.repeat(64),
        confirmed: [],
      },
    );
    await stage.restart();
    if (sent.kind !== 'sending' || !sent.dispatches[0]) throw new Error(sent.kind);
    await stage.dispatchChanged(sent.dispatches[0]);
    await stage.bot.close();
    const put = stage.connector.received.at(-1);
    expect(put).toMatchObject({ method: 'PUT', path: '/v3/conversations/chat-p-sophie/activities/out-1' });
    expect(JSON.stringify(put?.activity)).toContain('Envoi en cours');
  });

  it('that are dead are forgotten until the app is installed there again', async () => {
    await stage.say('relance client Carat');
    const dispatches = [...stage.desk.dispatches];
    expect(dispatches).toEqual([]);
    stage.connector.answers.push({
      status: 403,
      body: { error: { code: 'BotNotInConversationRoster', message: 'gone' } },
    });
    await stage.press('exclude.save', {
      company: 'BIJOU',
      code: 'CARAT',
      currency: 'EUR',
      ecNo: 2,
      reason: 'x',
      until: '',
    });
    await stage.bot.close();
    expect(await stage.store.find('chat-p-sophie')).toBeNull();
    await stage.post(stage.activity('installationUpdate', {}, { action: 'add' }));
    expect(await stage.store.find('chat-p-sophie')).not.toBeNull();
    await stage.post(stage.activity('installationUpdate', {}, { action: 'remove' }));
    expect(await stage.store.find('chat-p-sophie')).toBeNull();
  });

  it('refreshes a shared card once more, not once each, for many changes at once', async () => {
    await stage.say('relance client Carat');
    const changed = vi.fn(stage.desk.cardsOf.bind(stage.desk));
    stage.desk.cardsOf = changed;
    const dispatch = { draftId: 'draft-EUR' } as never;
    for (let i = 0; i < 10; i++) await stage.dispatchChanged(dispatch);
    await stage.bot.close();
    // At the first change, then once for all that came meanwhile; none at all would be no refresh.
    expect([1, 2]).toContain(changed.mock.calls.length);
  });
});
