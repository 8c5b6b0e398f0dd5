import { type Activity, ActivityTypes } from 'botbuilder';
import { digestOf } from '../../../use-cases/digest-of.ts';
import type { LanguageFor } from '../../words/words.ts';
import type { Asked, ConversationKind } from '../turn.ts';
import { baseConversationId, kindOf } from './conversations.ts';
import { mentionedIn } from './mentioned.ts';

const KEY_SIGNS = 40;

const isKind = (kind: string): kind is ConversationKind =>
  kind === 'personal' || kind === 'groupChat' || kind === 'channel';

/** Who asks, as Teams proves it: the Entra id of the account, never the name. An unknown kind of place counts as a group. */
export function askedIn(activity: Activity, languageFor: LanguageFor): Asked {
  const kind = kindOf(activity);
  const id = activity.from.aadObjectId;
  return {
    who: id ? { id, name: activity.from.name ?? '' } : null,
    language: languageFor(activity.locale),
    conversation: { id: baseConversationId(activity.conversation.id), kind: isKind(kind) ? kind : 'groupChat' },
    ...askedInWords(activity),
  };
}

/** Of what was typed: which message it was, and whom it mentions. */
function askedInWords(activity: Activity): Pick<Asked, 'key' | 'mentioned'> {
  if (activity.type !== ActivityTypes.Message) return {};
  const mentioned = mentionedIn(activity);
  return {
    ...(activity.id ? { key: digestOf([activity.conversation.id, activity.id], KEY_SIGNS) } : {}),
    ...(mentioned.length > 0 ? { mentioned } : {}),
  };
}
