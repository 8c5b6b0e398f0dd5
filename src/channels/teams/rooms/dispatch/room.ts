import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt, customerIn } from '../../chat/command.ts';
import { DISPATCH_ACTS } from './acts.ts';
import type { DispatchDesk } from './desk.ts';
import { DISPATCH_HELP } from './help.ts';
import { LETTERS, TO_CHECK } from './patterns.ts';
import { DISPATCH_PRESSES } from './press-dispatch.ts';
import { LETTERS_PRESSES } from './press-letters.ts';
import { POST_PRESSES } from './press-post.ts';
import { sayLetters } from './say-letters.ts';
import { sayToCheck } from './say-to-check.ts';

const command = commandsAt<DispatchDesk>();

/** Letters on their way, and those whose fate nobody knows. */
export const dispatchRoom = (desk: DispatchDesk): ChatRoom =>
  openRoom(desk, {
    name: 'dispatch',
    commands: [
      command(TO_CHECK, (talk, known) => sayToCheck(talk.desk, known)),
      command(LETTERS, (talk, known, text) => sayLetters(talk, known, customerIn(LETTERS, text))),
    ],
    presses: [...DISPATCH_PRESSES, ...LETTERS_PRESSES, ...POST_PRESSES],
    help: DISPATCH_HELP,
    acts: DISPATCH_ACTS,
  });
