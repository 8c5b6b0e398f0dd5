import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt } from '../../chat/command.ts';
import type { RecoveryDesk } from './desk.ts';
import { RECOVERY_HELP } from './help.ts';
import { AGENDA } from './patterns.ts';
import { TASK_PRESSES } from './press-task.ts';
import { sayAgenda } from './say-agenda.ts';

const command = commandsAt<RecoveryDesk>();

/** What people are to do, and what rooms have waiting for them. */
export const recoveryRoom = (desk: RecoveryDesk): ChatRoom =>
  openRoom(desk, {
    name: 'recovery',
    commands: [
      command(AGENDA, (talk, known, text) => sayAgenda(talk, known, AGENDA.exec(text)?.groups?.all ? 'all' : 'mine')),
    ],
    presses: TASK_PRESSES,
    help: RECOVERY_HELP,
  });
