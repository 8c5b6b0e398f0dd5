import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { ANSWER_LEASE_MS } from '../../../../src/channels/teams/transport/receive.ts';
import { type Answer, isMessage } from '../harness/fake-connector.ts';
import { SOPHIE } from '../harness/fake-desk.ts';
import { NOW, Stage } from '../harness/stage.ts';

const CHAT = 'chat-p-sophie';
const NO_WAIT = { 'retry-after': '0' };

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const question = (text = 'relance client Carat') => stage.activity('message', {}, { text });
const answers = () => stage.connector.acceptedIn(CHAT);
const settled = () => stage.bot.close();
/** Messages are answered so for as many times; typing notices are taken. */
function refuse(times: number, answer: Answer | 'break off'): void {
  let left = times;
  stage.connector.fault = (sent) => {
    if (!isMessage(sent) || left === 0) return undefined;
    left -= 1;
    return answer;
  };
}

describe('an answer that the connector surely did not take', () => {
  test.each([
    [412, 4],
    [429, 4],
    [401, 1],
    [400, 1],
    [403, 1],
    [413, 1],
  ])('(%i, %i times) is given to the next delivery of the same question, once', async (status, times) => {
    for (let i = 0; i < times; i += 1) stage.connector.answers.push({ status, headers: NO_WAIT });
    const body = question();
    expect((await stage.post(body)).status).toBe(500);
    await settled();
    expect(answers()).toHaveLength(0);
    expect((await stage.post(body)).status).toBe(200);
    await stage.post(body);
    await settled();
    expect(answers()).toHaveLength(1);
  });

  it('is given to the next delivery after a restart, too', async () => {
    refuse(4, { status: 429, headers: NO_WAIT });
    const body = question();
    await stage.post(body);
    await stage.restart();
    await stage.post(body);
    await stage.post(body);
    expect(answers()).toHaveLength(1);
  });

  it('is posted later where the question was delivered again meanwhile: nobody delivers it a third time', async () => {
    const body = question();
    let again: Promise<unknown> = Promise.resolve();
    let left = 4;
    stage.connector.fault = () => {
      if (left === 4) again = stage.post(body);
      if (left === 0) return undefined;
      left -= 1;
      return { status: 412 };
    };
    // The second delivery comes while the first one is refused.
    stage.connector.before = async () => void (left === 1 ? await again : undefined);
    expect((await stage.post(body)).status).toBe(200);
    await settled();
    expect(answers()).toHaveLength(1);
  });

  it('because the store did not answer is given to the next delivery', async () => {
    const { claimDelivery } = stage.store;
    const body = question();
    Object.assign(stage.store, { claimDelivery: () => Promise.reject(new Error('store down')) });
    expect((await stage.post(body)).status).toBe(500);
    Object.assign(stage.store, { claimDelivery });
    await stage.post(body);
    expect(answers()).toHaveLength(1);
  });
});

describe('an answer that the connector may have taken', () => {
  test.each<[string, number, Answer | 'break off']>([
    ['502', 1, { status: 502 }],
    ['500', 1, { status: 500 }],
    ['504', 1, { status: 504 }],
    ['a broken connection', 1, 'break off'],
  ])('(%s) is posted again in the background, once, and the next delivery makes no second', async (_, times, fault) => {
    refuse(times, fault);
    const body = question();
    expect((await stage.post(body)).status).toBe(200);
    await stage.post(body);
    await settled();
    await stage.post(body);
    await settled();
    expect(answers()).toHaveLength(1);
    expect(stage.connector.messages()).toHaveLength(2);
  });

  it('as it did not say so in time is posted again in the background, once', async () => {
    await stage.restart({ callWithinMs: 200 });
    const isFirst = () => stage.connector.messages().length === 1;
    stage.connector.before = async () => void (isFirst() && (await sleep(5_000)));
    const before = performance.now();
    const body = question();
    expect((await stage.post(body)).status).toBe(200);
    await stage.post(body);
    await settled();
    expect(performance.now() - before).toBeLessThan(4_000);
    expect(answers()).toHaveLength(1);
    expect(stage.connector.messages()).toHaveLength(2);
  });

  it('(502, four times, typing notices as well) is posted again once the connector takes something', async () => {
    for (let i = 0; i < 4; i += 1) stage.connector.answers.push({ status: 502 });
    const body = question();
    await stage.post(body);
    await settled();
    await stage.post(body);
    await settled();
    expect(answers()).toHaveLength(1);
    expect(stage.connector.messages()).toHaveLength(2);
  });

  it('is not posted a third time; a later delivery is answered anew', async () => {
    refuse(2, { status: 502 });
    const body = question();
    await stage.post(body);
    await settled();
    expect(stage.connector.messages()).toHaveLength(2);
    await stage.post(body);
    expect(answers()).toHaveLength(1);
  });
});

describe('an answer that left', () => {
  it('is one, even where its message cannot be remembered', async () => {
    Object.assign(stage.desk, { rememberCard: () => Promise.reject(new Error('store down')) });
    const body = question();
    expect((await stage.post(body)).status).toBe(200);
    await stage.post(body);
    expect(answers()).toHaveLength(1);
    expect(stage.logs.at(-1)?.message).toBe('a message is not followed');
  });

  it('to a button is one, even where its message cannot be remembered', async () => {
    Object.assign(stage.desk, { rememberCard: () => Promise.reject(new Error('store down')) });
    expect(await stage.press('account.show', { company: 'BIJOU', code: 'CARAT' })).toContain('Carat Distribution SARL');
  });
});

