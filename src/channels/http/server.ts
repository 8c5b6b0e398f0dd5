import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type RequestHandler } from 'express';
import type { Page } from './page.ts';

export interface HttpParts {
  /** `POST /api/messages`: the bot checks the token itself. */
  readonly messages: RequestHandler;
  /** What is opened in a browser. */
  readonly pages: readonly Page[];
  /** What keeps us from serving: nothing where all is there. */
  readonly notReady: () => Promise<readonly string[]>;
  /** A fault of ours. */
  readonly onError: (error: unknown) => void;
}

/** Everything that we serve. Nothing here knows a rule. */
export function buildHttpApp(parts: HttpParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((_request, response, next) => {
    response.set({ 'X-Content-Type-Options': 'nosniff', 'X-Frame-Options': 'DENY' });
    next();
  });
  app.use('/api/messages', parts.messages);
  for (const { path, answer } of parts.pages) app.get(path, answer);
  // The process turns, whatever it stands on: a restart would mend nothing of that.
  app.get('/health', (_request, response) => void response.json({ status: 'up' }));
  // Whether requests may come: nothing here names a company or a person, since anybody may ask.
  app.get('/ready', async (_request, response) => {
    const missing = await parts.notReady();
    const isReady = missing.length === 0;
    response.status(isReady ? 200 : 503).json(isReady ? { status: 'ready' } : { status: 'not-ready', missing });
  });
  app.use((_request, response) => void response.status(404).end());
  app.use(((error, _request, response, next) => {
    const status = statusOf(error);
    // Whoever calls with what cannot be read must not fill the log.
    if (status === 500) parts.onError(error);
    if (response.headersSent) return next(error);
    response.status(status).end();
  }) satisfies express.ErrorRequestHandler);
  return app;
}

/** A body that cannot be read is the caller's fault; anything else is ours. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Given to answers under way; a browser that keeps its connection open does not hold us. */
const CLOSING_GRACE_MS = 1_500;

/** How long a request may take to be there, in milliseconds: whoever sends it slower is hung up on (408). */
export interface Slowest {
  readonly head: number;
  /** Its head and its body. */
  readonly whole: number;
}

/** Teams and browsers send what is small at once. Node itself waits for five minutes, which whoever holds connections open would fill. */
const SLOWEST: Slowest = { head: 10_000, whole: 30_000 };

/** Listens; port 0 takes any. Closing lets answers under way finish. */
export async function listen(app: Express, host: string, port: number, slowest = SLOWEST): Promise<Listening> {
  const patience = {
    headersTimeout: slowest.head,
    requestTimeout: slowest.whole,
    // How often it is looked at.
    connectionsCheckingInterval: slowest.head / 2,
  };
  const server: Server = createServer(patience, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), CLOSING_GRACE_MS).unref();
      }),
  };
}
