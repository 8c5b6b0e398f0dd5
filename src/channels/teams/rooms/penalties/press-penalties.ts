import { z } from 'zod';
import { company, type Press, page, pressesAt, tiersCode } from '../../chat/press.ts';
import type { PenaltiesDesk } from './desk.ts';
import { showPenalties } from './said-penalties.ts';

const press = pressesAt<PenaltiesDesk>();

export const PENALTIES_PRESSES: readonly Press<PenaltiesDesk>[] = [
  press('penalties.show', z.object({ company, code: tiersCode, page: page.optional() }), showPenalties),
];
