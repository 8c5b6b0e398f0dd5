import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/person.ts';

export type ConversationKind = 'personal' | 'groupChat' | 'channel';

/** Who asks, in which language, from where. */
export interface Asked {
  /** Null where Teams does not say who it is (guests, other bots): nothing is told to them. */
  readonly who: Person | null;
  readonly language: Language;
  /** A thread counts as its channel. */
  readonly conversation: { readonly id: string; readonly kind: ConversationKind };
  /** Of the message: the same however often it is delivered; absent: nothing was typed. */
  readonly key?: string;
  /** Colleagues whom the message mentions, by Entra id, where Teams says who they are; absent: nobody. */
  readonly mentioned?: readonly Person[];
}

/** An expanded Adaptive Card. */
export type Card = Readonly<Record<string, unknown>>;

/** What messages show and follow; a room owns each kind: a working draft with its letters, a held order. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** What the bot answers. How and when it gets there is the transport's business. */
export interface Reply {
  readonly card?: Card;
  readonly text?: string;
  /** What the card shows: its message is kept up to date with it. */
  readonly shows?: readonly Subject[];
  /** What changed: every other message that shows it is updated. */
  readonly changed?: readonly Subject[];
  /** Worth saying to who just pressed; not said to everybody as a message of its own when it comes late. */
  readonly onlyAtOnce?: boolean;
}
