import type { Person } from '../person.ts';

export const CHANNELS = ['chat', 'mail'] as const;
/** By which somebody mentioned is told: their own chat with us, or a mail. */
export type Channel = (typeof CHANNELS)[number];

/**
 * Where a message to somebody mentioned stands. By chat: planned → telling → told. By mail: planned → drafting → drafted → sending →
 * accepted → sent. `telling`, `drafting` and `sending` are written before the call that must not be repeated blindly.
 */
export type NoticeState =
  | 'planned'
  | 'telling'
  | 'told'
  | 'drafting'
  | 'drafted'
  | 'sending'
  | 'accepted'
  | 'sent'
  /** There is no way there: no chat with us, no address, or refused for good. Nothing left. */
  | 'unreachable'
  /** Nothing left to tell: the comment was deleted, or the person may see the customer no more. */
  | 'dropped'
  /** It may have left: not sent again. */
  | 'unknown';

const OVER: ReadonlySet<NoticeState> = new Set(['told', 'sent', 'unreachable', 'dropped', 'unknown']);

/** Nothing more happens by itself. */
export const isOver = (state: NoticeState): boolean => OVER.has(state);

/** Somebody called in a comment, once for ever however often it is edited, and what became of the two messages. */
export interface Mention {
  readonly person: Person;
  readonly chat: NoticeState;
  readonly mail: NoticeState;
}
