import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type Request, type Response } from 'express';
import type { GraphRequest, Outcome } from './graph/pipeline.ts';

/** A file of 250 MB is the largest body that Graph takes at once. */
const MOST_BODY = '260mb';

/** An application that hands over every body as bytes. */
export function bareApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(express.raw({ type: () => true, limit: MOST_BODY }));
  return app;
}

export function requestOf(request: Request): GraphRequest {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  return { method: request.method, url: request.url, headers: request.headers, bytes };
}

/** Writes the answer, or holds the connection and drops it. */
export function settle(response: Response, outcome: Outcome): void {
  const { answer, dropAfterMs } = outcome;
  if (dropAfterMs !== undefined) {
    setTimeout(() => response.socket?.destroy(), dropAfterMs).unref();
    return;
  }
  response.status(answer.status);
  for (const [name, value] of Object.entries(answer.headers ?? {})) response.setHeader(name, value);
  if (answer.bytes !== undefined) {
    response.setHeader('Content-Type', answer.bytes.type);
    response.end(answer.bytes.content);
  } else if (answer.json !== undefined) {
    response.setHeader('Content-Type', 'application/json; odata.metadata=minimal; charset=utf-8');
    response.end(JSON.stringify(answer.json));
  } else response.end();
}

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on a port (0: any free one) and tells the address. Closing drops open connections. */
export async function listen(app: Express, host: string, port: number): Promise<Listening> {
  const server: Server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
