import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppCredentials, PasswordServiceClientCredentialFactory } from 'botframework-connector';
import express from 'express';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { BotAuthority } from '../../../../src/channels/teams/transport/identity.ts';

export const APP_ID = '11111111-2222-3333-4444-555555555555';
export const TENANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const ISSUER = 'https://api.botframework.com';
const KID = 'key-1';
/** Published keys by name, and the channels that each may sign for; null: it says none. */
const ENDORSED: Readonly<Record<string, readonly string[] | null>> = {
  [KID]: ['msteams'],
  'key-web': ['webchat', 'directline', 'emulator', 'skype'],
  'key-any': ['msteams', 'webchat', 'directline', 'emulator', 'skype'],
  'key-none': [],
  'key-silent': null,
};

/** Gives the bot an outbound token without asking anyone. */
class LocalCredentials extends AppCredentials {
  constructor(appId: string) {
    super(appId, undefined, ISSUER);
  }
  override async getToken(): Promise<string> {
    return 'outbound-token';
  }
  protected async refreshToken(): Promise<never> {
    throw new Error('Never asked');
  }
}

class LocalFactory extends PasswordServiceClientCredentialFactory {
  override async createCredentials(appId: string): Promise<never> {
    return new LocalCredentials(appId) as never;
  }
}

/** What a token says otherwise than usual; undefined: that it does not say. */
export type Claims = Readonly<Record<string, unknown>>;

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

/** What a bot is told of the issuer, from any process. */
export const authorityAt = (openIdMetadataUrl: string): BotAuthority => ({
  issuer: ISSUER,
  openIdMetadataUrl,
  loginUrl: `https://login.microsoftonline.com/${TENANT}`,
  scope: ISSUER,
  oauthUrl: 'https://api.botframework.com',
  credentials: new LocalFactory(APP_ID, 'unused', TENANT),
});

/** Signs tokens as the Bot Framework does, and publishes its key. */
export class FakeIssuer {
  /** Awaited before its keys are told. */
  before: () => Promise<void> = async () => {};
  #server: Server | undefined;
  #keys: KeyPair | undefined;
  #others: KeyPair | undefined;

  async start(): Promise<this> {
    this.#keys = await generateKeyPair('RS256', { extractable: true });
    this.#others = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(this.#keys.publicKey)), use: 'sig' };
    const keys = Object.entries(ENDORSED).map(([kid, endorsements]) => ({
      ...jwk,
      kid,
      ...(endorsements ? { endorsements } : {}),
    }));
    const app = express();
    app.get('/openid', async (_req, res) => {
      await this.before();
      res.json({
        issuer: ISSUER,
        jwks_uri: `${this.#url}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    });
    app.get('/keys', (_req, res) => void res.json({ keys }));
    this.#server = app.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return this;
  }

  get #url(): string {
    const address = this.#server?.address() as AddressInfo;
    return `http://127.0.0.1:${address.port}`;
  }

  get metadataUrl(): string {
    return `${this.#url}/openid`;
  }

  get authority(): BotAuthority {
    return authorityAt(this.metadataUrl);
  }

  #claims(serviceUrl: string, claims: Claims): Record<string, unknown> {
    const now = Math.floor(Date.now() / 1000);
    return { aud: APP_ID, iss: ISSUER, nbf: now - 60, exp: now + 3600, serviceurl: serviceUrl, ...claims };
  }

  /** A token as the connector would send it, unless claims say otherwise. */
  sign(
    serviceUrl: string,
    claims: Claims = {},
    by: 'us' | 'stranger' = 'us',
    kid: string | undefined = KID,
  ): Promise<string> {
    const key = (by === 'us' ? this.#keys : this.#others)?.privateKey;
    if (!key) throw new Error('The issuer is not started');
    return new SignJWT(this.#claims(serviceUrl, claims))
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(kid === '' ? {} : { kid }) })
      .sign(key);
  }

  unsigned(serviceUrl: string): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none', kid: KID, typ: 'JWT' })}.${part(this.#claims(serviceUrl, {}))}.`;
  }

  /** Signed with a secret made of the public key, as a confused verifier would accept. */
  async hmac(serviceUrl: string): Promise<string> {
    const publicKey = JSON.stringify(await exportJWK(this.#keys?.publicKey as never));
    return new SignJWT(this.#claims(serviceUrl, {}))
      .setProtectedHeader({ alg: 'HS256', kid: KID, typ: 'JWT' })
      .sign(new TextEncoder().encode(publicKey));
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}
