import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';

/** 1–3 are reminders of rising firmness, 4 is the mise en demeure (art. 1344 C. civ.). */
export type LevelRank = 1 | 2 | 3 | 4;

/** What a letter of a level says of penalties: nothing, the clause of the law, or beside it what they have come to. */
export type PenaltiesMention = 'none' | 'clause' | 'amounts';

export interface PlanLevel {
  readonly rank: LevelRank;
  /** Fires from this many days late, inclusive (case C3). */
  readonly fromDaysLate: number;
  /** Days that must have passed since the instalment's last reminder. Per instalment (case D3). */
  readonly minDaysSinceLast: number;
  /** A letter below this total, in its own currency, is not sent; at it, it is (case B10). */
  readonly minimum: Cents;
  /** Absent: the clause. Never `none` from level 3 on: their text speaks of penalties. */
  readonly penalties?: PenaltiesMention;
}

/** A plan with its date of effect: the levels in order, and the choices that peers differ on, stated. */
export interface ReminderPlan {
  readonly validFrom: Day;
  readonly levels: readonly PlanLevel[];
  /** What is left at or under this is rounding, not a debt (case B6). */
  readonly tolerance: Cents;
  /** `false`: one level after the other (case D4). `true`: the highest level whose delay is reached. */
  readonly byAge: boolean;
  /** `true`: one letter per customer at its highest level (par situation de compte, case D1). `false`: one letter per level. */
  readonly oneLetter: boolean;
  /** An unlettered receipt smaller than what is late: deduct it in the letter, or hold the letter for a person (case B4). */
  readonly onPartialReceipt: 'deduct' | 'hold';
  /** A letter asks for payment within this many days of its date, the mise en demeure included (art. 1344 C. civ.: a deadline). */
  readonly payWithinDays: number;
}
