import type { Activity } from 'botbuilder';
import type { LanguageFor } from '../../words/words.ts';
import type { Asked, ConversationKind } from '../turn.ts';
import { baseConversationId, kindOf } from './conversations.ts';

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
  };
}
