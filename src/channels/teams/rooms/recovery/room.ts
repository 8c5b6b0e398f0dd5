import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt, customerIn } from '../../chat/command.ts';
import { RECOVERY_ACTS } from './acts.ts';
import type { RecoveryDesk } from './desk.ts';
import { RECOVERY_HELP } from './help.ts';
import { AGENDA, CUSTOMER_FILE, DISPUTE, FILES, PROMISE } from './patterns.ts';
import { EDIT_PRESSES } from './press-edit.ts';
import { MATTER_PRESSES } from './press-matter.ts';
import { STANDING_PRESSES } from './press-standing.ts';
import { TASK_PRESSES } from './press-task.ts';
import { sayAgenda } from './say-agenda.ts';
import { sayDispute, sayPromise } from './say-begun.ts';
import { sayFiles, sayMattersOf } from './say-matters.ts';

const command = commandsAt<RecoveryDesk>();

/** The customer, and what was said of it; `''` where nothing was. */
const begunIn = (pattern: RegExp, text: string): readonly [name: string, said: string] => [
  customerIn(pattern, text),
  pattern.exec(text)?.groups?.said?.trim() ?? '',
];

/** What people are to do, and what rooms have waiting for them. */
export const recoveryRoom = (desk: RecoveryDesk): ChatRoom =>
  openRoom(desk, {
    name: 'recovery',
    commands: [
      command(AGENDA, (talk, known, text) => sayAgenda(talk, known, AGENDA.exec(text)?.groups?.all ? 'all' : 'mine')),
      command(FILES, (talk, known) => sayFiles(talk, known)),
      command(PROMISE, (talk, known, text) => sayPromise(talk, known, ...begunIn(PROMISE, text))),
      command(DISPUTE, (talk, known, text) => sayDispute(talk, known, ...begunIn(DISPUTE, text))),
      command(CUSTOMER_FILE, (talk, known, text) => sayMattersOf(talk, known, customerIn(CUSTOMER_FILE, text))),
    ],
    presses: [...TASK_PRESSES, ...MATTER_PRESSES, ...STANDING_PRESSES, ...EDIT_PRESSES],
    help: RECOVERY_HELP,
    acts: RECOVERY_ACTS,
  });
