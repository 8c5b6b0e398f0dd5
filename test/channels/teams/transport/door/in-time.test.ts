import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { Background } from '../../../../../src/channels/teams/transport/background.ts';
import { PATIENCE } from '../../../../../src/channels/teams/transport/door/endpoint.ts';
import { createRandom } from '../../../../../src/demo/company/random.ts';
import { isMessage } from '../../harness/fake-connector.ts';
import { type Answer, Stage } from '../../harness/stage.ts';
import { RandomActivities } from './random-activities.ts';

const SOON = { message: 2_000, invoke: 1_500 };
/** Beyond its time, what a busy machine gives to an answer when a crowd asks. */
const SLACK_MS = 10_000;
const CHAT = 'chat-p-sophie';

let stage: Stage;
/** Whatever hangs is let go at the end, so that the bot can close. */
let letGo: () => void;
let gone: Promise<void>;
beforeEach(async () => {
  gone = new Promise((resolve) => (letGo = resolve));
  stage = await new Stage().start();
  await stage.restart({ patience: SOON, answerWithinMs: 200, searchWithinMs: 150 });
  // The first requests of a process load code and fetch keys: they are not what is timed.
  const warm = () => stage.post(stage.activity('conversationUpdate', { group: true }));
  while ((await warm()).status !== 200);
});
afterEach(async () => {
  letGo();
  await stage.close();
});

const hangOn = (...parts: readonly string[]): void => {
  stage.gate = (called) => (parts.includes(called) ? gone : undefined);
};
const message = (text = 'relance client Carat') => stage.activity('message', {}, { text });
const invoke = (name: string, value: unknown) => stage.activity('invoke', {}, { name, value, replyToId: 'out-1' });
const press = (verb = 'account.show', data: object = { company: 'BIJOU', code: 'CARAT' }) =>
  invoke('adaptiveCard/action', { action: { type: 'Action.Execute', verb, data } });
const search = () =>
  invoke('composeExtension/query', { commandId: 'searchCustomers', parameters: [{ name: 'q', value: 'carat' }] });

async function timed(body: unknown): Promise<Answer & { readonly ms: number }> {
  const began = performance.now();
  const answer = await stage.post(body);
  return { ...answer, ms: performance.now() - began };
}

const late = (level: string) =>
  stage.logs.filter((log) => log.level === level && /late|before its turn/u.test(log.message));
const said = () => stage.connector.acceptedIn(CHAT);

describe('whatever hangs, the request is answered in time', () => {
  const hangs: readonly [string, () => void][] = [
    ['the store that remembers the conversation', () => hangOn('store.remember')],
    ['the store that claims the delivery', () => hangOn('store.claimDelivery')],
    ['the store that ends it', () => hangOn('store.endDelivery')],
    ['the desk', () => hangOn('desk.find', 'desk.open', 'desk.rights')],
    ['the store that follows cards', () => hangOn('desk.rememberCard')],
    [
      'the connector',
      () => {
        stage.connector.before = () => gone;
      },
    ],
    [
      'everything behind',
      () => {
        stage.gate = () => gone;
        stage.connector.before = () => gone;
      },
    ],
  ];
  it.each(hangs)('%s', async (_, hang) => {
    hang();
    const [asked, pressed, searched] = await Promise.all([timed(message()), timed(press()), timed(search())]);
    expect([200, 202]).toContain(asked.status);
    expect(asked.ms).toBeLessThan(SOON.message + SLACK_MS);
    for (const { status, ms } of [pressed, searched]) {
      expect(status).toBe(200);
      expect(ms).toBeLessThan(SOON.invoke + SLACK_MS);
    }
    expect(JSON.parse(pressed.text)).toMatchObject({ statusCode: 200 });
    expect(JSON.parse(searched.text)).toHaveProperty('composeExtension');
  });

  it('a turn that outlives its request is said in the log, and so is its end', async () => {
    hangOn('store.claimDelivery');
    expect((await stage.post(message())).status).toBe(202);
    const facts = { type: 'message', conversation: CHAT };
    expect(late('warn').at(-1)).toMatchObject({ message: 'answered before its turn ended', facts });
    letGo();
    await stage.bot.close();
    expect(late('info').at(-1)).toMatchObject({ message: 'late turn ended', facts });
  });

  it('a search that outlives its request is said in the log, and so is its end', async () => {
    hangOn('search.customers');
    expect((await stage.post(search())).text).toContain('trop de temps');
    expect(stage.logs.at(-1)).toMatchObject({ level: 'info', message: 'a search takes too long' });
    letGo();
    await vi.waitFor(() => expect(stage.logs.at(-1)).toMatchObject({ level: 'info', message: 'late search' }));
  });

  it('an answer that outlives its request is said in the log, and so is what became of it', async () => {
    hangOn('desk.find');
    expect((await stage.post(message())).status).toBe(200);
    expect(stage.logs.at(-1)).toMatchObject({
      level: 'info',
      message: 'the answer comes later',
      facts: { conversation: CHAT },
    });
    letGo();
    await stage.bot.close();
    expect(stage.logs.at(-1)).toMatchObject({ level: 'info', message: 'late answer', facts: { told: 'told' } });
  });
});

