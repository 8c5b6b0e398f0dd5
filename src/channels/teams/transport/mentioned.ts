import { type Activity, TeamsInfo, type TurnContext } from 'botbuilder';
import type { Person } from '../../../domain/person.ts';
import { inTime } from './in-time.ts';
import type { BotLogger } from './logger.ts';

interface MentionEntity {
  readonly type?: unknown;
  readonly mentioned?: { readonly id?: unknown; readonly name?: unknown; aadObjectId?: unknown };
}

const MOST = 10;
/** A message waits no longer to learn who is mentioned in it. */
const WITHIN_MS = 2_000;

/** Those of others: the bot is mentioned wherever it is asked something. */
const othersIn = ({ entities, recipient }: Activity): readonly NonNullable<MentionEntity['mentioned']>[] =>
  ((entities ?? []) as readonly MentionEntity[])
    .flatMap(({ type, mentioned }) => (type === 'mention' && mentioned ? [mentioned] : []))
    .filter(({ id }) => typeof id === 'string' && id !== recipient.id)
    .slice(0, MOST);

/**
 * Teams mentions people by an id of its own: whose it is, the members of the conversation tell. What is not told in time stays out:
 * the message is answered all the same.
 */
export async function identifyMentioned(context: TurnContext, logger: BotLogger): Promise<void> {
  const unknown = othersIn(context.activity).filter(({ aadObjectId }) => typeof aadObjectId !== 'string');
  if (unknown.length === 0) return;
  const asking = unknown.map(async (mentioned) => {
    try {
      const { aadObjectId, objectId } = (await TeamsInfo.getMember(context, String(mentioned.id))) as {
        readonly aadObjectId?: string;
        readonly objectId?: string;
      };
      mentioned.aadObjectId = aadObjectId ?? objectId;
    } catch (err) {
      logger.warn({ err }, 'somebody mentioned is not known');
    }
  });
  await inTime(Promise.all(asking), WITHIN_MS);
}

/** Whom the message mentions besides the bot, as far as Teams says who they are, each once. */
export function mentionedIn(activity: Activity): readonly Person[] {
  const people = othersIn(activity).flatMap(({ aadObjectId, name }) =>
    typeof aadObjectId === 'string' ? [{ id: aadObjectId, name: typeof name === 'string' ? name : '' }] : [],
  );
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
