import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt } from '../../chat/command.ts';
import type { RepliesDesk } from './desk.ts';
import { REPLIES_HELP } from './help.ts';
import { REPLIES } from './patterns.ts';
import { LIFT_PRESSES } from './press-lift.ts';
import { REPLY_PRESSES } from './press-reply.ts';
import { sayReplies, sayRepliesOf } from './say-replies.ts';

const command = commandsAt<RepliesDesk>();

/** Letters that did not arrive, an address that is written to again, and what customers answered. */
export const repliesRoom = (desk: RepliesDesk): ChatRoom =>
  openRoom(desk, {
    name: 'replies',
    commands: [
      command(REPLIES, (talk, known, text) => {
        const { all, name } = REPLIES.exec(text)?.groups ?? {};
        if (name !== undefined) return sayRepliesOf(talk, known, name);
        return sayReplies(talk, known, { page: 1, waiting: all === undefined, customer: null });
      }),
    ],
    presses: [...LIFT_PRESSES, ...REPLY_PRESSES],
    help: REPLIES_HELP,
  });
