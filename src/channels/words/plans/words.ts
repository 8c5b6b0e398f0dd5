import { plans as en } from '../en/plans/plans.ts';
import { plans as fr } from '../fr/plans/plans.ts';
import { roomWords } from '../words.ts';

/** What is said of reminder plans, in either language. */
export const plansWords = roomWords({ fr, en });
