import { type Activity, ActivityTypes, CardFactory, type InvokeResponse, MessageFactory } from 'botbuilder';
import { dropUndrawn } from '../../../../domain/drawn-text.ts';
import type { Card, Reply } from '../../turn.ts';

/** A reply as a message: a card, or text that is shown as it is written. */
export function messageOf(reply: Reply): Partial<Activity> {
  if (reply.card) return MessageFactory.attachment(CardFactory.adaptiveCard(reply.card));
  return { ...MessageFactory.text(dropUndrawn(reply.text ?? '')), textFormat: 'plain' };
}

export const cardUpdate = (activityId: string, card: Card): Partial<Activity> => ({
  ...MessageFactory.attachment(CardFactory.adaptiveCard(card)),
  id: activityId,
});

const responseOf = (type: string, value: unknown): InvokeResponse => ({
  status: 200,
  body: { statusCode: 200, type, value },
});

/**
 * The answer to a button, for the person who pressed it only. We write it ourselves: given a card with `refresh`, the library
 * would put that person's card in place of everybody's.
 */
export const pressAnswer = (reply: Reply): Partial<Activity> => ({
  type: ActivityTypes.InvokeResponse,
  value: pressResponse(reply),
});

/** The same, as the request of the button is answered. */
export const pressResponse = (reply: Reply): InvokeResponse =>
  reply.card
    ? responseOf('application/vnd.microsoft.card.adaptive', reply.card)
    : responseOf('application/vnd.microsoft.activity.message', dropUndrawn(reply.text ?? ''));

/** A button of a card, by its name: the router matches no other. */
export function isPress({ type, name, value }: Activity): boolean {
  if (type !== ActivityTypes.Invoke || name !== 'adaptiveCard/action') return false;
  const action: unknown = value?.action;
  return isObject(action) && action.type === 'Action.Execute' && typeof action.verb === 'string';
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
