import { TurnContext } from 'botbuilder';
import { wordsFor } from '../../words/words.ts';
import type { Asked, Reply, Subject } from '../turn.ts';
import { attempt, type Said, say, sayTyping } from './answers/attempt.ts';
import { deliverLater, type LateReply, type Later } from './answers/deliver-later.ts';
import { type Receipt, receiptOf } from './answers/receipt.ts';
import { orApology } from './apology.ts';
import { inTime } from './in-time.ts';
import { messageOf, pressAnswer } from './outgoing/messages.ts';

type Work = () => Promise<Reply | null>;

export interface Delivery extends Later {
  /** Teams repeats a request after 15 s and gives a button up after 5: within this, answered at once; else later. */
  readonly answerWithinMs: number;
  /** A message now shows these. */
  readonly onShown: (subjects: readonly Subject[], conversationId: string, activityId: string) => Promise<void>;
  /** These changed: the other messages that show them are to be updated. */
  readonly onChanged: (subjects: readonly Subject[]) => Promise<void>;
}

/** Answers what a person said; when the work is slow, says so and puts the answer in place of those words later. */
export async function answerMessage(delivery: Delivery, context: TurnContext, asked: Asked, work: Work): Promise<void> {
  const { logger, answerWithinMs } = delivery;
  const working = orApology(work, asked.language, logger, { conversation: asked.conversation.id });
  const soon = await inTime(working, answerWithinMs / 3);
  if (soon) return answerNow(delivery, context, soon.value);
  sayTyping(context, (err) => logger.warn({ err }, 'typing not shown'));
  const done = await inTime(working, (answerWithinMs * 2) / 3);
  if (done) return answerNow(delivery, context, done.value);

  const to = TurnContext.getConversationReference(context.activity);
  const receipt = receiptOf(context).handOver();
  const begunAt = comesLater(delivery, asked);
  const words = await attempt(say(context, messageOf({ text: wordsFor(asked.language).talk.searching })));
  if (words.kind !== 'told') logger.warn({ ...words }, 'the answer follows without « searching »');
  delivery.background.answer('late answer', async () => {
    const reply = await working;
    const over = words.kind === 'told' ? words.id : undefined;
    const told = await answerLater(delivery, receipt, reply && { to, reply, ...(over ? { over } : {}) });
    cameLater(delivery, asked, begunAt, told);
  });
}

/** Answers a button. Its card is for that person; what changed for everybody is sent to the shared messages after. */
export async function answerPress(delivery: Delivery, context: TurnContext, asked: Asked, work: Work): Promise<void> {
  const to = TurnContext.getConversationReference(context.activity);
  const messageId = context.activity.replyToId;
  const isPrivate = asked.conversation.kind === 'personal';
  const working = orApology(work, asked.language, delivery.logger, { conversation: asked.conversation.id });
  const done = await inTime(working, delivery.answerWithinMs);
  // Once its request was answered by somebody else, what is said to it is read by nobody.
  if (done && !receiptOf(context).isLate) {
    await context.sendActivity(pressAnswer(done.value ?? {}));
    // In a private chat the message becomes what its only reader sees; in a group it stays what it was for the others.
    if (isPrivate) await shown(delivery, context.activity.conversation.id, messageId, done.value);
    return follow(delivery, done.value);
  }
  await context.sendActivity(pressAnswer({ text: wordsFor(asked.language).talk.searching }));
  const receipt = receiptOf(context).handOver();
  const begunAt = comesLater(delivery, asked);
  delivery.background.answer('late answer to a button', async () => {
    const reply = await working;
    const over = isPrivate ? messageId : undefined;
    const late = reply?.onlyAtOnce ? null : reply && { to, reply, ...(over ? { over } : {}) };
    cameLater(delivery, asked, begunAt, await answerLater(delivery, receipt, late));
  });
}

/** Says in the log that an answer outlives its request; when that was, in milliseconds. */
function comesLater({ logger }: Delivery, { conversation }: Asked): number {
  logger.info({ conversation: conversation.id }, 'the answer comes later');
  return performance.now();
}

/** Says in the log what became of such an answer, and after how long. */
function cameLater({ logger }: Delivery, { conversation }: Asked, begunAt: number, told: string | null): void {
  const afterMs = Math.round(performance.now() - begunAt);
  logger.info({ conversation: conversation.id, told: told ?? 'nothing to say', afterMs }, 'late answer');
}

/** Says something in the turn that is open now, as the answer to what was delivered. */
export async function answerNow(delivery: Delivery, context: TurnContext, reply: Reply | null): Promise<void> {
  if (!reply) return;
  const receipt = receiptOf(context);
  const said = await attempt(say(context, messageOf(reply)));
  if (said.kind === 'told') return after(delivery, reply, said);
  // Nothing was accepted: Teams delivers the question again, and that delivery gets the answer.
  if (said.kind !== 'unknown' && (await receipt.giveBack())) throw said.error;
  delivery.logger.warn({ ...said }, 'the answer is posted again');
  const to = TurnContext.getConversationReference(context.activity);
  receipt.handOver();
  delivery.background.answer('answer once more', () =>
    answerLater(delivery, receipt, { to, reply, doubted: said.kind === 'unknown' }),
  );
}

/**
 * Says an answer after its request. One that the connector would not take for now stays owed: whoever looks after such questions
 * answers it anew. Tells what became of it; null: there was nothing to say.
 */
export async function answerLater(
  delivery: Delivery,
  receipt: Receipt,
  late: LateReply | null,
): Promise<Awaited<ReturnType<typeof deliverLater>>['kind'] | null> {
  if (!late) {
    await receipt.answered();
    return null;
  }
  const done = await deliverLater(delivery, late);
  if (done.kind === 'told') {
    await receipt.answered();
    await after(delivery, late.reply, done);
    return done.kind;
  }
  delivery.logger.error({ ...done }, 'an answer was not delivered');
  if (done.kind !== 'busy' && !(await receipt.giveBack())) await receipt.answered();
  follow(delivery, late.reply);
  return done.kind;
}

async function after(delivery: Delivery, reply: Reply, { conversationId, id }: Said): Promise<void> {
  await shown(delivery, conversationId, id, reply);
  follow(delivery, reply);
}

/** The message is there: that it cannot be followed from now on must not say otherwise. */
async function shown(
  { onShown, logger }: Delivery,
  conversationId: string,
  messageId: string | undefined,
  reply: Reply | null,
): Promise<void> {
  const subjects = reply?.shows ?? [];
  if (!messageId || subjects.length === 0) return;
  await onShown(subjects, conversationId, messageId).catch((err: unknown) =>
    logger.error({ err, conversation: conversationId }, 'a message is not followed'),
  );
}

function follow(delivery: Delivery, reply: Reply | null): void {
  const changed = reply?.changed ?? [];
  if (changed.length > 0) delivery.background.run('shared cards', () => delivery.onChanged(changed));
}
