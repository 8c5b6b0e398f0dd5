import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt, customerIn } from '../../chat/command.ts';
import { PENALTIES_ACTS } from './acts.ts';
import type { PenaltiesDesk } from './desk.ts';
import { PENALTIES_HELP } from './help.ts';
import { PENALTIES } from './patterns.ts';
import { PENALTIES_PRESSES } from './press-penalties.ts';
import { sayPenalties } from './said-penalties.ts';

const command = commandsAt<PenaltiesDesk>();

/** Late-payment penalties, for information. */
export const penaltiesRoom = (desk: PenaltiesDesk): ChatRoom =>
  openRoom(desk, {
    name: 'penalties',
    commands: [command(PENALTIES, (talk, known, text) => sayPenalties(talk, known, customerIn(PENALTIES, text)))],
    presses: PENALTIES_PRESSES,
    help: PENALTIES_HELP,
    acts: PENALTIES_ACTS,
  });
