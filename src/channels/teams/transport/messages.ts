import { type Activity, ActivityTypes, CardFactory, type InvokeResponse, MessageFactory } from 'botbuilder';
import { dropUndrawn } from '../../../domain/drawn-text.ts';
import type { Card, Reply } from '../turn.ts';

/** A reply as a message: a card, or text that is shown as it is written. */
export function messageOf(reply: Reply): Partial<Activity> {
  if (reply.card) return MessageFactory.attachment(CardFactory.adaptiveCard(reply.card));
  return { ...MessageFactory.text(dropUndrawn(reply.text ?? '')), textFormat: 'plain' };
}

export const cardUpdate = (activityId: string, card: Card): Partial<Activity> => ({
  ...MessageFactory.attachment(CardFactory.adaptiveCard(card)),
  id: activityId,
});

const invokeResponse = (type: string, value: unknown): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value: { status: 200, body: { statusCode: 200, type, value } } satisfies InvokeResponse,
});

/**
 * The answer to a button, for the person who pressed it only. We write it ourselves: given a card with `refresh`, the library
 * would put that person's card in place of everybody's.
 */
export const pressAnswer = (reply: Reply): Partial<Activity> =>
  reply.card
    ? invokeResponse('application/vnd.microsoft.card.adaptive', reply.card)
    : invokeResponse('application/vnd.microsoft.activity.message', dropUndrawn(reply.text ?? ''));
