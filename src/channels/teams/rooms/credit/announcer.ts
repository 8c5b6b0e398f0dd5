import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { CreditAnnouncer, Delivered, Told } from '../../../../use-cases/ports/credit/credit-announcer.ts';
import type { NoticeTarget } from '../../../../use-cases/ports/credit/hold-store.ts';
import type { CardAddress } from '../../../../use-cases/ports/relance/draft-store.ts';
import type {
  ConversationStore,
  StoredConversation,
} from '../../../../use-cases/ports/transport/conversation-store.ts';
import type { LanguageFor } from '../../../words/words.ts';
import { type Conversations, readerOf } from '../../transport/conversations.ts';
import { deliveredAfter } from '../../transport/delivered.ts';
import { inTime } from '../../transport/in-time.ts';
import type { BotLogger } from '../../transport/logger.ts';
import { messageOf } from '../../transport/messages.ts';
import type { Card, Subject } from '../../turn.ts';
import { morningCard } from '../morning/cards/morning.ts';
import type { CreditDesk } from './desk.ts';
import { cardOfHold, holdFor } from './shared-hold.ts';

interface Parts {
  readonly credit: CreditDesk;
  readonly conversations: Conversations;
  readonly store: Pick<ConversationStore, 'isRegistered' | 'find' | 'findPersonal'>;
  readonly languageFor: LanguageFor;
  readonly logger: BotLogger;
  /** Brings the messages that show it up to date, in the background. */
  readonly refresh: (subject: Subject) => void;
  /** Longer than this, nobody knows whether the message left. */
  readonly sendWithinMs: number;
}

/** Where something may be said: to everyone of a registered conversation, or to its only reader. */
interface Place {
  readonly conversationId: string;
  readonly reader: Person | null;
  readonly language: Language;
}

/** Credit control speaks without being asked: in registered conversations, and to people in their own chat. */
export function createCreditAnnouncer(parts: Parts): CreditAnnouncer {
  const { credit, logger } = parts;
  return {
    holdChanged: async ({ id }) => parts.refresh({ kind: 'hold', id }),

    tell: ({ holdId, target }) =>
      orBusy<Told>({ holdId, target }, logger, async () => {
        const stored = await find(parts.store, target);
        if (!stored && target.kind === 'person') return 'absent';
        const place = await placeOf(parts, stored);
        const view = place && (await holdFor(credit, holdId, place.reader));
        if (!place || !view) return 'refused';
        return send(parts, place, cardOfHold(place.language, view), async (address) => {
          await credit.rememberHoldCard(holdId, address);
          const now = await holdFor(credit, holdId, place.reader);
          // Decided while the message was on its way: the round of updates has passed it by.
          if (now?.hold.version !== view.hold.version) parts.refresh({ kind: 'hold', id: holdId });
        });
      }),

    post: (conversationId, post) =>
      orBusy<Delivered>({ conversationId, on: post.on }, logger, async () => {
        const place = await placeOf(parts, await parts.store.find(conversationId));
        return place ? send(parts, place, morningCard(place.language, post), async () => undefined) : 'refused';
      }),
  };
}

/** A salesperson is found by whoever plans the notice: an address alone is nobody's chat. */
async function find(store: Parts['store'], target: NoticeTarget): Promise<StoredConversation | null> {
  if (target.kind === 'salesperson') return null;
  return target.kind === 'person' ? store.findPersonal(target.id) : store.find(target.id);
}

/** Null where nothing may be said: unknown, dead, a group that is registered no more, a chat of nobody that we know. */
async function placeOf(parts: Parts, stored: StoredConversation | null): Promise<Place | null> {
  if (!stored) return null;
  const { conversationId } = stored;
  if (stored.kind !== 'personal') {
    const registered = await parts.store.isRegistered(conversationId);
    return registered ? { conversationId, reader: null, language: parts.languageFor(undefined) } : null;
  }
  const own = readerOf(stored);
  return own && { conversationId, reader: own.reader, language: parts.languageFor(own.locale) };
}

async function send(
  { conversations, sendWithinMs, logger }: Parts,
  { conversationId }: Place,
  card: Card,
  onSent: (address: CardAddress) => Promise<void>,
): Promise<Delivered> {
  const sending = conversations.reach(conversationId, async (context): Promise<Delivered> => {
    const sent = await context.sendActivity(messageOf({ card }));
    if (sent?.id) {
      // It left: what fails from here on must not say otherwise. A chat that was made again is another one.
      await onSent({ conversationId: context.activity.conversation.id, activityId: sent.id }).catch((err: unknown) =>
        logger.error({ err, conversationId }, 'credit message not remembered'),
      );
    }
    return 'told';
  });
  try {
    const done = await inTime(sending, sendWithinMs);
    return done ? (done.value ?? 'refused') : 'unknown';
  } catch (err) {
    const delivered = deliveredAfter(err);
    logger.warn({ err, conversationId, delivered }, 'credit message not delivered');
    return delivered;
  }
}

/** What fails before anything is sent leaves it for later. */
async function orBusy<T extends Told>(what: object, logger: BotLogger, act: () => Promise<T>): Promise<T | 'busy'> {
  try {
    return await act();
  } catch (err) {
    logger.warn({ ...what, err }, 'credit message not sent');
    return 'busy';
  }
}
