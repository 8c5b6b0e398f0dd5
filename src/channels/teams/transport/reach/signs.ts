import { type Activity, ActivityTypes } from 'botbuilder';

/** What an activity says of its conversation: somebody spoke there, the bot was put there, or it was taken away. */
export type Sign =
  | { readonly kind: 'speaker' | 'event'; readonly at: Date }
  | { readonly kind: 'removed'; readonly at: Date };

/** When it was, as Teams dates it; never later than now. Undated, it is now. */
function instantOf({ timestamp }: Activity, now: Date): Date {
  const at = new Date(timestamp ?? now);
  return Number.isNaN(at.getTime()) || at > now ? now : at;
}

const isBotIn = (members: Activity['membersAdded'], { recipient }: Activity): boolean =>
  Array.isArray(members) && members.some((member) => member?.id === recipient.id);

/**
 * Teams sends events late and out of order: they count by their own date. One that does not say who did it, or that is about others
 * than the bot, is no sign; nor is what an upgrade takes away before it puts it back. Null: no sign.
 */
export function signIn(activity: Activity, now: Date): Sign | null {
  const at = instantOf(activity, now);
  const { type, action = '' } = activity;
  if (type === ActivityTypes.Message || type === ActivityTypes.Invoke) return { kind: 'speaker', at };
  if (!activity.from.aadObjectId) return null;
  if (type === ActivityTypes.InstallationUpdate) {
    if (action === 'remove') return { kind: 'removed', at };
    return action.startsWith('add') ? { kind: 'event', at } : null;
  }
  if (type !== ActivityTypes.ConversationUpdate) return null;
  if (isBotIn(activity.membersRemoved, activity)) return { kind: 'removed', at };
  return isBotIn(activity.membersAdded, activity) ? { kind: 'event', at } : null;
}
