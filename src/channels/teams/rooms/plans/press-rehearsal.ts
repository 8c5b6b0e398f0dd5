import { type Press, pressesAt } from '../../chat/press.ts';
import { rehearsalData } from './asked-rehearsal.ts';
import type { PlansDesk } from './desk.ts';
import { giveRehearsalFile, showRehearsal } from './said-rehearsal.ts';

const press = pressesAt<PlansDesk>();

export const REHEARSAL_PRESSES: readonly Press<PlansDesk>[] = [
  press('plan.rehearsal', rehearsalData, showRehearsal),
  press('plan.rehearsal.file', rehearsalData, giveRehearsalFile),
];
