import type { Bracket } from '../bracket.ts';
import { type Cents, ZERO } from '../cents.ts';

/** What is left of debit items by age, in cents of one currency. */
export type Aging = Readonly<Record<Bracket, Cents>>;

export const NO_AGING: Aging = { notDue: ZERO, d1_30: ZERO, d31_60: ZERO, d61_90: ZERO, over90: ZERO };
