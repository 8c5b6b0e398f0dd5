import type { IncomingHttpHeaders } from 'node:http';
import { answerProblems, errorProblems, requestProblems } from '../contract/check.ts';
import type { Contract } from '../contract/contract.ts';
import { driveOperations } from '../drive/operations.ts';
import type { FaultBook, TakenFaults } from '../faults/control.ts';
import type { TransportFault } from '../faults/fault.ts';
import { GraphError, itemNotFound, shapeError } from '../graph-error.ts';
import { mailOperations } from '../mail/operations.ts';
import type { Answer, Call, Operations } from '../odata/call.ts';
import { siteOperations } from '../sites/operations.ts';
import type { World } from '../store/world.ts';
import { userOperations } from '../users/operations.ts';
import { type Address, resolveAddress } from './address.ts';
import { decodeSegment, matchRoute, type Route } from './route.ts';

/** A request below `/v1.0`, its path still percent-encoded. */
export interface GraphRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** What to do with the connection once the answer is known. */
export interface Outcome {
  readonly answer: Answer;
  /** Set when the connection is to be dropped instead, after so many milliseconds. */
  readonly dropAfterMs?: number;
}

export interface Pipeline {
  readonly world: World;
  readonly faults: FaultBook;
  readonly contract: Contract | undefined;
  /** The only bearer token taken; any that is not empty when undefined. */
  readonly token: string | undefined;
  readonly violations: string[];
}

const HOLD_MS = 50;
const operations: Operations = { ...mailOperations, ...driveOperations, ...siteOperations, ...userOperations };
const implemented = [...new Set(Object.keys(operations).map((name) => name.slice(name.indexOf(' ') + 1)))];

/** Runs a Graph request: token, planned faults, address, contract, handler, contract again. Never throws. */
export function runGraph(pipeline: Pipeline, request: GraphRequest): Outcome {
  const [path = '', search = ''] = splitUrl(request.url);
  const found = guarded(() => locate(pipeline, path));
  const fault = pipeline.faults.take(request.method, namesOf(path, found));
  try {
    checkToken(pipeline, request.headers.authorization);
    const transport = fault.transport;
    if (transport?.kind === 'status') throw plannedError(transport);
    if (transport?.kind === 'drop-before') return { answer: { status: 503 }, dropAfterMs: transport.holdMs ?? HOLD_MS };
    if (found.value === undefined) throw found.error;
    return dropped(perform(pipeline, request, search, found.value, fault), transport);
  } catch (error) {
    return dropped(answerError(pipeline, request, error), fault.transport);
  }
}

/** Whatever the answer was, a call hit by `drop-after` never gets it. */
export function dropped(answer: Answer, fault: TransportFault | undefined): Outcome {
  return fault?.kind === 'drop-after' ? { answer, dropAfterMs: fault.holdMs ?? HOLD_MS } : { answer };
}

