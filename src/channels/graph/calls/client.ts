import type { TokenCredential } from '@azure/identity';
import {
  AuthenticationHandler,
  Client,
  type Middleware,
  RedirectHandler,
  RedirectHandlerOptions,
  RetryHandler,
  RetryHandlerOptions,
  type ShouldRetry,
} from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';
import { NO_TELEMETRY, type Telemetry } from '../../../platform/telemetry/telemetry.ts';
import { type Exchange, Exchanger, exchangeOverHttp } from './exchange.ts';
import { asClientError } from './failed-call.ts';
import { Deadline, InTurn, Introduce, LoopbackBearer } from './middleware.ts';
import { retryAfterMs } from './retry-after.ts';
import { Watched } from './watched.ts';

export interface GraphConnection {
  /** `https://graph.microsoft.com/`, or the stand-in of the demo and tests on this machine over http. */
  readonly baseUrl: string;
  readonly credential: TokenCredential;
  /** A call without an answer after this long is a timeout: it may have had its effect. */
  readonly timeoutMs?: number;
  /** How a call is made; absent: over http. Tests watch calls, or answer them. */
  readonly exchange?: Exchange;
}

const SCOPES = ['https://graph.microsoft.com/.default'];
const TIMEOUT_MS = 30_000;
const MAX_RETRIES = 2;
const RETRY_DELAY_SECONDS = 1;
/** Asked to wait longer, the call fails as busy and whoever called comes back later: a worker's claim must not run out. */
const LONGEST_WAIT_MS = 15_000;
const IDEMPOTENT = new Set(['GET', 'PUT', 'PATCH', 'DELETE']);
const TOO_MANY = 429;
const LOOPBACK = /^(127(\.\d+){3}|localhost|\[::1\])$/;

/** A POST is repeated on 429 only, which had no effect; after 503 or 504 it may have had one. */
const shouldRetry: ShouldRetry = (_delay, _attempt, request, options, response) => {
  if ((retryAfterMs(response.headers) ?? 0) > LONGEST_WAIT_MS) return false;
  const method = typeof request === 'string' ? options?.method : request.method;
  return response.status === TOO_MANY || IDEMPOTENT.has((method ?? 'GET').toUpperCase());
};

/** Without a token nothing is sent: said so, that the call may be made again. */
function sayWhenNoToken(credential: TokenCredential): TokenCredential {
  return {
    async getToken(scopes, options) {
      try {
        const token = await credential.getToken(scopes, options);
        if (token) return token;
      } catch (cause) {
        throw asClientError({ sent: false, code: 'no-token', cause });
      }
      throw asClientError({ sent: false, code: 'no-token', cause: null });
    },
  };
}

function authenticate(base: URL, credential: TokenCredential): Middleware {
  if (base.protocol === 'https:') {
    return new AuthenticationHandler(new TokenCredentialAuthenticationProvider(credential, { scopes: SCOPES }));
  }
  if (!LOOPBACK.test(base.hostname)) throw new RangeError(`Graph over ${base.protocol} is for this machine only`);
  return new LoopbackBearer(credential, SCOPES);
}

/** The official client, with its retries tamed, a deadline for every attempt, and faults that say whether anything was sent. */
export function openGraphClient(connection: GraphConnection, telemetry: Telemetry = NO_TELEMETRY): Client {
  const base = new URL(connection.baseUrl);
  const first = new Introduce();
  const chain: Middleware[] = [
    first,
    authenticate(base, sayWhenNoToken(connection.credential)),
    new RetryHandler(new RetryHandlerOptions(RETRY_DELAY_SECONDS, MAX_RETRIES, shouldRetry)),
    new RedirectHandler(new RedirectHandlerOptions()),
    new InTurn(),
    new Watched(telemetry),
    new Deadline(connection.timeoutMs ?? TIMEOUT_MS),
    new Exchanger(connection.exchange ?? exchangeOverHttp),
  ];
  chain.reduce((from, to) => {
    from.setNext?.(to);
    return to;
  });
  return Client.initWithMiddleware({
    baseUrl: connection.baseUrl,
    defaultVersion: 'v1.0',
    customHosts: new Set([base.hostname]),
    middleware: first,
  });
}
