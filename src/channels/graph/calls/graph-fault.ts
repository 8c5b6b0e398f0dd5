import { GraphError } from '@microsoft/microsoft-graph-client';
import type { z } from 'zod';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { readNoAnswer } from './failed-call.ts';
import { retryAfterMs } from './retry-after.ts';

/** How a call may be repeated: `read` has no effect; `repeatable` twice is as once; `once` must not be repeated blindly. */
export type CallKind = 'read' | 'repeatable' | 'once';

/** Refusals that pass: no token taken (401), open in an editor (423), asked too often (429, 509). None had an effect. */
const PASSING = new Set([401, 423, 429, 509]);
/** A request that the server gave up on may have had its effect, as a 5xx may. */
const REQUEST_TIMEOUT = 408;
const MAX_DETAIL = 300;

export const statusOf = (error: unknown): number | null =>
  error instanceof GraphError && error.statusCode > 0 ? error.statusCode : null;

/** The message of an error for the log and the list of what to check: short, and without anybody's address. */
function describe(message: string, requestId: string | null): string {
  const text = message.replace(/[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g, '<address>').slice(0, MAX_DETAIL);
  return requestId ? `${text} [request-id ${requestId}]` : text;
}

/** What `fetch` says itself (« fetch failed ») helps nobody; what it wraps does. */
function rootMessage(error: unknown): string {
  let message = 'no answer';
  for (let one = error; one instanceof Error; one = one.cause) if (one.message) message = one.message;
  return message;
}

function faultOfStatus(error: GraphError, status: number, call: CallKind): OutsideFault {
  const detail = describe(error.message || `Microsoft Graph answered ${status}`, error.requestId);
  const wait = retryAfterMs(error.headers);
  if (PASSING.has(status)) return new OutsideFault('busy', `graph-${status}`, detail, wait, error);
  if (status >= 400 && status < 500 && status !== REQUEST_TIMEOUT) {
    const code = error.code ? `graph-${status}-${error.code}` : `graph-${status}`;
    return new OutsideFault('refused', code, detail, wait, error);
  }
  const code = status < 400 ? 'graph-unreadable' : `graph-${status}`;
  return new OutsideFault(call === 'once' ? 'unknown' : 'busy', code, detail, wait, error);
}

/**
 * What a failed call means. 429 and its like: no effect, try later. Other 4xx: refused for good. 5xx, a timeout or a broken
 * connection: an effect cannot be ruled out, unless the call had none to have or nothing was sent.
 */
export function toOutsideFault(error: unknown, call: CallKind): OutsideFault {
  if (error instanceof OutsideFault) return error;
  const status = statusOf(error);
  if (status !== null && error instanceof GraphError) return faultOfStatus(error, status, call);
  const reason = readNoAnswer(error);
  const harmless = call !== 'once' || reason?.sent === false;
  const cause = reason?.cause ?? error;
  const why = describe(rootMessage(cause), null);
  return new OutsideFault(harmless ? 'busy' : 'unknown', `graph-${reason?.code ?? 'broken'}`, why, null, cause);
}

/** Runs a call and gives its failure the meaning above. */
export async function guardCall<T>(kind: CallKind, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toOutsideFault(error, kind);
  }
}

/** As `guardCall`, for an answer that must have a shape; one that has not says nothing about what was done. */
export async function callFor<Schema extends z.ZodTypeAny>(
  kind: CallKind,
  schema: Schema,
  call: () => Promise<unknown>,
): Promise<z.output<Schema>> {
  const answer = schema.safeParse(await guardCall(kind, call));
  if (answer.success) return answer.data;
  const at = answer.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new OutsideFault(kind === 'once' ? 'unknown' : 'busy', 'graph-unreadable', `Unexpected answer at: ${at}`);
}

/** As `callFor` of a read, with null for « there is none » (404). */
export async function findFor<Schema extends z.ZodTypeAny>(
  schema: Schema,
  call: () => Promise<unknown>,
): Promise<z.output<Schema> | null> {
  try {
    return await callFor('read', schema, call);
  } catch (fault) {
    if (fault instanceof OutsideFault && statusOf(fault.cause) === 404) return null;
    throw fault;
  }
}
