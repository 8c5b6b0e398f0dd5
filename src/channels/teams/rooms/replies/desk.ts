import type { Person } from '../../../../domain/person.ts';
import type { HandledAs } from '../../../../domain/replies/reply.ts';
import type {
  handleReply,
  listReplies,
  ReplyListAsked,
  showReply,
} from '../../../../use-cases/replies/customer-replies.ts';
import type { askLift, LiftPressed, liftRefusal } from '../../../../use-cases/replies/lift-refusal.ts';
import type { TiersFinder } from '../../account/desk.ts';

/** What the bot asks of letters that did not arrive, and of answers. Each call checks the person's rights and returns values, never words. */
export interface RepliesDesk extends TiersFinder {
  askLift(who: Person, asked: LiftPressed): ReturnType<typeof askLift>;
  lift(who: Person, asked: LiftPressed): ReturnType<typeof liftRefusal>;
  replies(who: Person, asked: ReplyListAsked): ReturnType<typeof listReplies>;
  reply(who: Person, id: string): ReturnType<typeof showReply>;
  handleReply(who: Person, id: string, as: HandledAs): ReturnType<typeof handleReply>;
}
