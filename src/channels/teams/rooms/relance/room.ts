import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import type { RelanceDesk } from './desk.ts';
import { CORRECTION_PRESSES } from './press-correction.ts';
import { DRAFT_PRESSES } from './press-draft.ts';
import { EXCLUSION_PRESSES } from './press-exclusion.ts';
import { KIND_PRESSES } from './press-kinds.ts';
import { REMIND_PRESSES } from './press-remind.ts';
import { sharedDraft } from './shared-draft.ts';

/** The next reminder of a customer: adjusted, held back, read, sent. */
export const relanceRoom = (desk: RelanceDesk): ChatRoom =>
  openRoom(desk, {
    name: 'relance',
    presses: [...EXCLUSION_PRESSES, ...CORRECTION_PRESSES, ...DRAFT_PRESSES, ...REMIND_PRESSES, ...KIND_PRESSES],
    subjects: [
      {
        kind: 'draft',
        read: (id) => sharedDraft(desk, id),
        remember: (id, address) => desk.rememberCard(id, address),
      },
    ],
  });
