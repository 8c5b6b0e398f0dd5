import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { AuthenticationConstants } from 'botframework-connector';
import { compactVerify, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { HardenedAdapter } from '../../../../src/channels/teams/transport/adapter.ts';
import {
  checkIdentity,
  credentialsOf,
  type ProvenIdentity,
} from '../../../../src/channels/teams/transport/identity.ts';
import { readCertificate } from '../../../../src/config/certificate.ts';
import { certify, keyPem, rsaKeys } from '../../../helpers/self-signed.ts';
import { APP_ID, TENANT } from '../harness/fake-issuer.ts';

const LOGIN = `https://login.microsoftonline.com/${TENANT}`;
const SCOPE = AuthenticationConstants.ToChannelFromBotOAuthScope;

const now = new Date();
const keys = rsaKeys();
const year = { from: new Date(now.getTime() - 86_400_000), until: new Date(now.getTime() + 365 * 86_400_000) };
const pem = certify({ ...keys, ...year });
const read = readCertificate('/etc/relance.pem', () => pem + keyPem(keys.privateKey), now);
if (!read.ok) throw new Error(read.refusal.code);
const identity: ProvenIdentity = {
  kind: 'certificate',
  appId: APP_ID,
  tenantId: TENANT,
  certificate: read.certificate,
};

/** What the endpoint of tokens was asked, and what it answers. */
const asked: { readonly url: string; readonly form: URLSearchParams }[] = [];
let answer: { readonly status: number; readonly body: object };
const endpoint = http.createServer(async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const form = new URLSearchParams(Buffer.concat(parts).toString());
  asked.push({ url: `https://${request.headers.host}${request.url}`, form });
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
});

beforeAll(async () => {
  endpoint.listen(0, '127.0.0.1');
  await once(endpoint, 'listening');
  const { port } = endpoint.address() as AddressInfo;
  // Whatever the library would send to Entra over TLS comes here, as it is.
  vi.spyOn(https, 'request').mockImplementation((({ hostname, path, method, headers }: https.RequestOptions) =>
    http.request({
      ...{ host: '127.0.0.1', port, path: path ?? '', method: method ?? '' },
      headers: { ...(headers as http.OutgoingHttpHeaders), host: hostname ?? '' },
    })) as typeof https.request);
});
afterAll(() => {
  vi.restoreAllMocks();
  endpoint.close();
});
beforeEach(() => {
  asked.length = 0;
  answer = { status: 200, body: { token_type: 'Bearer', expires_in: 3600, access_token: 'token-of-the-bot' } };
});

async function signed(audience = SCOPE): Promise<string | null> {
  const credentials = await credentialsOf(identity, undefined).createCredentials(APP_ID, audience, LOGIN, true);
  const headers = new Map<string, string>();
  await credentials.signRequest({
    headers: { set: (name: string, value: string) => headers.set(name, value) },
  } as never);
  return headers.get('authorization') ?? headers.get('Authorization') ?? null;
}

describe('a bot with a certificate', () => {
  test('gets its tokens from its own tenant for what its certificate signed, and sends no secret', async () => {
    expect(await signed()).toBe('Bearer token-of-the-bot');
    const [{ url, form }] = asked as [(typeof asked)[number]];
    expect(url.split('?')[0]).toBe(`${LOGIN}/oauth2/v2.0/token`);
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: 'client_credentials',
      client_id: APP_ID,
      scope: `${SCOPE}/.default`,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
    expect([...form.keys()]).not.toContain('client_secret');
    const assertion = form.get('client_assertion') ?? '';
    const { payload } = await compactVerify(assertion, new X509Certificate(pem).publicKey);
    expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({
      iss: APP_ID,
      sub: APP_ID,
      aud: `${LOGIN}/oauth2/v2.0/token`,
    });
    const der = new X509Certificate(pem).raw;
    expect(decodeProtectedHeader(assertion)).toMatchObject({
      alg: 'RS256',
      x5t: createHash('sha1').update(der).digest('base64url'),
    });
    expect(assertion).not.toContain('PRIVATE');
  });

  test('says nothing where Entra refuses: no token, no other way', async () => {
    answer = { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS700027' } };
    await expect(signed('https://refused.example')).rejects.toThrow(/AADSTS700027/u);
  });

  test('keeps its door closed as any other, and speaks as no other app', async () => {
    expect(new HardenedAdapter(identity, undefined).isOpen).toBe(false);
    const credentials = credentialsOf(identity, undefined);
    expect(await credentials.isAuthenticationDisabled()).toBeFalsy();
    expect(await credentials.isValidAppId(TENANT)).toBe(false);
    await expect(credentials.createCredentials(TENANT, SCOPE, LOGIN, true)).rejects.toThrow();
  });

  test.each([
    ['thumbprint', { thumbprint: '', privateKey: read.certificate.privateKey }],
    ['key', { thumbprint: read.certificate.thumbprint, privateKey: '' }],
  ])('does not start without its %s', (_, certificate) =>
    expect(() => checkIdentity({ ...identity, certificate } as ProvenIdentity)).toThrow('no certificate'),
  );
});
