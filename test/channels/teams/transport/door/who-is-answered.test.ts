import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ClaimsIdentity } from 'botframework-connector';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Claims } from '../../harness/fake-issuer.ts';
import { APP_ID, TENANT } from '../../harness/fake-issuer.ts';
import { Stage } from '../../harness/stage.ts';

const MINUTE = 60;
const now = () => Math.floor(Date.now() / 1000);
const said: string[] = [];

let stage: Stage;
beforeAll(async () => {
  for (const way of ['error', 'warn', 'log'] as const) {
    vi.spyOn(console, way).mockImplementation((...words) => void said.push(words.join(' ')));
  }
  stage = await new Stage().start();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await stage.close();
});

interface Asked {
  readonly claims?: Claims;
  readonly kid?: string;
  readonly by?: 'us' | 'stranger';
  readonly activity?: object;
}

/** Asks for a customer's debts; the status, and what the bot read, wrote or sent for it. */
async function ask({ claims = {}, kid, by = 'us', activity = {} }: Asked, authorization?: string) {
  const token = await stage.issuer.sign(stage.connector.url, claims, by, kid);
  const body = { ...stage.activity('message', {}, { text: 'relance client Carat' }), ...activity };
  const [touched, sent] = [stage.touched.length, stage.connector.received.length];
  const { status, text } = await stage.post(body, authorization ?? `Bearer ${token}`);
  return {
    status,
    text,
    read: stage.touched.slice(touched),
    sent: stage.connector.received.length - sent,
  };
}

/** The connector's library takes whatever comes: what is refused then is refused by us. */
function believeEveryone() {
  const identity = new ClaimsIdentity([{ type: 'aud', value: APP_ID }], true);
  return vi
    .spyOn(ConfigurationBotFrameworkAuthentication.prototype, 'authenticateRequest')
    .mockImplementation(async function (this: ConfigurationBotFrameworkAuthentication) {
      return {
        audience: 'https://api.botframework.com',
        callerId: 'urn:botframework:azure',
        claimsIdentity: identity,
        connectorFactory: this.createConnectorFactory(identity),
      };
    });
}

const NOTHING = { text: '', read: [], sent: 0 };
const CONVERSATION = { id: 'chat-p-sophie', conversationType: 'personal' };

