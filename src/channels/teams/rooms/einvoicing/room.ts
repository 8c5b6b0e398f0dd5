import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt } from '../../chat/command.ts';
import type { EInvoicingDesk } from './desk.ts';
import { EINVOICING_HELP } from './help.ts';
import { EINVOICES } from './patterns.ts';
import { EINVOICING_PRESSES } from './press-einvoices.ts';
import { sayEInvoices } from './say-einvoices.ts';

const command = commandsAt<EInvoicingDesk>();

/** What platforms say of electronic invoices. */
export const einvoicingRoom = (desk: EInvoicingDesk): ChatRoom =>
  openRoom(desk, {
    name: 'einvoicing',
    commands: [command(EINVOICES, (talk, known) => sayEInvoices(talk, known))],
    presses: EINVOICING_PRESSES,
    help: EINVOICING_HELP,
  });
