import { ActivityTypes, type ConversationReference, TurnContext } from 'botbuilder';
import { wordsFor } from '../../words/words.ts';
import type { Asked, Reply, Subject } from '../turn.ts';
import { orApology } from './apology.ts';
import type { Background } from './background.ts';
import type { Conversations } from './conversations.ts';
import { inTime } from './in-time.ts';
import type { BotLogger } from './logger.ts';
import { cardUpdate, messageOf, pressAnswer } from './messages.ts';

type Work = () => Promise<Reply | null>;

export interface Delivery {
  readonly conversations: Conversations;
  readonly background: Background;
  readonly logger: BotLogger;
  /** Teams repeats a request after 15 s and gives a button up after 5: within this, answered at once; else later. */
  readonly answerWithinMs: number;
  /** A message now shows these. */
  readonly onShown: (subjects: readonly Subject[], conversationId: string, activityId: string) => Promise<void>;
  /** These changed: the other messages that show them are to be updated. */
  readonly onChanged: (subjects: readonly Subject[]) => Promise<void>;
}

/** Answers what a person said; when the work is slow, says so and puts the answer in place of those words later. */
export async function answerMessage(delivery: Delivery, context: TurnContext, asked: Asked, work: Work): Promise<void> {
  const reference = TurnContext.getConversationReference(context.activity);
  const working = orApology(work, asked.language, delivery.logger, { conversation: asked.conversation.id });
  const soon = await inTime(working, delivery.answerWithinMs / 3);
  if (soon) return post(delivery, context, soon.value);
  await context.sendActivity({ type: ActivityTypes.Typing });
  const done = await inTime(working, (delivery.answerWithinMs * 2) / 3);
  if (done) return post(delivery, context, done.value);

  const words = await context.sendActivity({ ...messageOf({ text: wordsFor(asked.language).talk.searching }) });
  delivery.background.run('late answer', async () => {
    const reply = await working;
    await delivery.conversations.continue(reference, (later) => replace(delivery, later, words?.id, reply));
  });
}

/** Answers a button. Its card is for that person; what changed for everybody is sent to the shared messages after. */
export async function answerPress(delivery: Delivery, context: TurnContext, asked: Asked, work: Work): Promise<void> {
  const reference = TurnContext.getConversationReference(context.activity);
  const messageId = context.activity.replyToId;
  const working = orApology(work, asked.language, delivery.logger, { conversation: asked.conversation.id });
  const done = await inTime(working, delivery.answerWithinMs);
  if (done) {
    await context.sendActivity(pressAnswer(done.value ?? {}));
    // In a private chat the message becomes what its only reader sees; in a group it stays what it was for the others.
    if (asked.conversation.kind === 'personal' && done.value) {
      await shown(delivery, context.activity, messageId, done.value);
    }
    return follow(delivery, done.value);
  }
  await context.sendActivity(pressAnswer({ text: wordsFor(asked.language).talk.searching }));
  delivery.background.run('late answer to a button', async () => {
    const reply = await working;
    const own = asked.conversation.kind === 'personal' ? messageId : undefined;
    await delivery.conversations.continue(reference, (later) => replace(delivery, later, own, reply));
  });
}

/** Sends a reply into a conversation that is open now. */
export async function post(delivery: Delivery, context: TurnContext, reply: Reply | null): Promise<void> {
  if (!reply) return;
  const sent = await context.sendActivity(messageOf(reply));
  await shown(delivery, context.activity, sent?.id, reply);
  follow(delivery, reply);
}

async function replace(
  delivery: Delivery,
  context: TurnContext,
  messageId: string | undefined,
  reply: Reply | null,
): Promise<void> {
  if (!reply) return;
  if (!messageId) return post(delivery, context, reply);
  const message = reply.card ? cardUpdate(messageId, reply.card) : { ...messageOf(reply), id: messageId };
  await context.updateActivity(message);
  await shown(delivery, context.activity, messageId, reply);
  follow(delivery, reply);
}

async function shown(
  delivery: Delivery,
  where: Partial<ConversationReference>,
  messageId: string | undefined,
  reply: Reply,
): Promise<void> {
  if (!messageId || !where.conversation || !reply.shows || reply.shows.length === 0) return;
  await delivery.onShown(reply.shows, where.conversation.id, messageId);
}

function follow(delivery: Delivery, reply: Reply | null): void {
  const changed = reply?.changed ?? [];
  if (changed.length > 0) delivery.background.run('shared cards', () => delivery.onChanged(changed));
}
