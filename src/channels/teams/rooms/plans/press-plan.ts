import { z } from 'zod';
import { company, type Press, pressesAt, tiersCode } from '../../chat/press.ts';
import type { PlansDesk } from './desk.ts';
import { showCustomerPlan, showPlan } from './said-plan.ts';

const press = pressesAt<PlansDesk>();

export const PLANS_PRESSES: readonly Press<PlansDesk>[] = [
  press('plan.show', z.object({ company }), (talk, known, data) => showPlan(talk, known, data.company)),
  press('plan.customer', z.object({ company, code: tiersCode }), showCustomerPlan),
];