describe('a typing notice', () => {
  test.each<[string, Answer | 'break off']>([
    ['refused (400)', { status: 400 }],
    ['refused (403)', { status: 403 }],
    ['refused (404)', { status: 404 }],
    ['refused (429)', { status: 429, headers: NO_WAIT }],
    ['doubtful (502)', { status: 502 }],
    ['broken off', 'break off'],
  ])('that is %s costs no answer', async (_, fault) => {
    stage.connector.fault = (sent) => (isMessage(sent) ? undefined : fault);
    stage.desk.before = () => sleep(200);
    expect(await stage.say('relance client Carat')).toEqual([expect.stringContaining('Carat Distribution SARL')]);
    await settled();
    expect(await stage.store.find(CHAT)).not.toBeNull();
  });

  it('that hangs delays no answer', async () => {
    stage.connector.before = () =>
      isMessage(stage.connector.received.at(-1) as never) ? Promise.resolve() : sleep(2_000);
    stage.desk.before = () => sleep(200);
    const before = performance.now();
    expect(await stage.say('relance client Carat')).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(1_500);
  });
});

describe('« Je cherche… »', () => {
  const slow = async () => {
    stage.desk.before = () => sleep(500);
    expect(await stage.say('relance client Carat')).toContain('"Je cherche…"');
    await settled();
  };

  test.each([400, 403, 404, 405, 410, 412, 429, 500, 502])(
    'that cannot be updated (%i) is followed by the answer as a new message',
    async (status) => {
      stage.connector.fault = ({ method }) => (method === 'PUT' ? { status, headers: NO_WAIT } : undefined);
      await slow();
      expect(answers()).toEqual(['"Je cherche…"', expect.stringContaining('Carat Distribution SARL')]);
      const { id } = stage.connector.accepted.at(-1) ?? { id: '' };
      expect(stage.desk.cards.at(-1)).toMatchObject({ conversationId: CHAT, activityId: id });
    },
  );

  test.each<[string, Answer | 'break off']>([
    ['refused', { status: 400 }],
    ['refused for the moment', { status: 429, headers: NO_WAIT }],
    ['doubtful', { status: 502 }],
    ['broken off', 'break off'],
  ])('that is %s is followed by the answer all the same', async (_, fault) => {
    stage.connector.fault = (sent) => (JSON.stringify(sent.activity).includes('Je cherche…') ? fault : undefined);
    stage.desk.before = () => sleep(500);
    expect((await stage.post(question())).status).toBe(200);
    await settled();
    expect(answers()).toEqual([expect.stringContaining('Carat Distribution SARL')]);
  });

  it('is followed by an answer that is refused for the moment, then taken', async () => {
    stage.desk.before = () => sleep(500);
    stage.connector.fault = ({ method }) => (method === 'PUT' ? { status: 404 } : undefined);
    const body = question();
    await stage.post(body);
    for (let i = 0; i < 5; i += 1) stage.connector.answers.push({ status: 429, headers: NO_WAIT });
    await settled();
    await stage.post(body);
    expect(answers().filter((card) => card.includes('Carat'))).toHaveLength(1);
  });

  it('of a button whose card is gone is followed by the answer as a new message', async () => {
    const open = stage.desk.open.bind(stage.desk);
    stage.desk.open = async (...args) => {
      await sleep(500);
      return open(...args);
    };
    stage.connector.fault = ({ method }) => (method === 'PUT' ? { status: 404 } : undefined);
    expect(await stage.press('account.show', { company: 'BIJOU', code: 'CARAT' })).toContain('Je cherche…');
    await settled();
    expect(answers()).toEqual([expect.stringContaining('Carat Distribution SARL')]);
  });
});

describe('a question that a dead process left unanswered', () => {
  const dies = async (text: string) => {
    const body = question(text);
    // Its reply is never ended, as if the process had died as it answered.
    stage.desk.before = () => new Promise(() => undefined);
    await stage.post(body);
    const dead = stage.bot;
    stage.desk.before = async () => undefined;
    await stage.restart();
    return { body, dead };
  };

  it('is answered by another one once its time is over, once', async () => {
    const { body } = await dies('relance client Carat');
    expect(await stage.bot.answerOwed()).toBe(0);
    stage.now = new Date(NOW.getTime() + ANSWER_LEASE_MS);
    expect(await stage.bot.answerOwed()).toBe(1);
    expect(await stage.bot.answerOwed()).toBe(0);
    await settled();
    await stage.post(body);
    expect(answers().filter((card) => card.includes('Carat'))).toHaveLength(1);
  });

  it('is answered by the next delivery where that comes first, once', async () => {
    const { body } = await dies('relance client Carat');
    stage.now = new Date(NOW.getTime() + ANSWER_LEASE_MS);
    await stage.post(body);
    expect(await stage.bot.answerOwed()).toBe(0);
    expect(answers().filter((card) => card.includes('Carat'))).toHaveLength(1);
  });

  it('is answered to who asked, with their rights, where they asked', async () => {
    await dies('relance client Carat');
    stage.now = new Date(NOW.getTime() + ANSWER_LEASE_MS);
    await stage.bot.answerOwed();
    await settled();
    expect(stage.desk.calls.at(-1)).toBe(`open ${SOPHIE.id} BIJOU CARAT`);
  });

  it('is not answered hours later', async () => {
    await dies('relance client Carat');
    stage.now = new Date(NOW.getTime() + 2 * 3_600_000);
    expect(await stage.bot.answerOwed()).toBe(0);
  });
});
