import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import type { LitigationDesk } from './desk.ts';
import { LITIGATION_PRESSES } from './press-litigation.ts';

/** The file for a court, asked for on the card of a customer or of a dossier de recouvrement. */
export const litigationRoom = (desk: LitigationDesk): ChatRoom =>
  openRoom(desk, { name: 'litigation', presses: LITIGATION_PRESSES });
