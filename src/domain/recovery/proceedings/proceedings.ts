import type { Day } from '../../day.ts';
import { addMonths } from '../add-months.ts';

export const PROCEDURES = ['sauvegarde', 'redressement', 'liquidation'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** A procédure collective of a customer. */
export interface ProceedingsFacts {
  readonly procedure: Procedure;
  /** Of the judgment that opened it, from whose first hour it has effect (art. R621-4 C. com.). */
  readonly judgment: Day;
  /** Of the notice in the BODACC; null: not known yet. */
  readonly published: Day | null;
  /** We are outside metropolitan France. */
  readonly abroad: boolean;
  /** Null: our claims are not declared yet. */
  readonly declared: Day | null;
  readonly note: string;
}

const MONTHS_TO_DECLARE = 2;
const MONTHS_FROM_ABROAD = 2;

/**
 * The last day on which claims can be declared: two months from the notice in the BODACC, four from abroad (art. R622-24 C. com.).
 * Before the notice is known it is counted from the judgment, which is earlier: too soon, never too late.
 */
export const lastDayToDeclare = ({ published, judgment, abroad }: ProceedingsFacts): Day =>
  addMonths(published ?? judgment, MONTHS_TO_DECLARE + (abroad ? MONTHS_FROM_ABROAD : 0));
