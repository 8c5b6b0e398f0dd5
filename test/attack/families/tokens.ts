import { createHmac, type webcrypto } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { APP_ID } from '../../channels/teams/harness/fake-issuer.ts';
import type { Attack } from '../attack.ts';
import type { World } from '../world.ts';

const MINUTE = 60;
const now = (): number => Math.floor(Date.now() / 1000);
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const claimsOf = ({ connector }: World) => ({
  ...{ aud: APP_ID, iss: 'https://api.botframework.com', serviceurl: connector.url },
  ...{ nbf: now() - MINUTE, exp: now() + 60 * MINUTE },
});

/** Ours, with claims that say something else. */
const claiming =
  (claims: () => Readonly<Record<string, unknown>>, kid?: string) =>
  ({ issuer, connector }: World): Promise<string> =>
    issuer.sign(connector.url, claims(), 'us', kid);

/** A stranger's own key, under a header that would have us believe it. */
const signedByStranger =
  (header: (world: World, key: webcrypto.CryptoKey) => Promise<object> | object) =>
  async (world: World): Promise<string> => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const said = { alg: 'RS256', typ: 'JWT', kid: 'key-1', ...(await header(world, publicKey)) };
    return new SignJWT(claimsOf(world))
      .setProtectedHeader(said as JWTHeaderParameters)
      .sign(privateKey, { crit: { zzq: false } });
  };

/** The published key as the secret of a signature that a confused reader would check with it. */
const byPublicKey = (format: 'jwk' | 'pem') => async (world: World) => {
  if (format === 'jwk') return world.issuer.hmac(world.connector.url);
  const told = (await (await fetch(world.issuer.metadataUrl.replace('openid', 'keys'))).json()) as {
    readonly keys: readonly webcrypto.JsonWebKey[];
  };
  const key = await crypto.subtle.importKey(
    ...(['jwk', told.keys[0] ?? {}, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, true, ['verify']] as const),
  );
  const body = `${part({ alg: 'HS256', kid: 'key-1', typ: 'JWT' })}.${part(claimsOf(world))}`;
  return `${body}.${createHmac('sha256', await exportSPKI(key))
    .update(body)
    .digest('base64url')}`;
};

const unsigned = (alg: unknown) => (world: World) =>
  `${part({ alg, kid: 'key-1', typ: 'JWT' })}.${part(claimsOf(world))}.`;

/** A good one, of which something is changed after it was signed. */
const changed = (change: (parts: readonly [string, string, string]) => string) => async (world: World) => {
  const [head = '', body = '', seal = ''] = (await world.issuer.sign(world.connector.url)).split('.');
  return change([head, body, seal]);
};

const bearer = (make: (world: World) => Promise<string> | string) => async (world: World) =>
  `Bearer ${await make(world)}`;
const good = claiming(() => ({}));

type Token = readonly [string, (world: World) => Promise<string> | string];

const CLAIMS: readonly Token[] = [
  ['no issuer', claiming(() => ({ iss: undefined }))],
  ['another issuer', claiming(() => ({ iss: 'https://zzq.example' }))],
  ['an issuer that begins as ours', claiming(() => ({ iss: 'https://api.botframework.com.zzq.example' }))],
  ['a list of issuers', claiming(() => ({ iss: ['https://api.botframework.com'] }))],
  ['no audience', claiming(() => ({ aud: undefined }))],
  ['another audience', claiming(() => ({ aud: '00000000-0000-0000-0000-000000000000' }))],
  ['a list of audiences with ours', claiming(() => ({ aud: [APP_ID, 'zzq'] }))],
  ['an audience in capitals with a blank', claiming(() => ({ aud: `${APP_ID} ` }))],
  ['no end', claiming(() => ({ exp: undefined }))],
  ['an end that is past', claiming(() => ({ nbf: now() - 60 * MINUTE, exp: now() - 6 * MINUTE }))],
  ['an end that is a text', claiming(() => ({ exp: '9999999999' }))],
  ['an end that is null', claiming(() => ({ exp: null }))],
  ['a beginning that is to come', claiming(() => ({ nbf: now() + 6 * MINUTE }))],
  ['a beginning that is a text', claiming(() => ({ nbf: '0' }))],
  ['no service address', claiming(() => ({ serviceurl: undefined }))],
  ['an empty service address', claiming(() => ({ serviceurl: '' }))],
  ['another service address', claiming(() => ({ serviceurl: 'https://zzq.example/' }))],
  ['a service address that is a list', claiming(() => ({ serviceurl: [] }))],
  ['another tenant', claiming(() => ({ tid: 'bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee' }))],
  ['a key of another channel', claiming(() => ({}), 'key-web')],
  ['a key of no channel', claiming(() => ({}), 'key-none')],
  ['a key that says no channel', claiming(() => ({}), 'key-silent')],
  ['no key named', claiming(() => ({}), '')],
];

