import {
  type CustomerReplyPorts,
  handleReply,
  listReplies,
  showReply,
} from '../../../../use-cases/replies/customer-replies.ts';
import { askLift, type LiftPorts, liftRefusal } from '../../../../use-cases/replies/lift-refusal.ts';
import { openTiersFinder } from '../../account/open-desk.ts';
import type { RepliesDesk } from './desk.ts';

/** Letters that did not arrive and answers to others, for the bot, made of use cases: nothing is decided here. */
export const openRepliesDesk = (
  ports: LiftPorts & CustomerReplyPorts & Parameters<typeof openTiersFinder>[0],
): RepliesDesk => ({
  ...openTiersFinder(ports),
  askLift: (who, asked) => askLift(ports, who, asked),
  lift: (who, asked) => liftRefusal(ports, who, asked),
  replies: (who, asked) => listReplies(ports, who, asked),
  reply: (who, id) => showReply(ports, who, id),
  handleReply: (who, id, as) => handleReply(ports, who, id, as),
});
