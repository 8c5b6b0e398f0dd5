import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createBot } from '../../../../../src/channels/teams/bot.ts';
import type { Person } from '../../../../../src/domain/person.ts';
import { LINKS, Stage } from '../../harness/stage.ts';

const hour = 3600;
const now = () => Math.floor(Date.now() / 1000);

let stage: Stage;
beforeAll(async () => {
  // The connector's library writes its own account of each bad token on the console.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  stage = await new Stage().start();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await stage.close();
});

const help = () => stage.activity('message', {}, { text: 'aide' });

describe('the door of the bot', () => {
  it('opens to the connector of our tenant', async () => {
    expect(await stage.post(help())).toEqual({ status: 200, text: '' });
    const [sent] = stage.connector.messages();
    expect(sent?.authorization).toBe('Bearer outbound-token');
  });

  const forged: readonly [string, () => Promise<string> | string][] = [
    ['no token', () => ''],
    ['a token that is no token', () => 'Bearer abc'],
    ['another scheme', () => 'Basic dXNlcjpwYXNz'],
    ['another audience', async () => `Bearer ${await stage.issuer.sign(stage.connector.url, { aud: 'someone-else' })}`],
    [
      'another issuer',
      async () => `Bearer ${await stage.issuer.sign(stage.connector.url, { iss: 'https://evil.example' })}`,
    ],
    [
      'an expired token',
      async () =>
        `Bearer ${await stage.issuer.sign(stage.connector.url, { nbf: now() - 3 * hour, exp: now() - hour })}`,
    ],
    [
      'a token of tomorrow',
      async () =>
        `Bearer ${await stage.issuer.sign(stage.connector.url, { nbf: now() + hour, exp: now() + 2 * hour })}`,
    ],
    ['a stranger’s signature', async () => `Bearer ${await stage.issuer.sign(stage.connector.url, {}, 'stranger')}`],
    ['an unknown key', async () => `Bearer ${await stage.issuer.sign(stage.connector.url, {}, 'stranger', 'key-2')}`],
    ['no signature (alg none)', () => `Bearer ${stage.issuer.unsigned(stage.connector.url)}`],
    ['the public key as a secret (HS256)', async () => `Bearer ${await stage.issuer.hmac(stage.connector.url)}`],
    [
      'a token for another service address',
      async () => `Bearer ${await stage.issuer.sign('https://elsewhere.example/')}`,
    ],
    [
      'a token that names no service address',
      async () => `Bearer ${await stage.issuer.sign(stage.connector.url, { serviceurl: undefined })}`,
    ],
  ];
  it.each(forged)('refuses %s with a bare 401', async (_, token) => {
    const before = stage.connector.received.length;
    expect(await stage.post(help(), await token())).toEqual({ status: 401, text: '' });
    expect(stage.connector.received.length).toBe(before);
  });

  it.each([
    ['another tenant', { conversation: { id: 'c', tenantId: 'EVIL' }, channelData: { tenant: { id: 'EVIL' } } }],
    ['no tenant', { conversation: { id: 'c' }, channelData: {} }],
    ['no service address', { serviceUrl: undefined }],
  ])('refuses a good token with %s', async (_, more) => {
    expect(await stage.post({ ...help(), ...more })).toEqual({ status: 401, text: '' });
  });

  it.each([
    ['no type', {}],
    ['an empty type', { type: '' }],
    ['a type that is no text', { type: 3 }],
    ['a list', []],
  ])('answers 400 to a body with %s', async (_, body) => {
    expect(await stage.post(body)).toEqual({ status: 400, text: '' });
  });

  it('answers 400 to what is no JSON, and to an activity without ids, without a word', async () => {
    expect(await stage.post('{')).toEqual({ status: 400, text: '' });
    expect(await stage.post({ ...help(), from: {} })).toEqual({ status: 400, text: '' });
  });

  it('does not read a body that is too big', async () => {
    expect(await stage.post({ ...help(), text: 'x'.repeat(300_000) })).toEqual({ status: 413, text: '' });
  });

  it('keeps the cause of a refusal for the log', async () => {
    await stage.post({ ...help(), conversation: { id: 'c', tenantId: 'EVIL' } });
    expect(stage.logs.at(-1)).toMatchObject({ level: 'warn', facts: { cause: 'another tenant' } });
  });
});

describe('a bot without an identity', () => {
  const parts = () => ({
    rooms: [],
    rights: (who: Person) => stage.desk.rights(who),
    search: stage.search.desk,
    links: LINKS,
    conversations: stage.store,
    clock: { now: () => new Date(), today: () => '2026-03-02' as never },
    logger: { info() {}, warn() {}, error() {} },
  });

  it.each([
    ['app id', { kind: 'secret', appId: ' ', tenantId: 't', secret: 's' }],
    ['tenant id', { kind: 'secret', appId: 'a', tenantId: '', secret: 's' }],
    ['secret', { kind: 'secret', appId: 'a', tenantId: 't', secret: '' }],
    ['app id', { kind: 'managed-identity', appId: '', tenantId: 't' }],
  ] as const)('is not made when its %s is empty', (_, identity) => {
    expect(() => createBot({ ...parts(), identity })).toThrow(/The bot has no/u);
  });
});
