import { createRemoteJWKSet, type JWTPayload, jwtVerify, type RemoteJWKSet } from 'jose';
import { z } from 'zod';

/** What a token that the Bot Framework signed for us says, and for which channels its key may sign. */
export interface Caller {
  readonly claims: JWTPayload;
  readonly serviceUrl: string;
  readonly endorsements: readonly string[];
}

export interface TokenRules {
  readonly appId: string;
  readonly issuer: string;
  readonly openIdMetadataUrl: string;
}

/** The documented skew between two clocks. */
const SKEW_S = 5 * 60;
/** The documented life of the published keys; a key that is not among them is looked for at once. */
const KEYS_MAX_AGE_MS = 24 * 3_600_000;
/** Of each of the two requests for the keys: the person who asked waits for them. */
const FETCH_WITHIN_MS = 1_500;
/** The Bot Framework signs with RSA. A secret or nothing would be anyone's signature. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];
const BEARER = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/u;

const metadataSchema = z.object({
  jwks_uri: z.string().url(),
  id_token_signing_alg_values_supported: z.array(z.string()).default(ALGORITHMS),
});

/** What jose leaves open: an audience may be a list of several. */
const claimsSchema = z.object({ aud: z.string(), serviceurl: z.string().min(1) });

const keySchema = z.object({ kid: z.string(), endorsements: z.array(z.string()).default([]) });

interface Published {
  readonly keys: RemoteJWKSet;
  readonly algorithms: readonly string[];
  readonly readAt: number;
}

/** Throws why a header is no proof of the connector. */
export type CheckToken = (authorization: string) => Promise<Caller>;

/**
 * Checks what the Bot Framework's documentation asks of a request of the connector: the scheme, the form, the signature by a
 * published key with a published algorithm, the issuer, the audience, the time, the service address. All of them must be there; the
 * channels that the key may sign for are told to whoever knows the channel.
 */
export function tokenChecker({ appId, issuer, openIdMetadataUrl }: TokenRules): CheckToken {
  let current: Published | undefined;
  let reading: Promise<Published> | undefined;

  async function read(): Promise<Published> {
    const answer = await fetch(openIdMetadataUrl, { signal: AbortSignal.timeout(FETCH_WITHIN_MS) });
    if (!answer.ok) throw new Error(`The signing keys are not told: ${answer.status}`);
    const metadata = metadataSchema.parse(await answer.json());
    const keys = createRemoteJWKSet(new URL(metadata.jwks_uri), {
      timeoutDuration: FETCH_WITHIN_MS,
      cacheMaxAge: KEYS_MAX_AGE_MS,
    });
    const told = metadata.id_token_signing_alg_values_supported;
    return { keys, algorithms: ALGORITHMS.filter((name) => told.includes(name)), readAt: Date.now() };
  }

  /** One request at a time, however many wait. A failure is not kept; what was known goes on, for the address rarely moves. */
  function published(): Promise<Published> {
    const known = current;
    if (known && Date.now() - known.readAt < KEYS_MAX_AGE_MS) return Promise.resolve(known);
    reading ??= read()
      .then((told) => {
        current = told;
        return told;
      })
      .finally(() => {
        reading = undefined;
      });
    return known ? reading.catch(() => known) : reading;
  }

  return async (authorization) => {
    const [, jwt] = BEARER.exec(authorization) ?? [];
    if (jwt === undefined) throw new Error('no bearer token');
    const { keys, algorithms } = await published();
    const { payload, protectedHeader } = await jwtVerify(jwt, keys, {
      issuer,
      audience: appId,
      algorithms: [...algorithms],
      clockTolerance: SKEW_S,
      requiredClaims: ['exp'],
    });
    const { serviceurl } = claimsSchema.parse(payload);
    const key = keys.jwks()?.keys.find(({ kid }) => kid !== undefined && kid === protectedHeader.kid);
    if (!key) throw new Error('the key is not named');
    return { claims: payload, serviceUrl: serviceurl, endorsements: keySchema.parse(key).endorsements };
  };
}
