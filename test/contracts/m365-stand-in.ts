import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  Client,
  type Context,
  HTTPMessageHandler,
  type Middleware,
  RedirectHandler,
  RedirectHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import { type M365, type M365Options, startM365 } from '../../src/demo/m365/server.ts';

/** The optional contracts folder: `RELANCE_CONTRACTS`, else `../shared`. */
export const contractsFolder = resolve(process.env.RELANCE_CONTRACTS ?? '../shared');

/** Whether Graph's published contract is there; without it the stand-in runs unchecked. */
export const hasGraphContract = existsSync(join(contractsFolder, 'graph', 'graph-v1.0.strict.json'));

/** A stand-in for one test, checked against the contract when that is there; close it when done. */
export function startStandIn(options: M365Options = {}): Promise<M365> {
  return startM365({ contractsFolder, sentItemsDelayMs: 0, ...options });
}

/** Throws what broke the contract, to be called at the end of a test. */
export function expectNoViolations(m365: M365): void {
  if (m365.violations().length > 0) throw new Error(m365.violations().join('\n'));
}

/** Microsoft's own client gives its token to https addresses only, so a bearer of our own stands in its place. */
class Bearer implements Middleware {
  readonly #token: string;
  #next: Middleware | undefined;

  constructor(token: string) {
    this.#token = token;
  }

  async execute(context: Context): Promise<void> {
    context.options = {
      ...context.options,
      headers: { ...(context.options?.headers as Record<string, string>), Authorization: `Bearer ${this.#token}` },
    };
    await this.#next?.execute(context);
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }
}

/** Microsoft's own client on the stand-in, without its retries: a test wants to see each answer. */
export function graphClientFor(m365: M365, token = 'test-token'): Client {
  const bearer = new Bearer(token);
  const redirects = new RedirectHandler(new RedirectHandlerOptions());
  bearer.setNext(redirects);
  redirects.setNext(new HTTPMessageHandler());
  return Client.initWithMiddleware({ baseUrl: m365.graphUrl, defaultVersion: 'v1.0', middleware: bearer });
}
