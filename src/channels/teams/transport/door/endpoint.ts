import { type Activity, ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import type { HardenedAdapter } from '../adapter.ts';
import type { Background } from '../background.ts';
import { inTime } from '../in-time.ts';
import type { BotLogger } from '../logger.ts';
import type { Caller } from './check-token.ts';
import { OpenRequest } from './open-request.ts';
import { readActivity } from './read-activity.ts';

/** In milliseconds from the moment that a request has come, whatever happens behind the door. */
export interface Patience {
  /** Teams delivers a message again after 15 s. */
  readonly message: number;
  /** Teams gives an invoke up after 5 s. */
  readonly invoke: number;
}

export const PATIENCE: Patience = { message: 12_000, invoke: 4_500 };

interface Endpoint {
  readonly adapter: HardenedAdapter;
  readonly limitBytes: number;
  readonly patience: Patience;
  readonly background: Background;
  readonly logger: BotLogger;
  readonly knowsInvoke: (activity: Activity) => boolean;
  /** What an invoke is answered whose turn goes on. */
  readonly lateAnswer: (activity: Activity) => InvokeResponse;
  readonly onTurn: (context: TurnContext, request: OpenRequest) => Promise<void>;
}

const LOOPBACK_PEERS = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);
/** A token of the Bot Framework is shorter than 2 kB. */
const HEADER_MAX_BYTES = 8 * 1024;
const CAUSE_MAX = 200;

const isLocalUrl = (url: string | undefined): boolean =>
  url !== undefined && URL.canParse(url) && LOOPBACK_HOSTS.has(new URL(url).hostname);

/** What the door knows of a request once it let it in. */
interface Admitted {
  readonly caller: Caller | null;
  readonly arrivedAt: number;
}

function refuse({ logger }: Endpoint, res: Response, cause: unknown): void {
  const why = cause instanceof Error ? cause.message : String(cause);
  logger.warn({ cause: why.slice(0, CAUSE_MAX) }, 'bot request refused');
  res.status(401).end();
}

/** Lets a caller in who proves to be the connector, before the body is read. The open door: whoever is on this machine. */
async function admit(endpoint: Endpoint, req: Request, res: Response): Promise<boolean> {
  const { adapter, patience } = endpoint;
  const arrivedAt = performance.now();
  let caller: Caller | null = null;
  try {
    if (req.rawHeaders.some((part) => Buffer.byteLength(part) > HEADER_MAX_BYTES)) throw new Error('a header too long');
    if (adapter.isOpen) {
      if (!LOOPBACK_PEERS.has(req.socket.remoteAddress ?? '')) throw new Error('another machine');
    } else {
      const checked = await inTime(adapter.checkCaller(req.get('authorization') ?? ''), patience.invoke);
      if (!checked) throw new Error('the signing keys were not told in time');
      caller = checked.value;
    }
  } catch (cause) {
    refuse(endpoint, res, cause);
    return false;
  }
  res.locals.admitted = { caller, arrivedAt } satisfies Admitted;
  return true;
}

async function answer(endpoint: Endpoint, req: Request, res: Response): Promise<void> {
  const { adapter, patience, logger } = endpoint;
  const { caller, arrivedAt } = res.locals.admitted as Admitted;
  const read = readActivity(req.body);
  if (!read.ok) {
    logger.warn({ wrong: read.wrong }, 'ill-typed activity');
    return void res.status(400).end();
  }
  const { activity } = read;
  if (adapter.isOpen && !isLocalUrl(activity.serviceUrl)) return refuse(endpoint, res, 'an address elsewhere');
  const isInvoke = activity.type === ActivityTypes.Invoke;
  const leftMs = (): number =>
    Math.max(0, arrivedAt + (isInvoke ? patience.invoke : patience.message) - performance.now());
  let proven: Awaited<ReturnType<HardenedAdapter['authenticate']>>;
  try {
    const done = await inTime(adapter.authenticate(activity, req.get('authorization') ?? '', caller), leftMs());
    if (!done) throw new Error('the signing keys were not told in time');
    proven = done.value;
  } catch (cause) {
    return refuse(endpoint, res, cause);
  }
  if (isInvoke && !endpoint.knowsInvoke(activity)) {
    logger.warn({ invoke: activity.name }, 'an invoke that nothing answers');
    return void res.status(501).end();
  }
  const request = new OpenRequest();
  const turn = adapter.runTurn(proven, activity, (context) => {
    request.begin(context);
    return endpoint.onTurn(context, request);
  });
  const done = await inTime(turn, leftMs());
  send(res, done ? done.value : leave(endpoint, activity, request, turn, arrivedAt));
}

/** Answers before the turn has ended; the turn goes on, and the log says until when. */
function leave(
  { background, logger, lateAnswer }: Endpoint,
  activity: Activity,
  request: OpenRequest,
  turn: Promise<unknown>,
  arrivedAt: number,
): InvokeResponse {
  const facts = { type: activity.type, invoke: activity.name, conversation: activity.conversation.id };
  const ms = (): number => Math.round(performance.now() - arrivedAt);
  logger.warn({ ...facts, afterMs: ms() }, 'answered before its turn ended');
  background.run('late turn', async () => {
    await turn;
    logger.info({ ...facts, afterMs: ms() }, 'late turn ended');
  });
  const said = request.leave();
  return activity.type === ActivityTypes.Invoke ? (said ?? lateAnswer(activity)) : { status: 202 };
}

function send(res: Response, result: InvokeResponse | undefined): void {
  res.status(result?.status ?? 200);
  if (result?.body === undefined) res.end();
  else res.json(result.body);
}

const statusOf = (error: unknown): number => {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

/** `POST /` for the connector: every refusal is a bare status, so that a forger learns nothing. */
export function createEndpoint(endpoint: Endpoint): Router {
  const router = express.Router();
  router.post(
    '/',
    (req, res, next) => {
      admit(endpoint, req, res).then((isIn) => (isIn ? next() : undefined), next);
    },
    express.json({ limit: endpoint.limitBytes }),
    (req, res, next) => {
      answer(endpoint, req, res).catch(next);
    },
  );
  router.use((error: unknown, _req: Request, res: Response, _next: NextFunction) => {
    const status = statusOf(error);
    if (status === 500) endpoint.logger.error({ err: error }, 'bot turn failed');
    res.headersSent ? res.end() : res.status(status).end();
  });
  return router;
}
