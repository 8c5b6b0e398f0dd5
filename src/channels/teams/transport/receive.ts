import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { DeliveryStore } from '../../../use-cases/ports/transport/delivery-store.ts';
import { type LanguageFor, wordsFor } from '../../words/words.ts';
import { owedBy } from './answers/owed.ts';
import { Receipt } from './answers/receipt.ts';
import type { Conversations } from './conversations.ts';
import type { OpenRequest } from './door/open-request.ts';
import type { BotLogger } from './logger.ts';
import { identifyMentioned } from './mentioned.ts';
import { pressAnswer } from './outgoing/messages.ts';
import { isComposedCard, normaliseText } from './text.ts';

/** Longer than an answer takes, its pauses included; what is not answered by then was left by a dead process. */
export const ANSWER_LEASE_MS = 5 * 60_000;

/** A search or a link to unfold. */
export const isExtension = ({ type, name }: Activity): boolean =>
  type === ActivityTypes.Invoke && /^composeExtension\//u.test(name ?? '');

export interface Hall {
  readonly store: DeliveryStore;
  readonly conversations: Conversations;
  readonly clock: Clock;
  readonly languageFor: LanguageFor;
  readonly logger: BotLogger;
  /** Who answers: this process. */
  readonly owner: string;
}

/**
 * What happens to every activity before it is routed: what it says of its conversation is kept, a repeated delivery stops here
 * (Teams repeats what is not answered in 15 s), text is normalised. Null: nothing is left to do.
 */
export async function welcome(context: TurnContext, hall: Hall, request: OpenRequest): Promise<Receipt | null> {
  const { activity } = context;
  const { logger } = hall;
  // Asked from any conversation, those too where the bot is not; answered as often as it comes.
  if (isExtension(activity)) return Receipt.none(logger, request);
  const sign = await hall.conversations.note(activity);
  if (sign?.kind === 'removed') return null;
  if (activity.type === ActivityTypes.Message) {
    const text = activity.text ?? '';
    if (isComposedCard(text)) return null;
    await identifyMentioned(context, logger);
    activity.text = normaliseText(text, activity.entities ?? [], activity.recipient.id);
  }
  return activity.id ? claim(context, activity.id, hall, request) : Receipt.none(logger, request);
}

async function claim(
  context: TurnContext,
  activityId: string,
  hall: Hall,
  request: OpenRequest,
): Promise<Receipt | null> {
  const { activity } = context;
  const { store, owner, clock, logger, languageFor } = hall;
  const asked = owedBy(activity, languageFor);
  const delivery = { conversationId: activity.conversation.id, activityId, asked };
  const claimed = await store.claimDelivery(delivery, owner, clock.now(), ANSWER_LEASE_MS);
  if (claimed.kind === 'first') return Receipt.of(store, claimed.key, owner, logger, request);
  if (activity.type === ActivityTypes.Invoke) {
    await context.sendActivity(pressAnswer({ text: wordsFor(languageFor(activity.locale)).talk.alreadyReceived }));
  }
  return null;
}
