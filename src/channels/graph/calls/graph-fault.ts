import { GraphError } from '@microsoft/microsoft-graph-client';
import type { z } from 'zod';
import { OutsideFault, type OutsideOperation } from '../../../use-cases/ports/outside-fault.ts';
import { readNoAnswer } from './failed-call.ts';
import { isOnce, judgeAnswer } from './judge-answer.ts';
import { retryAfterMs } from './retry-after.ts';

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

/** The fault of an answer; `code` and `detail` are for whoever supports us, what people are told is in `about`. */
export function faultOfAnswer(
  operation: OutsideOperation,
  answer: { readonly status: number; readonly code: string | null; readonly headers: Headers | undefined },
  detail: string,
  cause?: unknown,
): OutsideFault {
  const { status } = answer;
  const { kind, reason } = judgeAnswer(operation, status, answer.code);
  const isNamed = kind === 'refused' && answer.code !== null && answer.code !== '';
  const code = status < 400 ? 'graph-unreadable' : `graph-${status}${isNamed ? `-${answer.code}` : ''}`;
  const said = isNamed || !answer.code ? detail : `${answer.code}: ${detail}`;
  return new OutsideFault(kind, code, said, retryAfterMs(answer.headers), cause, { operation, reason });
}

function faultOfError(error: GraphError, status: number, operation: OutsideOperation): OutsideFault {
  const detail = describe(error.message || `Microsoft Graph answered ${status}`, error.requestId);
  return faultOfAnswer(operation, { status, code: error.code, headers: error.headers }, detail, error);
}

/** What a failed call means: an answer is judged; without one, an effect cannot be ruled out unless nothing was sent. */
export function toOutsideFault(error: unknown, operation: OutsideOperation): OutsideFault {
  if (error instanceof OutsideFault) return error;
  const status = statusOf(error);
  if (status !== null && error instanceof GraphError) return faultOfError(error, status, operation);
  const answer = readNoAnswer(error);
  const harmless = !isOnce(operation) || answer?.sent === false;
  const cause = answer?.cause ?? error;
  const why = describe(rootMessage(cause), null);
  const reason = answer?.code === 'no-token' ? 'no-token' : 'no-answer';
  const code = `graph-${answer?.code ?? 'broken'}`;
  return new OutsideFault(harmless ? 'busy' : 'unknown', code, why, null, cause, { operation, reason });
}

/** Runs a call and gives its failure the meaning above. */
export async function guardCall<T>(operation: OutsideOperation, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toOutsideFault(error, operation);
  }
}

/** As `guardCall`, for an answer that must have a shape; one that has not says nothing about what was done. */
export async function callFor<Schema extends z.ZodTypeAny>(
  operation: OutsideOperation,
  schema: Schema,
  call: () => Promise<unknown>,
): Promise<z.output<Schema>> {
  const answer = schema.safeParse(await guardCall(operation, call));
  if (answer.success) return answer.data;
  const at = answer.error.issues.map((issue) => issue.path.join('.')).join(', ');
  const kind = isOnce(operation) ? 'unknown' : 'busy';
  const about = { operation, reason: 'unavailable' } as const;
  throw new OutsideFault(kind, 'graph-unreadable', `Unexpected answer at: ${at}`, null, undefined, about);
}

/** As `callFor` of a read, with null for « there is none » (404). */
export async function findFor<Schema extends z.ZodTypeAny>(
  operation: OutsideOperation,
  schema: Schema,
  call: () => Promise<unknown>,
): Promise<z.output<Schema> | null> {
  try {
    return await callFor(operation, schema, call);
  } catch (fault) {
    if (fault instanceof OutsideFault && statusOf(fault.cause) === 404) return null;
    throw fault;
  }
}