const KEYS: readonly Token[] = [
  ['a stranger’s key under our name', signedByStranger(() => ({}))],
  ['an unknown key', signedByStranger(() => ({ kid: 'key-9' }))],
  ['a key named as a path', signedByStranger(() => ({ kid: '../../../zzq' }))],
  ['a key named as SQL', signedByStranger(() => ({ kid: "key-1' OR '1'='1" }))],
  ['its own key in the header', signedByStranger(async (_, key) => ({ jwk: await exportJWK(key) }))],
  ['the address of its own keys', signedByStranger(({ canary }) => ({ jku: canary.url }))],
  ['the address of its own certificate', signedByStranger(({ canary }) => ({ x5u: canary.url }))],
  ['an extension that nobody knows', signedByStranger(() => ({ crit: ['zzq'], zzq: 1 }))],
  ['the public key as a secret', byPublicKey('jwk')],
  ['the public key, as PEM, as a secret', byPublicKey('pem')],
  ['no algorithm', unsigned('none')],
  ['no algorithm, in capitals', unsigned('NONE')],
  ['an algorithm that is a list', unsigned(['RS256'])],
  ['an algorithm that is null', unsigned(null)],
];

const FORMS: readonly Token[] = [
  ['no signature', changed(([head, body]) => `${head}.${body}.`)],
  ['half a signature', changed(([head, body, seal]) => `${head}.${body}.${seal.slice(0, seal.length / 2)}`)],
  ['a signature more', changed(([head, body, seal]) => `${head}.${body}.${seal}.${seal}`)],
  ['claims changed after it was signed', changed(([head, , seal]) => `${head}.${part({ aud: APP_ID })}.${seal}`)],
  [
    'a header changed after it was signed',
    changed(([, body, seal]) => `${part({ alg: 'RS512', kid: 'key-1' })}.${body}.${seal}`),
  ],
  ['its parts in another order', changed(([head, body, seal]) => `${body}.${head}.${seal}`)],
  ['base64 with its padding', changed(([head, body, seal]) => `${head}=.${body}.${seal}`)],
  ['what is no token', () => 'zzq'],
  ['three parts of nothing', () => 'a.b.c'],
  ['only points', () => '..'],
];

const HEADERS: readonly Token[] = [
  ['nothing', () => ''],
  ['the scheme alone', () => 'Bearer '],
  ['another scheme', () => 'Basic dXNlcjpwYXNz'],
  ['the scheme in small letters', async (world) => `bearer ${await good(world)}`],
  ['two tokens', async (world) => `Bearer ${await good(world)} ${await good(world)}`],
  ['a good one behind a comma', async (world) => `Bearer zzq, Bearer ${await good(world)}`],
  ['a header of nine thousand signs', async (world) => `Bearer ${await good(world)}${'A'.repeat(9_000)}`],
];

const tokens = [...CLAIMS, ...KEYS, ...FORMS].map(([name, make]): Token => [name, bearer(make)]).concat(HEADERS);

/** Where a token does not belong. */
const ELSEWHERE: readonly Attack[] = [
  {
    ...{ family: 'tokens', name: 'a good token in the address', expected: 'refused' },
    send: async ({ client, ...world }) => {
      const { status, body } = await client.raw({
        path: `/api/messages?access_token=${await good({ client, ...world })}`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(client.activity('message', {}, { text: 'aide' })),
      });
      return { status, said: body.length > 0 ? [body.toString('utf8')] : [] };
    },
  },
  {
    ...{ family: 'tokens', name: 'a good token in the activity', expected: 'refused' },
    send: async (world) =>
      world.client.send(world.client.activity('message', {}, { text: 'aide', token: await good(world) }), ''),
  },
];

export const TOKENS: readonly Attack[] = [
  ...tokens.map(
    ([name, make]): Attack => ({
      ...{ family: 'tokens', name, expected: 'refused' },
      send: async (world) =>
        world.client.send(world.client.activity('message', {}, { text: 'relance client PLAIN1' }), await make(world)),
    }),
  ),
  ...ELSEWHERE,
];
