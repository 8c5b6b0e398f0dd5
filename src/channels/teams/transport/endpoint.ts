import type { Activity, TurnContext } from 'botbuilder';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { HardenedAdapter } from './adapter.ts';
import type { BotLogger } from './logger.ts';

interface Endpoint {
  readonly adapter: HardenedAdapter;
  /** Unsigned requests are taken, from this machine only. */
  readonly open: boolean;
  readonly limitBytes: number;
  readonly logger: BotLogger;
  readonly onTurn: (context: TurnContext) => Promise<void>;
}

const LOOPBACK_PEERS = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isLocalUrl = (url: unknown): boolean =>
  typeof url === 'string' && URL.canParse(url) && LOOPBACK_HOSTS.has(new URL(url).hostname);

const hasIds = (activity: Activity): boolean =>
  [activity.conversation?.id, activity.from?.id, activity.recipient?.id].every(
    (id) => typeof id === 'string' && id !== '',
  );

async function answer(endpoint: Endpoint, req: Request, res: Response): Promise<void> {
  const body: unknown = req.body;
  if (!isObject(body) || typeof body.type !== 'string' || body.type === '') return void res.status(400).end();
  const activity = body as unknown as Activity;
  if (endpoint.open && !(LOOPBACK_PEERS.has(req.socket.remoteAddress ?? '') && isLocalUrl(activity.serviceUrl))) {
    return void res.status(401).end();
  }
  const proven = await endpoint.adapter.authenticate(activity, req.get('authorization') ?? '', (cause) =>
    endpoint.logger.warn({ cause: cause instanceof Error ? cause.message : cause }, 'bot request refused'),
  );
  if (!proven) return void res.status(401).end();
  if (!hasIds(activity)) return void res.status(400).end();
  const result = await endpoint.adapter.runTurn(proven, activity, endpoint.onTurn);
  res.status(result?.status ?? 200);
  if (result?.body === undefined) res.end();
  else res.json(result.body);
}

const statusOf = (error: unknown): number => {
  const status = isObject(error) ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

/** `POST /` for the connector: every refusal is a bare status, so that a forger learns nothing. */
export function createEndpoint(endpoint: Endpoint): Router {
  const router = express.Router();
  router.post('/', express.json({ limit: endpoint.limitBytes }), (req, res, next) => {
    answer(endpoint, req, res).catch(next);
  });
  router.use((error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    const status = statusOf(error);
    if (status === 500) endpoint.logger.error({ err: error }, 'bot turn failed');
    res.headersSent ? res.end() : res.status(status).end();
  });
  return router;
}
