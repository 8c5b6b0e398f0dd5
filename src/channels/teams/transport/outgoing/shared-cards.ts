import { setTimeout as sleep } from 'node:timers/promises';
import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { CardAddress } from '../../../../use-cases/ports/transport/card-address.ts';
import type {
  ConversationStore,
  StoredConversation,
} from '../../../../use-cases/ports/transport/conversation-store.ts';
import type { LanguageFor } from '../../../words/words.ts';
import type { Card, Subject } from '../../turn.ts';
import { type Conversations, readerOf } from '../conversations.ts';
import type { BotLogger } from '../logger.ts';
import { deliveredAfter } from './delivered.ts';
import { cardUpdate, messageOf } from './messages.ts';

/** A subject as it is now. */
export interface SharedState {
  /** Messages that show it, the oldest first. */
  readonly addresses: readonly CardAddress[];
  /** What that reader may see of it, null: nothing. No reader: what anyone in a registered conversation may. */
  cardFor(reader: Person | null, language: Language): Promise<Card | null>;
  /** Whether that reader waits to hear of it: a message of theirs that is gone is followed by a new one. */
  isAwaitedBy(reader: Person): Promise<boolean>;
}

/** What messages show and follow. */
export interface SharedSubject {
  readonly kind: string;
  /** As it is now. */
  read(id: string): Promise<SharedState>;
  /** A message shows it from now on. */
  remember(id: string, address: CardAddress): Promise<void>;
}

interface Parts {
  readonly subjectOf: (kind: string) => SharedSubject;
  readonly conversations: Conversations;
  readonly store: Pick<ConversationStore, 'isRegistered'>;
  readonly logger: BotLogger;
  readonly languageFor: LanguageFor;
  /** Between two refreshes of the same subject. */
  readonly gapMs: number;
}

/** The latest ones: older messages have scrolled away, and Teams limits updates in a conversation to 7 a second. */
const MAX_MESSAGES = 20;

const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

/** Messages that show something, kept as it is now. Best effort: one that fails is logged and the others go on. */
export class SharedCards {
  readonly #parts: Parts;
  /** Until when the next refresh of a subject waits: the last one is over, so that an older state never covers a newer one, and
   * the gap has passed, for Teams takes few updates a second in a conversation. */
  readonly #turns = new Map<string, Promise<void>>();
  /** Refreshes that have not begun. */
  readonly #waiting = new Map<string, Promise<void>>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Asked several times before it begins, it runs once: what it shows is read then. */
  refresh(subject: Subject): Promise<void> {
    const key = keyOf(subject);
    const waiting = this.#waiting.get(key);
    if (waiting) return waiting;
    const next = (this.#turns.get(key) ?? Promise.resolve()).then(() => {
      this.#waiting.delete(key);
      return this.#refreshNow(subject);
    });
    const turn = next
      .then(() => sleep(this.#parts.gapMs))
      .then(() => {
        if (this.#turns.get(key) === turn) this.#turns.delete(key);
      });
    this.#waiting.set(key, next);
    this.#turns.set(key, turn);
    return next;
  }

  async #refreshNow(subject: Subject): Promise<void> {
    try {
      const state = await this.#parts.subjectOf(subject.kind).read(subject.id);
      const gone = new Set<string>();
      for (const address of state.addresses.slice(-MAX_MESSAGES)) {
        const done = await this.#update(subject, address, state);
        if (done === 'gone') gone.add(address.conversationId);
        else gone.delete(address.conversationId);
      }
      for (const conversationId of gone) await this.#showAnew(subject, conversationId, state);
    } catch (err) {
      this.#parts.logger.error({ err, subject }, 'shared cards not refreshed');
    }
  }

  async #update(subject: Subject, address: CardAddress, state: SharedState): Promise<'gone' | 'done'> {
    const { conversations, logger } = this.#parts;
    try {
      await conversations.reach(address.conversationId, async (context, stored) => {
        const card = await this.#cardFor(state, stored);
        if (card) await context.updateActivity(cardUpdate(address.activityId, card));
      });
      return 'done';
    } catch (err) {
      logger.warn({ err, subject, conversation: address.conversationId }, 'shared card not updated');
      return deliveredAfter(err) === 'refused' ? 'gone' : 'done';
    }
  }

  /** The latest message that showed it in somebody's own chat is gone: who waits for it gets a new one. */
  async #showAnew(subject: Subject, conversationId: string, state: SharedState): Promise<void> {
    const { conversations, logger } = this.#parts;
    try {
      await conversations.reach(conversationId, async (context, stored) => {
        const own = readerOf(stored);
        if (!own || !(await state.isAwaitedBy(own.reader))) return;
        const card = await this.#cardFor(state, stored);
        const sent = card && (await context.sendActivity(messageOf({ card })));
        if (!sent?.id) return;
        const address = { conversationId: context.activity.conversation.id, activityId: sent.id };
        await this.#parts.subjectOf(subject.kind).remember(subject.id, address);
      });
    } catch (err) {
      logger.warn({ err, subject, conversation: conversationId }, 'shared card not shown anew');
    }
  }

  /** A person's own chat shows what that person may still see; a registered group, what anyone there may;
   * a group that is registered no more, nothing. */
  async #cardFor(state: SharedState, stored: StoredConversation): Promise<Card | null> {
    const { store, languageFor } = this.#parts;
    if (stored.kind !== 'personal') {
      return (await store.isRegistered(stored.conversationId)) ? state.cardFor(null, languageFor(undefined)) : null;
    }
    const own = readerOf(stored);
    return own && state.cardFor(own.reader, languageFor(own.locale));
  }
}
