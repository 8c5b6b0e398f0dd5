import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Delivered } from '../../../../use-cases/ports/transport/delivered.ts';
import { deliveredAfter } from '../outgoing/delivered.ts';

/** A message that was accepted. `id`: where the connector gave one. */
export interface Said {
  readonly kind: 'told';
  readonly id: string | undefined;
  readonly conversationId: string;
}

/** What became of one attempt to say something. */
export type Attempt = Said | { readonly kind: Exclude<Delivered, 'told'>; readonly error: unknown };

/** Posts a message, or puts it over another one where it has an id. Throws the connector's fault. */
export async function say(context: TurnContext, message: Partial<Activity>): Promise<Said> {
  const { conversation } = context.activity;
  const { id } = message;
  const sent = id ? await context.updateActivity(message) : await context.sendActivity(message);
  return { kind: 'told', id: id ?? (sent ? sent.id : undefined), conversationId: conversation.id };
}

/** What becomes of something that is said. Never rejects. */
export async function attempt<T>(saying: Promise<T>): Promise<T | Exclude<Attempt, Said>> {
  try {
    return await saying;
  } catch (error) {
    return { kind: deliveredAfter(error), error };
  }
}

/** Says that the bot is at it. Nothing depends on it, and nobody waits for it. */
export function sayTyping(context: TurnContext, onFailure: (err: unknown) => void): void {
  void context.sendActivity({ type: ActivityTypes.Typing }).catch(onFailure);
}