describe.each([
  ['with the connector’s library as it is', () => ({ mockRestore: () => {} })],
  ['whatever the connector’s library does', believeEveryone],
])('a request is answered only where each claim is there and right, %s', (_, library) => {
  let put: { mockRestore(): void };
  beforeEach(() => {
    put = library();
  });
  afterEach(() => put.mockRestore());

  const wrong: readonly [string, Asked][] = [
    ['issuer: missing', { claims: { iss: undefined } }],
    ['issuer: another', { claims: { iss: 'https://evil.example' } }],
    [
      'issuer: that of the emulator',
      { claims: { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' } },
    ],
    ['issuer: a list', { claims: { iss: ['https://api.botframework.com'] } }],
    ['audience: missing', { claims: { aud: undefined } }],
    ['audience: another', { claims: { aud: 'someone-else' } }],
    ['audience: empty', { claims: { aud: '' } }],
    ['audience: a list with ours in it', { claims: { aud: [APP_ID, 'someone-else'] } }],
    ['expiry: missing', { claims: { exp: undefined } }],
    ['expiry: six minutes ago', { claims: { nbf: now() - 60 * MINUTE, exp: now() - 6 * MINUTE } }],
    ['expiry: no number', { claims: { exp: 'never' } }],
    ['beginning: in six minutes', { claims: { nbf: now() + 6 * MINUTE } }],
    ['service address: missing', { claims: { serviceurl: undefined } }],
    ['service address: empty', { claims: { serviceurl: '' } }],
    ['service address: another', { claims: { serviceurl: 'https://elsewhere.example/' } }],
    ['service address: no text', { claims: { serviceurl: 7 } }],
    ['service address: not in the activity', { activity: { serviceUrl: undefined } }],
    ['endorsements: of other channels', { kid: 'key-web' }],
    ['endorsements: none', { kid: 'key-none' }],
    ['endorsements: not told', { kid: 'key-silent' }],
    ['signing key: a stranger’s under our key’s name', { by: 'stranger' }],
    ['signing key: unknown', { by: 'stranger', kid: 'key-2' }],
    ['signing key: not named', { kid: '' }],
    ['tenant of the caller: another', { claims: { tid: 'EVIL' } }],
    ['tenant of the caller: no text', { claims: { tid: 7 } }],
  ];
  it.each(wrong)('%s: 401, and nothing is read', async (_, asked) => {
    expect(await ask(asked)).toEqual({ status: 401, ...NOTHING });
  });

  const right: readonly [string, Asked][] = [
    ['as the connector makes them', {}],
    [
      'expired for four minutes: clocks differ by five',
      { claims: { nbf: now() - 60 * MINUTE, exp: now() - 4 * MINUTE } },
    ],
    ['begun in four minutes', { claims: { nbf: now() + 4 * MINUTE } }],
    ['without a beginning', { claims: { nbf: undefined } }],
    ['by a key that may sign for other channels too', { kid: 'key-any' }],
    ['with the caller’s tenant, ours, in capitals', { claims: { tid: TENANT.toUpperCase() } }],
  ];
  it.each(right)('%s: 200', async (_, asked) => {
    const answer = await ask(asked);
    expect(answer.status).toBe(200);
    expect(answer.read).toContain('desk.find');
    expect(answer.sent).toBe(1);
  });

  it.each([
    ['no header', () => ''],
    ['another scheme', () => 'Basic dXNlcjpwYXNz'],
    ['the scheme in small letters', async () => `bearer ${await stage.issuer.sign(stage.connector.url)}`],
    ['two tokens', async () => `Bearer ${await stage.issuer.sign(stage.connector.url)} x`],
    ['what is no token', () => 'Bearer abc'],
    ['no signature (alg none)', () => `Bearer ${stage.issuer.unsigned(stage.connector.url)}`],
    ['the public key as a secret (HS256)', async () => `Bearer ${await stage.issuer.hmac(stage.connector.url)}`],
  ])('%s: 401, and nothing is read', async (_, header) => {
    expect(await ask({}, await header())).toEqual({ status: 401, ...NOTHING });
  });

  it('the libraries print nothing of it on the console', () => {
    expect(said).toEqual([]);
  });
});

describe('only Teams is answered: a token that is right for its channel is not enough', () => {
  it.each([
    'webchat',
    'directline',
    'directlinespeech',
    'emulator',
    'email',
    'slack',
    'skype',
    'agents',
    'AseChannel',
    'MSTEAMS',
    'msteams ',
    'msteams:evil',
    undefined,
  ])('channel %s: 401, and nothing is read', async (channelId) => {
    for (const kid of ['key-1', 'key-web', 'key-any']) {
      expect(await ask({ kid, activity: { channelId } })).toEqual({ status: 401, ...NOTHING });
    }
  });

  it('channel msteams: 200', async () => {
    expect((await ask({ activity: { channelId: 'msteams' } })).status).toBe(200);
  });
});

describe('every tenant that is named is the same and ours, and one is named', () => {
  const ours = { tenant: { id: TENANT } };
  const evil = { tenant: { id: 'EVIL' } };
  it.each([
    ['none', { conversation: CONVERSATION, channelData: {} }],
    ['none, and no channel data', { conversation: CONVERSATION, channelData: undefined }],
    ['an empty one', { conversation: { ...CONVERSATION, tenantId: '' }, channelData: {} }],
    ['another in the conversation', { conversation: { ...CONVERSATION, tenantId: 'EVIL' }, channelData: ours }],
    ['another in the channel data', { conversation: { ...CONVERSATION, tenantId: TENANT }, channelData: evil }],
    ['another in both', { conversation: { ...CONVERSATION, tenantId: 'EVIL' }, channelData: evil }],
    ['another of the speaker', { from: { id: '29:x', aadObjectId: 'p-sophie', tenantId: 'EVIL' } }],
    ['another of the team', { channelData: { ...ours, team: { id: 't', tenantId: 'EVIL' } } }],
    ['another of the channel', { channelData: { ...ours, channel: { id: 'c', tenantId: 'EVIL' } } }],
    ['another that is no text', { channelData: { ...ours, tenantId: 7 } }],
  ])('%s: 401, and nothing is read', async (_, activity) => {
    expect(await ask({ activity })).toEqual({ status: 401, ...NOTHING });
  });

  it.each([
    ['in the conversation alone', { conversation: { ...CONVERSATION, tenantId: TENANT }, channelData: {} }],
    ['in the channel data alone', { conversation: CONVERSATION, channelData: ours }],
    ['in the channel data, null elsewhere', { conversation: { ...CONVERSATION, tenantId: null }, channelData: ours }],
    ['everywhere, in capitals', { conversation: { ...CONVERSATION, tenantId: TENANT.toUpperCase() } }],
  ])('ours %s: 200', async (_, activity) => {
    expect((await ask({ activity })).status).toBe(200);
  });
  it('ours in the caller’s token alone: 200', async () => {
    const activity = { conversation: CONVERSATION, channelData: {} };
    expect((await ask({ claims: { tid: TENANT }, activity })).status).toBe(200);
  });
});

describe('before anything is parsed', () => {
  it('a header of more than 8 kB is 401, though its token is right', async () => {
    const claims = { padding: 'x'.repeat(6_500) };
    expect(await ask({ claims })).toEqual({ status: 401, ...NOTHING });
    expect(stage.logs.at(-1)).toMatchObject({ level: 'warn', facts: { cause: 'a header too long' } });
    expect((await ask({ claims: { padding: 'x'.repeat(4_000) } })).status).toBe(200);
  });

  it('a caller who proves nothing does not learn whether the body could be read', async () => {
    for (const body of ['{', '[]', { ...stage.activity('message'), from: 3 }, 'x'.repeat(300_000)]) {
      expect(await stage.post(body, 'Bearer a.b.c')).toEqual({ status: 401, text: '' });
    }
  });

  it('keys that are not told in time are 401 in time, and are asked for again', async () => {
    const late = new Stage();
    let open = () => {};
    late.issuer.before = () => new Promise<void>((resolve) => (open = resolve));
    await late.start({ patience: { message: 400, invoke: 300 } });
    const began = performance.now();
    expect(await late.post(late.activity('message', {}, { text: 'aide' }))).toEqual({ status: 401, text: '' });
    expect(performance.now() - began).toBeLessThan(3_000);
    late.issuer.before = async () => {};
    open();
    const again = () => late.post(late.activity('message', {}, { text: 'aide' }));
    await vi.waitFor(async () => expect((await again()).status).toBe(200), { timeout: 20_000 });
    await late.close();
  });
});
