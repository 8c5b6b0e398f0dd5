import { GraphClientError } from '@microsoft/microsoft-graph-client';

/** Failures to reach the other side at all: nothing was sent. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

/** Why a call has no answer: `sent` is false only when it is sure that nothing left. */
export interface NoAnswer {
  readonly sent: boolean;
  readonly code: 'unreachable' | 'timeout' | 'broken' | 'no-token';
  readonly cause: unknown;
}

function isNotSent(error: unknown): boolean {
  for (let one: unknown = error; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string' && NOT_SENT.has(one.code)) return true;
    if ('syscall' in one && one.syscall === 'connect') return true;
  }
  return false;
}

/** What became of a request that ended without an answer. */
function noAnswerOf(error: unknown): NoAnswer {
  if (isNotSent(error)) return { sent: false, code: 'unreachable', cause: error };
  const timeout = error instanceof Error && error.name === 'TimeoutError';
  return { sent: true, code: timeout ? 'timeout' : 'broken', cause: error };
}

/** The client rewraps every error but its own kind and loses the cause: so the reason travels inside one of its kind. */
export function asClientError(reason: NoAnswer): GraphClientError {
  const wrapped = new GraphClientError('Microsoft Graph did not answer');
  wrapped.customError = reason;
  return wrapped;
}

export const failedCall = (error: unknown): GraphClientError =>
  error instanceof GraphClientError ? error : asClientError(noAnswerOf(error));

/** The reason that `asClientError` put in, null for other errors. */
export function readNoAnswer(error: unknown): NoAnswer | null {
  if (!(error instanceof GraphClientError)) return null;
  const reason: unknown = error.customError;
  return typeof reason === 'object' && reason !== null && 'sent' in reason ? (reason as NoAnswer) : null;
}
