import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt } from '../../chat/command.ts';
import { BANK_ACTS } from './acts.ts';
import type { BankDesk } from './desk.ts';
import { BANK_HELP } from './help.ts';
import { UNBOOKED } from './patterns.ts';
import { BANK_PRESSES } from './press-bank.ts';
import { sayUnbooked } from './say-unbooked.ts';

const command = commandsAt<BankDesk>();

/** What the bank has and Sage has not. */
export const bankRoom = (desk: BankDesk): ChatRoom =>
  openRoom(desk, {
    name: 'bank',
    commands: [command(UNBOOKED, (talk, known) => sayUnbooked(talk, known))],
    presses: BANK_PRESSES,
    help: BANK_HELP,
    acts: BANK_ACTS,
  });
