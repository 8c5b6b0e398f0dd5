import { withoutSecrets } from './console.ts';

/** What a log keeps of an error. */
export interface ToldError {
  readonly type: string;
  readonly code?: string | number;
  /** Of the language and of our own alone, without values: addresses, numbers, what is quoted or between brackets. */
  readonly message?: string;
  /** What a server answered. */
  readonly status?: number;
  /** Microsoft's support asks for it. */
  readonly requestId?: string;
  /** Where it was thrown, without the message that a stack begins with. */
  readonly at?: string;
  readonly cause?: ToldError;
}

const REQUEST_ID = /\[request-id ([\w-]+)\]/u;
/** « The duplicate key value is (ALPHA, DUPONT) »: what servers put between brackets are values. */
const BETWEEN_BRACKETS = /\([^()]*\)/gu;
/**
 * Whose messages are ours or the language's. Those of libraries repeat what a server said, of whomever it was about, and so do our own
 * faults of what is outside: their code tells. An error with a status has a server's message whatever it calls itself.
 */
const OURS = new Set([
  ...[
    'Error',
    'TypeError',
    'RangeError',
    'ReferenceError',
    'SyntaxError',
    'AggregateError',
    'TimeoutError',
    'AbortError',
  ],
  ...['SqlFault', 'StoreBehind', 'StoredJsonFault', 'DatabaseHeld'],
]);
const FRAME = /^\s+at /u;
const MAX_FRAMES = 12;
const MAX_CAUSES = 3;

/** An error without what may be somebody's: its other fields may hold a whole answer or the parameters of a query. */
export function toldError(error: unknown, causes = 0): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutValues(String(error)) };
  const { code, statusCode } = error as { readonly code?: unknown; readonly statusCode?: unknown };
  const requestId = REQUEST_ID.exec(error.message)?.[1];
  const frames = (error.stack ?? '').split('\n').filter((line) => FRAME.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(OURS.has(error.name) && typeof statusCode !== 'number'
      ? { message: withoutValues(error.message.replace(REQUEST_ID, '')) }
      : {}),
    ...(typeof statusCode === 'number' ? { status: statusCode } : {}),
    ...(requestId === undefined ? {} : { requestId }),
    ...(frames.length === 0 ? {} : { at: frames.slice(0, MAX_FRAMES).join('\n') }),
    ...(error.cause instanceof Error && causes < MAX_CAUSES ? { cause: toldError(error.cause, causes + 1) } : {}),
  };
}

const withoutValues = (message: string): string => withoutSecrets(message.replace(BETWEEN_BRACKETS, '(…)'));
