import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt } from '../../chat/command.ts';
import { STATEMENTS_ACTS } from './acts.ts';
import type { StatementsDesk } from './desk.ts';
import { STATEMENTS_HELP } from './help.ts';
import { AGING, restIn, SCHEDULE, STATEMENT, TOP_ON } from './patterns.ts';
import { STATEMENTS_PRESSES } from './press-statements.ts';
import { sayStated, sayTopOn } from './said-statements.ts';

const command = commandsAt<StatementsDesk>();

/** Balance âgée, échéancier and relevé of any day. */
export const statementsRoom = (desk: StatementsDesk): ChatRoom =>
  openRoom(desk, {
    name: 'statements',
    commands: [
      command(AGING, (talk, known, text) => sayStated(talk, known, 'aging', restIn(AGING, text))),
      command(SCHEDULE, (talk, known, text) => sayStated(talk, known, 'schedule', restIn(SCHEDULE, text))),
      command(STATEMENT, (talk, known, text) => sayStated(talk, known, 'statement', restIn(STATEMENT, text))),
      command(TOP_ON, (talk, known, text) => sayTopOn(talk, known, restIn(TOP_ON, text))),
    ],
    presses: STATEMENTS_PRESSES,
    help: STATEMENTS_HELP,
    acts: STATEMENTS_ACTS,
  });
