import { type Activity, ActivityTypes, type ConversationReference, type TurnContext } from 'botbuilder';
import type { Reply } from '../../turn.ts';
import type { Background } from '../background.ts';
import type { Conversations } from '../conversations.ts';
import type { BotLogger } from '../logger.ts';
import { cardUpdate, messageOf } from '../outgoing/messages.ts';
import { type Attempt, attempt, say } from './attempt.ts';

export interface Later {
  readonly conversations: Conversations;
  readonly background: Background;
  readonly logger: BotLogger;
  /** The first pause before an answer is posted again. */
  readonly againAfterMs: number;
}

export interface LateReply {
  /** Where to; from the store, by its id, for a place that may have moved. */
  readonly to: Partial<ConversationReference> | string;
  readonly reply: Reply;
  /** The message that the answer takes the place of. */
  readonly over?: string | undefined;
  /** It was posted before, and nobody knows whether it was accepted. */
  readonly doubted?: boolean;
}

/** Times the first pause: what the connector refused for the moment is posted again. */
const PAUSES = [1, 5, 15];
const PROBES = 4;

/**
 * Says an answer after its request: a person waits for it. A message that cannot be updated is followed by a new one; what was
 * refused for the moment is posted again, what is doubtful once. Never rejects.
 */
export async function deliverLater(later: Later, late: LateReply): Promise<Attempt | { readonly kind: 'absent' }> {
  if (late.over !== undefined) {
    const updated = await tryThere(later, late, overMessage(late.over, late.reply));
    if (updated.kind === 'told') return updated;
    later.logger.warn({ ...updated, over: late.over }, 'message not updated: the answer follows as a new one');
  }
  let doubted = late.doubted ?? false;
  if (doubted) await untilTaken(later, late);
  for (let tries = 0; ; tries += 1) {
    const done = await tryThere(later, late, messageOf(late.reply));
    const pause = PAUSES[tries];
    if (done.kind === 'told' || done.kind === 'refused' || done.kind === 'absent' || pause === undefined) return done;
    if (done.kind === 'unknown' && doubted) return done;
    if (done.kind === 'unknown') {
      doubted = true;
      await untilTaken(later, late);
    } else await later.background.pause(later.againAfterMs * pause);
  }
}

const overMessage = (id: string, reply: Reply): Partial<Activity> =>
  reply.card ? cardUpdate(id, reply.card) : { ...messageOf(reply), id };

/**
 * An answer that may have been accepted is posted once more and no oftener: before that, the connector is asked by what may be
 * accepted twice whether it takes anything.
 */
async function untilTaken(later: Later, late: LateReply): Promise<void> {
  for (let tries = 0; tries < PROBES; tries += 1) {
    await later.background.pause(later.againAfterMs * 2 ** tries);
    if ((await tryThere(later, late, { type: ActivityTypes.Typing })).kind === 'told') return;
  }
}

function tryThere(
  { conversations }: Later,
  { to }: LateReply,
  message: Partial<Activity>,
): Promise<Attempt | { readonly kind: 'absent' }> {
  // A message of its own each time: the connector's library takes the id off the one that it posts.
  const act = (context: TurnContext) => say(context, { ...message });
  return attempt(
    typeof to === 'string'
      ? conversations.reach(to, act).then((said) => said ?? { kind: 'absent' as const })
      : conversations.continue(to, act),
  );
}
