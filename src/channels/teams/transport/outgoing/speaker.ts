import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { CardAddress } from '../../../../use-cases/ports/transport/card-address.ts';
import type {
  ConversationStore,
  StoredConversation,
} from '../../../../use-cases/ports/transport/conversation-store.ts';
import type { Delivered, Told } from '../../../../use-cases/ports/transport/delivered.ts';
import type { LanguageFor } from '../../../words/words.ts';
import type { Card } from '../../turn.ts';
import { type Conversations, readerOf } from '../conversations.ts';
import { inTime } from '../in-time.ts';
import type { BotLogger } from '../logger.ts';
import { deliveredAfter } from './delivered.ts';
import { messageOf } from './messages.ts';

/** Where something may be said: to everyone of a registered conversation, or to its only reader. */
export interface SpokenPlace {
  readonly conversationId: string;
  readonly reader: Person | null;
  readonly language: Language;
}

/** Says what nobody asked for, in registered conversations and to people in their own chat. Rooms speak through it. */
export interface Speaker {
  findPersonal(personId: string): Promise<StoredConversation | null>;
  find(conversationId: string): Promise<StoredConversation | null>;
  /** Null where nothing may be said: unknown, dead, a group that is registered no more, a chat of nobody that we know. */
  placeOf(stored: StoredConversation | null): Promise<SpokenPlace | null>;
  /** `onSent`: once it left; that it fails does not say otherwise. Never throws. */
  send(place: SpokenPlace, card: Card, onSent?: (address: CardAddress) => Promise<void>): Promise<Delivered>;
  /** What fails before anything is sent leaves it for later. `what` is for the log. */
  orBusy<T extends Told>(what: object, act: () => Promise<T>): Promise<T | 'busy'>;
}

export interface SpeakerParts {
  readonly conversations: Conversations;
  readonly store: Pick<ConversationStore, 'isRegistered' | 'find' | 'findPersonal'>;
  readonly languageFor: LanguageFor;
  readonly logger: BotLogger;
  /** Longer than this, nobody knows whether the message left. */
  readonly sendWithinMs: number;
}

export function createSpeaker({ conversations, store, languageFor, logger, sendWithinMs }: SpeakerParts): Speaker {
  return {
    findPersonal: (personId) => store.findPersonal(personId),
    find: (conversationId) => store.find(conversationId),

    async placeOf(stored) {
      if (!stored) return null;
      const { conversationId } = stored;
      if (stored.kind !== 'personal') {
        const registered = await store.isRegistered(conversationId);
        return registered ? { conversationId, reader: null, language: languageFor(undefined) } : null;
      }
      const own = readerOf(stored);
      return own && { conversationId, reader: own.reader, language: languageFor(own.locale) };
    },

    async send({ conversationId }, card, onSent) {
      const sending = conversations.reach(conversationId, async (context): Promise<Delivered> => {
        const sent = await context.sendActivity(messageOf({ card }));
        if (sent?.id && onSent) {
          // It left: what fails from here on must not say otherwise. A chat that was made again is another one.
          await onSent({ conversationId: context.activity.conversation.id, activityId: sent.id }).catch(
            (err: unknown) => logger.error({ err, conversationId }, 'message not remembered'),
          );
        }
        return 'told';
      });
      try {
        const done = await inTime(sending, sendWithinMs);
        return done ? (done.value ?? 'refused') : 'unknown';
      } catch (err) {
        const delivered = deliveredAfter(err);
        logger.warn({ err, conversationId, delivered }, 'message not delivered');
        return delivered;
      }
    },

    async orBusy(what, act) {
      try {
        return await act();
      } catch (err) {
        logger.warn({ ...what, err }, 'message not sent');
        return 'busy';
      }
    },
  };
}
