import type { Cents } from '../cents.ts';
import type { CommentKind } from '../comments/comment.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';
import type { InterventionState } from '../recovery/files/file.ts';
import type { Procedure } from '../recovery/proceedings/proceedings.ts';
import type { PartOutcome } from '../recovery/promises/promise.ts';
import type { LetterSent } from './letter-sent.ts';

/** What happened on a day between a customer and us. In the order in which one day is told. */
export type LitigationEvent =
  | {
      readonly kind: 'invoiced';
      readonly on: Day;
      readonly piece: string;
      readonly amount: Cents;
      readonly currency: Currency;
    }
  /** In the company's currency. */
  | {
      readonly kind: 'paid';
      readonly on: Day;
      readonly piece: string;
      readonly amount: Cents;
      readonly currency: Currency;
    }
  | { readonly kind: 'letter'; readonly on: Day; readonly letter: LetterSent }
  | { readonly kind: 'bounced'; readonly on: Day; readonly reference: string; readonly address: string }
  | { readonly kind: 'annulled'; readonly on: Day; readonly reference: string }
  | {
      readonly kind: 'promised';
      readonly on: Day;
      readonly amount: Cents;
      readonly currency: Currency;
      readonly last: Day;
    }
  | {
      readonly kind: 'promise-due';
      readonly on: Day;
      readonly amount: Cents;
      readonly currency: Currency;
      readonly fate: PartOutcome['fate'];
      readonly paid: Cents;
    }
  | { readonly kind: 'disputed'; readonly on: Day; readonly motif: string; readonly pieces: readonly string[] }
  | { readonly kind: 'dispute-over'; readonly on: Day; readonly motif: string }
  | { readonly kind: 'judgment' | 'published' | 'declared'; readonly on: Day; readonly procedure: Procedure }
  | { readonly kind: 'file-opened' | 'file-closed'; readonly on: Day; readonly number: string; readonly motif: string }
  | {
      readonly kind: 'intervention';
      readonly on: Day;
      readonly title: string;
      readonly state: InterventionState;
      readonly document: string;
      readonly promised: Day | null;
    }
  | {
      readonly kind: 'comment';
      readonly on: Day;
      readonly as: CommentKind;
      readonly by: string;
      readonly text: string;
    };

export type EventKind = LitigationEvent['kind'];

const RANKS: readonly EventKind[] = [
  ...(['judgment', 'published', 'declared', 'invoiced', 'paid', 'letter', 'bounced', 'annulled'] as const),
  ...(['promised', 'promise-due', 'disputed', 'dispute-over'] as const),
  ...(['file-opened', 'intervention', 'file-closed', 'comment'] as const),
];

/** By day, then by kind, then by what they say: the same events are always told in the same order, however they were read. */
export const inOrder = (events: readonly LitigationEvent[]): readonly LitigationEvent[] =>
  events
    .map((event) => ({
      event,
      key: `${event.on} ${String(RANKS.indexOf(event.kind)).padStart(2, '0')} ${JSON.stringify(event)}`,
    }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ event }) => event);