describe('what was asked is answered once, though its request was answered before', () => {
  it('a message whose store was slow', async () => {
    hangOn('store.claimDelivery');
    expect((await stage.post(message())).status).toBe(202);
    letGo();
    await stage.bot.close();
    expect(said()).toHaveLength(1);
    expect(said()[0]).toContain('Carat Distribution SARL');
  });

  it('a button whose store was slow: by a message, for nobody reads the answer to the request', async () => {
    hangOn('store.claimDelivery');
    expect((await stage.post(press())).text).toContain('Je cherche…');
    letGo();
    await stage.bot.close();
    expect(said()).toHaveLength(1);
    expect(said()[0]).toContain('Carat Distribution SARL');
  });

  it('a button whose answer was there, while its card was being remembered: in the request', async () => {
    hangOn('desk.rememberCard');
    expect((await stage.post(press())).text).toContain('Carat Distribution SARL');
    letGo();
    await stage.bot.close();
    expect(said()).toEqual([]);
  });

  it('a message that the connector refused after that: posted later, for nobody delivers it again', async () => {
    hangOn('store.claimDelivery');
    let left = 4;
    stage.connector.fault = (sent) => {
      if (!isMessage(sent) || left === 0) return undefined;
      left -= 1;
      return { status: 429, headers: { 'retry-after': '0' } };
    };
    expect((await stage.post(message())).status).toBe(202);
    letGo();
    await stage.bot.close();
    expect(said()).toHaveLength(1);
    expect(said()[0]).toContain('Carat Distribution SARL');
  });

  it.each([
    ['message', message],
    ['button', press],
  ])('a %s whose store failed after that: an apology with a reference', async (_, body) => {
    stage.gate = (called) =>
      called === 'store.claimDelivery' ? gone.then(() => Promise.reject(new Error('the store is away'))) : undefined;
    await stage.post(body());
    letGo();
    await stage.bot.close();
    expect(said()).toHaveLength(1);
    expect(said()[0]).toMatch(/référence/u);
  });
});

test('work that hangs for ever does not keep the process from stopping: it is given up, and named', async () => {
  const named: object[] = [];
  const background = new Background({ info() {}, warn() {}, error: (facts) => void named.push(facts) });
  background.run('a work', () => gone);
  await background.settled(50);
  expect(named).toEqual([{ works: ['a work'] }]);
});

test('as the product is set: a message within 15 s and an invoke within 5 s, though everything behind hangs', async () => {
  await stage.restart({ patience: PATIENCE });
  stage.gate = () => gone;
  stage.connector.before = () => gone;
  const [asked, pressed, searched] = await Promise.all([timed(message()), timed(press()), timed(search())]);
  expect(asked.status).toBe(202);
  expect(asked.ms).toBeLessThan(15_000);
  for (const { status, ms } of [pressed, searched]) {
    expect(status).toBe(200);
    expect(ms).toBeLessThan(5_000);
  }
}, 40_000);

describe('four hundred random activities, over parts that answer, fail or hang', () => {
  const COUNT = 400;
  const AT_ONCE = 50;
  const ALLOWED = [200, 201, 202, 400, 401, 501];

  it('are each answered in time, with a status that is meant', async () => {
    const seed = 20260302;
    const random = new RandomActivities(seed);
    const { next } = createRandom(seed + 1);
    stage.gate = (called) => {
      if (next() < 0.05) return gone;
      // What the store says of a delivery is asked again by Teams where it fails: 500, on purpose, and not meant here.
      return next() < 0.1 && called.startsWith('desk') ? Promise.reject(new Error('Sage is away')) : undefined;
    };
    stage.connector.before = () => (next() < 0.03 ? gone : sleep(next() * 20));
    const wrong: unknown[] = [];
    let greetingsAgain = 0;
    const statuses = new Map<number, number>();
    for (let done = 0; done < COUNT; done += AT_ONCE) {
      const bodies = Array.from({ length: AT_ONCE }, () => random.of(stage.activity('message')));
      await Promise.all(
        bodies.map(async (body) => {
          const { status, ms } = await timed(body);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          const limit = (body.type === 'invoke' ? SOON.invoke : SOON.message) + SLACK_MS;
          // A greeting that could not be made is asked again by Teams: 500, on purpose.
          const isGreetingAgain = status === 500 && body.type === 'installationUpdate';
          greetingsAgain += isGreetingAgain ? 1 : 0;
          if (!(ALLOWED.includes(status) || isGreetingAgain) || ms > limit) wrong.push({ status, ms, body });
        }),
      );
    }
    expect(wrong).toEqual([]);
    // The dice reached every way out.
    for (const status of [200, 202, 400, 401, 501]) expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(5);
    expect(stage.logs.filter(({ message }) => message === 'bot turn failed')).toHaveLength(greetingsAgain);
    expect(stage.touched.length).toBeGreaterThan(COUNT / 4);
  }, 60_000);
});
