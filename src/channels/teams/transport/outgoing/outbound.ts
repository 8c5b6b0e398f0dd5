import { setTimeout as sleep } from 'node:timers/promises';
import type { Middleware, TurnContext } from 'botbuilder';

interface OutboundRequest {
  readonly method: string;
  /** In milliseconds; 0: none. */
  timeout: number;
}
interface OutboundResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}
type Next = (request: OutboundRequest) => Promise<OutboundResponse>;
interface Pipeline {
  removePolicy(which: { name: string }): unknown[];
  addPolicy(
    policy: { name: string; sendRequest(request: OutboundRequest, next: Next): Promise<OutboundResponse> },
    options: { phase: 'Retry' },
  ): void;
}

const POLICY = 'relanceRetryPolicy';
const ATTEMPTS = 4;
const MAX_WAIT_MS = 10_000;
/** No effect took place: safe whatever the method. 412 is two operations at once on one conversation. */
const NOTHING_DONE = new Set([412, 429]);
/** The effect is unknown: only repeated where repeating changes nothing. */
const UNKNOWN = new Set([500, 502, 503, 504]);

const mayRepeat = (method: string, status: number): boolean =>
  NOTHING_DONE.has(status) || (UNKNOWN.has(status) && method !== 'POST');

/** Seconds or an HTTP date; undefined where the server said nothing that can be read. */
function retryAfterMs(response: OutboundResponse, now: number): number | undefined {
  const header = response.headers.get('retry-after');
  if (header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

export interface Outbound {
  /** The first pause before a call is repeated; doubles each time. */
  readonly baseMs: number;
  /** A call without an answer after so long is broken off. The connector's client would wait for ever, and Teams repeats what is not
   * answered in 15 s. */
  readonly withinMs: number;
}

/**
 * A message posted twice is read twice. The connector's own policy repeats a POST after a 5xx; ours repeats it only when the
 * server says that nothing was done.
 */
function outboundPolicy({ baseMs, withinMs }: Outbound) {
  return {
    name: POLICY,
    async sendRequest(request: OutboundRequest, next: Next): Promise<OutboundResponse> {
      request.timeout = withinMs;
      for (let attempt = 1; ; attempt++) {
        const response = await next(request);
        if (attempt >= ATTEMPTS || !mayRepeat(request.method, response.status)) return response;
        const backoff = baseMs * 2 ** (attempt - 1) * (0.5 + Math.random());
        await sleep(Math.min(MAX_WAIT_MS, retryAfterMs(response, Date.now()) ?? backoff));
      }
    },
  };
}

const pipelineOf = (client: unknown): Pipeline | undefined =>
  (client as { client?: { pipeline?: Pipeline } } | undefined)?.client?.pipeline;

/** Puts our policy in place of the connector's on the client of each turn, proactive ones included. */
export function outboundMiddleware(connectorClientKey: symbol, outbound: Outbound): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const pipeline = pipelineOf(context.turnState.get(connectorClientKey));
      if (!pipeline) throw new Error('The connector client has no pipeline: its retry policy cannot be replaced.');
      pipeline.removePolicy({ name: 'defaultRetryPolicy' });
      pipeline.removePolicy({ name: POLICY });
      pipeline.addPolicy(outboundPolicy(outbound), { phase: 'Retry' });
      await next();
    },
  };
}
