import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import type { RepliesDesk } from './desk.ts';
import { LIFT_PRESSES } from './press-lift.ts';

/** Letters that did not arrive: an address that is written to again. */
export const repliesRoom = (desk: RepliesDesk): ChatRoom => openRoom(desk, { name: 'replies', presses: LIFT_PRESSES });
