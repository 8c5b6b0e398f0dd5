import { GraphError } from '@microsoft/microsoft-graph-client';
import { OutsideFault } from '../../use-cases/ports/outside-fault.ts';

/** Failures before anything was sent: the call had no effect. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** How a call may be repeated: `read` has no effect; `repeatable` twice is as once; `once` must not be repeated blindly. */
export type CallKind = 'read' | 'repeatable' | 'once';

export const statusOf = (error: unknown): number | null =>
  error instanceof GraphError && error.statusCode > 0 ? error.statusCode : null;

function causeCode(error: unknown): string | null {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string') return one.code;
  }
  return null;
}

function retryAfterMs(error: unknown): number | null {
  const header = error instanceof GraphError ? error.headers?.get('Retry-After') : null;
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.ceil(seconds * 1000) : null;
}

/**
 * What a failed call means. 429: no effect, try later. Other 4xx: refused for good. 5xx, a timeout or a broken connection: an
 * effect cannot be ruled out, unless the call had none to have or nothing was sent.
 */
export function toOutsideFault(error: unknown, call: CallKind): OutsideFault {
  if (error instanceof OutsideFault) return error;
  const status = statusOf(error);
  const detail = error instanceof Error ? error.message.slice(0, 300) : 'Microsoft Graph did not answer';
  if (status === 429) return new OutsideFault('busy', 'graph-429', detail, retryAfterMs(error), error);
  if (status !== null && status >= 400 && status < 500) {
    const code = error instanceof GraphError && error.code ? `-${error.code}` : '';
    return new OutsideFault('refused', `graph-${status}${code}`, detail, null, error);
  }
  const cause = causeCode(error);
  const harmless = call !== 'once' || (cause !== null && NOT_SENT.has(cause));
  const code = status === null ? 'graph-unreachable' : `graph-${status}`;
  return new OutsideFault(harmless ? 'busy' : 'unknown', code, detail, retryAfterMs(error), error);
}

/** Runs a call and gives its failure the meaning above. */
export async function guardCall<T>(kind: CallKind, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toOutsideFault(error, kind);
  }
}

/** As `guardCall`, with null for « there is none » (404). */
export async function findOrNull<T>(call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw toOutsideFault(error, 'read');
  }
}
