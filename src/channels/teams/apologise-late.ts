import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import type { LanguageFor } from '../words/words.ts';
import { Receipt } from './transport/answers/receipt.ts';
import { orApology } from './transport/apology.ts';
import { answerLater, type Delivery } from './transport/deliver.ts';
import { isPress } from './transport/outgoing/messages.ts';

/** Apologises for a turn that broke off after its request was answered: somebody waits for what nobody delivers again. */
export async function apologiseLate(
  delivery: Delivery,
  activity: Activity,
  fault: unknown,
  languageFor: LanguageFor,
): Promise<void> {
  if (activity.type !== ActivityTypes.Message && !isPress(activity)) return;
  const { logger } = delivery;
  const broken = (): Promise<never> => Promise.reject(fault);
  const facts = { conversation: activity.conversation.id };
  const reply = await orApology(broken, languageFor(activity.locale), logger, facts);
  const to = TurnContext.getConversationReference(activity);
  await answerLater(delivery, Receipt.none(logger), reply && { to, reply });
}
