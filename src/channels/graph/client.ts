import type { TokenCredential } from '@azure/identity';
import {
  AuthenticationHandler,
  Client,
  type Context,
  HTTPMessageHandler,
  type Middleware,
  RedirectHandler,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';

export interface GraphConnection {
  /** `https://graph.microsoft.com/`, or the stand-in of the demo and tests. */
  readonly baseUrl: string;
  readonly credential: TokenCredential;
  /** A call without an answer after this long is a timeout: it may have had its effect. */
  readonly timeoutMs?: number;
}

const SCOPES = ['https://graph.microsoft.com/.default'];
const TIMEOUT_MS = 30_000;
const MAX_RETRIES = 2;
const RETRY_DELAY_SECONDS = 1;
const IDEMPOTENT = new Set(['GET', 'PUT', 'PATCH', 'DELETE']);
const BUSY = 429;

/** Gives every attempt its own deadline. */
class Deadline implements Middleware {
  private readonly timeoutMs: number;
  private next: Middleware | undefined;

  constructor(timeoutMs: number) {
    this.timeoutMs = timeoutMs;
  }

  async execute(context: Context): Promise<void> {
    context.options = { ...context.options, signal: AbortSignal.timeout(this.timeoutMs) };
    await this.next?.execute(context);
  }

  setNext(next: Middleware): void {
    this.next = next;
  }
}

/**
 * The official client, with its retries tamed: a POST is repeated on 429 only (Graph refused it), never on 503 or 504, after
 * which it may have had its effect. `Retry-After` is honoured.
 */
export function openGraphClient(connection: GraphConnection): Client {
  const authProvider = new TokenCredentialAuthenticationProvider(connection.credential, { scopes: SCOPES });
  const retry = new RetryHandler(
    new RetryHandlerOptions(
      RETRY_DELAY_SECONDS,
      MAX_RETRIES,
      (_delay, _attempt, _request, options, response) =>
        response.status === BUSY || IDEMPOTENT.has((options?.method ?? 'GET').toUpperCase()),
    ),
  );
  const chain: Middleware[] = [
    new AuthenticationHandler(authProvider),
    retry,
    new RedirectHandler(),
    new Deadline(connection.timeoutMs ?? TIMEOUT_MS),
    new HTTPMessageHandler(),
  ];
  chain.reduce((from, to) => {
    from.setNext?.(to);
    return to;
  });
  const [first] = chain;
  if (!first) throw new Error('The middleware chain is empty');
  return Client.initWithMiddleware({
    baseUrl: connection.baseUrl,
    defaultVersion: 'v1.0',
    customHosts: new Set([new URL(connection.baseUrl).hostname]),
    middleware: first,
  });
}
