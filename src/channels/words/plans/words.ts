import { plans as en } from '../en/plans/plans.ts';
import { rehearsal as enRehearsal } from '../en/plans/rehearsal.ts';
import { plans as fr } from '../fr/plans/plans.ts';
import { rehearsal as frRehearsal } from '../fr/plans/rehearsal.ts';
import { roomWords } from '../words.ts';

/** What is said of reminder plans, in either language. */
export const plansWords = roomWords({ fr, en });

/** What is said of a plan that is rehearsed, in either language. */
export const rehearsalWords = roomWords({ fr: frRehearsal, en: enRehearsal });
