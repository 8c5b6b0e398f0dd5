import type { Missing } from '../../../../use-cases/ports/transport/conversation-store.ts';

/** What a fault of the connector says of the conversation: gone until a sign of life, or not found just now. */
export type Loss = { readonly kind: 'gone'; readonly why: string } | { readonly kind: 'missing' };

const NOT_FOUND = 'ConversationNotFound';
const GONE = new Set([
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
]);

interface ConnectorFault {
  readonly statusCode?: number;
  readonly code?: string;
  readonly body?: { readonly error?: { readonly code?: string } };
  readonly request?: { readonly method?: string };
}

/** Null: the fault says nothing of the conversation. A refused update may be about its message alone. */
export function lossIn(error: unknown): Loss | null {
  const fault = error as ConnectorFault | null;
  const status = fault?.statusCode;
  const code = fault?.body?.error?.code ?? fault?.code ?? '';
  if (status === 404 && code === NOT_FOUND) return { kind: 'missing' };
  if ((status === 403 || status === 404) && GONE.has(code)) return { kind: 'gone', why: code };
  if (status === 403 && fault?.request?.method === 'POST') return { kind: 'gone', why: code || 'Forbidden' };
  return null;
}

/** « Not found » also comes while a channel is being made or moved: seconds, minutes, a day. */
const LOOK_AGAIN_MS = [10_000, 5 * 60_000, 24 * 3_600_000];

/** What becomes of a conversation that is not found: when to look again, `wait` before that time has come, `lost` after the last. */
export function nextLook(known: Missing | undefined, now: Date): Missing | 'wait' | 'lost' {
  if (known && now < known.lookAgainAt) return 'wait';
  const failures = (known?.failures ?? 0) + 1;
  const waitMs = LOOK_AGAIN_MS[failures - 1];
  return waitMs === undefined ? 'lost' : { failures, lookAgainAt: new Date(now.getTime() + waitMs) };
}

/** Messages that nobody waits for are held back then; a first « not found » may be over at any moment. */
export const isHeldBack = (known: Missing | undefined, now: Date): boolean =>
  known !== undefined && known.failures > 1 && now < known.lookAgainAt;

/** Nothing was sent: the conversation was not found, and its time to be looked for has not come. */
export class StillMissing extends Error {
  /** Read by `deliveredAfter`: nothing was sent, and later it may be. */
  readonly errorCode = NOT_FOUND;

  constructor(conversationId: string) {
    super(`${conversationId} was not found, and is looked for again later`);
  }
}
