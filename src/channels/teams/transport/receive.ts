import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { ConversationStore } from '../../../use-cases/ports/conversation-store.ts';
import { type LanguageFor, wordsFor } from '../../words/words.ts';
import type { Conversations } from './conversations.ts';
import { pressAnswer } from './messages.ts';
import { isComposedCard, normaliseText } from './text.ts';

const isExtension = ({ type, name }: Activity): boolean =>
  type === ActivityTypes.Invoke && /^composeExtension\//u.test(name ?? '');

interface Hall {
  readonly store: ConversationStore;
  readonly conversations: Conversations;
  readonly clock: Clock;
  readonly languageFor: LanguageFor;
}

/**
 * What happens to every activity before it is routed: the conversation is remembered, a repeated delivery stops here (Teams
 * repeats what is not answered in 15 s), text is normalised. False: nothing is left to do.
 */
export async function welcome(context: TurnContext, hall: Hall): Promise<boolean> {
  const { activity } = context;
  if (activity.type === ActivityTypes.InstallationUpdate && /^remove/u.test(activity.action ?? '')) {
    await hall.conversations.markDead(activity.conversation.id, 'uninstalled');
    return false;
  }
  // Asked from any conversation, those too where the bot is not; answered as often as it comes.
  if (isExtension(activity)) return true;
  await hall.conversations.remember(activity);
  if (activity.id && !(await hall.store.firstSeen(activity.conversation.id, activity.id, hall.clock.now()))) {
    if (activity.type === ActivityTypes.Invoke) {
      await context.sendActivity(
        pressAnswer({ text: wordsFor(hall.languageFor(activity.locale)).talk.alreadyReceived }),
      );
    }
    return false;
  }
  if (activity.type !== ActivityTypes.Message) return true;
  const text = activity.text ?? '';
  if (isComposedCard(text)) return false;
  activity.text = normaliseText(text, activity.entities ?? [], activity.recipient.id);
  return true;
}
