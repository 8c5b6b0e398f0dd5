import { z } from 'zod';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt } from '../../chat/command.ts';
import { pressesAt } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { statusCard } from './cards/status.ts';
import type { StatusDesk } from './desk.ts';
import { STATUS_HELP } from './help.ts';
import { STATUS } from './patterns.ts';

const command = commandsAt<StatusDesk>();
const press = pressesAt<StatusDesk>();

async function sayStatus({ desk }: TalkAt<StatusDesk>, { who, language }: Known): Promise<Reply> {
  const status = await desk.status(who);
  return { card: status.kind === 'refused' ? refusalCard(language, status.refusal) : statusCard(language, status) };
}

/** How the product stands, for administrators, in a private chat: it names those who stopped letters. */
export const statusRoom = (desk: StatusDesk): ChatRoom =>
  openRoom(desk, {
    name: 'status',
    commands: [command(STATUS, (talk, known) => sayStatus(talk, known))],
    presses: [press('status.show', z.object({}), (talk, known) => sayStatus(talk, known))],
    help: STATUS_HELP,
  });
