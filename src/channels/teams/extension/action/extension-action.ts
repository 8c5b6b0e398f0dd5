import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { Card } from '../../turn.ts';
import type { Dropped } from '../dropped/dropped.ts';

/** The message on which an action was asked. */
export interface ActedMessage {
  readonly id: string;
  /** Without its tags. */
  readonly text: string;
  /** Who wrote it; '': nobody says. */
  readonly author: string;
  /** Of the message in Teams; '': none. */
  readonly url: string;
}

export interface AskedAction {
  readonly who: Person;
  readonly language: Language;
  /** Null where the action is asked of no message. */
  readonly message: ActedMessage | null;
  /** What the form sent: it went through a client, so that nothing of it is believed. Undefined as the action is opened. */
  readonly data: unknown;
}

/** A form to fill, a sentence that ends it, or a card to drop into the conversation, which only names. */
export type ActionAnswer =
  | { readonly kind: 'form'; readonly title: string; readonly card: Card }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'dropped'; readonly names: Omit<Dropped, 'url'> };

/** An action of the message extension, of a room. It checks the person's rights. */
export interface ExtensionAction {
  /** As the manifest calls it. */
  readonly commandId: string;
  answer(asked: AskedAction): Promise<ActionAnswer>;
}