function splitUrl(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

interface Located {
  readonly address: Address;
  readonly route: Route | undefined;
}

type Guarded<T> = { readonly value: T } | { readonly value: undefined; readonly error: unknown };

function guarded<T>(get: () => T): Guarded<T> {
  try {
    return { value: get() };
  } catch (error) {
    return { value: undefined, error };
  }
}

function locate(pipeline: Pipeline, path: string): Located {
  const address = resolveAddress(path, pipeline.world);
  const templates = pipeline.contract === undefined ? implemented : [...implemented, ...pipeline.contract.templates];
  return { address, route: matchRoute(templates, address.path) };
}

function namesOf(path: string, found: Guarded<Located>): string[] {
  const decoded = (text: string) => guarded(() => decodeSegment(text)).value ?? text;
  if (found.value === undefined) return [decoded(path)];
  return [decoded(path), decoded(found.value.address.path), found.value.route?.template ?? ''];
}

function checkToken(pipeline: Pipeline, authorization: string | undefined): void {
  const token = /^Bearer (?<token>\S+)$/.exec(authorization ?? '')?.groups?.token;
  if (token !== undefined && (pipeline.token === undefined || pipeline.token === token)) return;
  const message = token === undefined ? 'Access token is empty.' : 'CompactToken parsing failed.';
  throw new GraphError(401, 'InvalidAuthenticationToken', message);
}

function plannedError(fault: { status: number; code?: string; message?: string; retryAfter?: number }): GraphError {
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
  return new GraphError(
    fault.status,
    fault.code ?? 'serviceNotAvailable',
    fault.message ?? 'A planned fault.',
    headers,
  );
}

function perform(
  pipeline: Pipeline,
  request: GraphRequest,
  search: string,
  found: Located,
  fault: TakenFaults,
): Answer {
  const { address, route } = found;
  if (route === undefined) {
    pipeline.violations.push(`${request.method} ${address.path}: is not a call of Graph`);
    throw new GraphError(404, 'BadRequest', `Resource not found for the segment '${address.path.split('/').at(-1)}'.`);
  }
  const call: Call = {
    ...route,
    method: request.method,
    query: new URLSearchParams(search),
    headers: request.headers,
    url: request.url,
    bytes: request.bytes,
    json: readJson(request),
    target: address.target,
    sendEffects: fault.sendEffects,
  };
  checkRequest(pipeline, call);
  const handler = operations[`${call.method} ${call.template}`];
  if (handler === undefined)
    throw new GraphError(501, 'notSupported', `${call.method} ${call.template} is not supported here.`);
  const creates = call.template.endsWith('/content') || call.template.endsWith('/createUploadSession');
  if (call.target !== undefined && (!creates || call.method === 'GET')) throw itemNotFound();
  const answer = withContext(pipeline.world, call, handler(call, pipeline.world));
  return checkAnswer(pipeline, call, answer);
}

function readJson(request: GraphRequest): unknown {
  if (request.bytes.length === 0 || !/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    return undefined;
  if (request.method === 'PUT') return undefined;
  try {
    return JSON.parse(request.bytes.toString('utf8'));
  } catch {
    throw new GraphError(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}

function checkRequest(pipeline: Pipeline, call: Call): void {
  if (pipeline.contract === undefined) return;
  const problems = requestProblems(pipeline.contract, { ...call, contentType: call.headers['content-type'] });
  if (problems.length === 0) return;
  record(pipeline, `request ${call.method} ${call.template}`, problems);
  throw new GraphError(400, 'RequestBodyRead', problems.join('; '));
}

function checkAnswer(pipeline: Pipeline, call: Call, answer: Answer): Answer {
  if (pipeline.contract === undefined) return answer;
  const problems = answerProblems(pipeline.contract, call, answer);
  if (problems.length === 0) return answer;
  record(pipeline, `answer ${answer.status} to ${call.method} ${call.template}`, problems);
  throw new GraphError(500, 'generalException', `The stand-in breaks the contract: ${problems.join('; ')}`);
}

function record(pipeline: Pipeline, where: string, problems: readonly string[]): void {
  pipeline.violations.push(`${where}: ${problems.join('; ')}`);
}

/** Graph says with every JSON answer what it describes. */
function withContext(world: World, call: Call, answer: Answer): Answer {
  if (typeof answer.json !== 'object' || answer.json === null) return answer;
  const context = `${world.url}/v1.0/$metadata#${call.template.slice(1)}`;
  return { ...answer, json: { '@odata.context': context, ...answer.json } };
}

/** The Graph-shaped answer of a refusal; anything else thrown is a fault of the stand-in itself, a 500. */
export function answerError(pipeline: Pipeline, request: { headers: IncomingHttpHeaders }, error: unknown): Answer {
  const known = error instanceof GraphError ? error : new GraphError(500, 'generalException', String(error));
  if (known !== error) pipeline.violations.push(`the stand-in failed: ${error instanceof Error ? error.stack : error}`);
  const clientId = request.headers['client-request-id'];
  const { body, headers } = shapeError(
    known,
    pipeline.world.now(),
    typeof clientId === 'string' ? clientId : undefined,
  );
  const answer = { status: known.status, headers, json: body };
  const problems = pipeline.contract === undefined ? [] : errorProblems(pipeline.contract, answer.json);
  if (problems.length > 0) record(pipeline, `error ${known.status} ${known.code}`, problems);
  return answer;
}
