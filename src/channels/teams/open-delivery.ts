import type { Clock } from '../../use-cases/ports/clock.ts';
import type { ConversationStore } from '../../use-cases/ports/transport/conversation-store.ts';
import type { LanguageFor } from '../words/words.ts';
import type { BotLimits } from './bot-options.ts';
import type { ChatRoom } from './chat/chat-room.ts';
import type { HardenedAdapter } from './transport/adapter.ts';
import type { Background } from './transport/background.ts';
import { Conversations } from './transport/conversations.ts';
import type { Delivery } from './transport/deliver.ts';
import type { BotLogger } from './transport/logger.ts';
import { SharedCards, type SharedSubject } from './transport/outgoing/shared-cards.ts';

interface DeliveryParts {
  readonly adapter: HardenedAdapter;
  /** Empty where the door is open. */
  readonly appId: string;
  /** What they own is shown by messages. */
  readonly rooms: readonly ChatRoom[];
  readonly store: ConversationStore;
  readonly background: Background;
  readonly clock: Clock;
  readonly logger: BotLogger;
  readonly languageFor: LanguageFor;
  readonly limits: BotLimits;
}

/** How answers reach people, and the cards that messages share; messages that show what an answer shows or changed follow it. */
export function openDelivery(parts: DeliveryParts): { readonly delivery: Delivery; readonly cards: SharedCards } {
  const { adapter, appId, store, background, clock, logger, languageFor, limits } = parts;
  const againAfterMs = 4 * limits.retryBaseMs;
  const reach = { store, adapter, appId, clock, logger, onceMoreMs: againAfterMs, callWithinMs: limits.callWithinMs };
  const conversations = new Conversations(reach);
  const subjectOf = subjectsIn(parts.rooms);
  const cards = new SharedCards({
    ...{ subjectOf, conversations, store, logger, languageFor },
    gapMs: limits.refreshGapMs,
  });
  const delivery: Delivery = {
    ...{ conversations, background, logger, againAfterMs },
    answerWithinMs: limits.answerWithinMs,
    onShown: async (subjects, conversationId, activityId) => {
      const card = { conversationId, activityId };
      for (const { kind, id } of subjects) await subjectOf(kind).remember(id, card);
    },
    onChanged: async (subjects) => {
      for (const subject of subjects) await cards.refresh(subject);
    },
  };
  return { delivery, cards };
}

/** What messages show is looked up by the room that owns its kind. */
function subjectsIn(rooms: readonly ChatRoom[]): (kind: string) => SharedSubject {
  const byKind = new Map(rooms.flatMap(({ subjects }) => subjects).map((one) => [one.kind, one]));
  return (kind) => {
    const found = byKind.get(kind);
    if (!found) throw new RangeError(`No room shows a ${kind}`);
    return found;
  };
}
