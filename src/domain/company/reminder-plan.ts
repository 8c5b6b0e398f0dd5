import type { Cents } from '../cents.ts';
import type { Day } from '../day.ts';

/** 1–3 are reminders of rising firmness, 4 is the mise en demeure (art. 1344 C. civ.). */
export type LevelRank = 1 | 2 | 3 | 4;

/** What a letter of a level says of penalties: nothing, the clause of the law, or beside it what they have come to. */
export type PenaltiesMention = 'none' | 'clause' | 'amounts';

/** How firm a letter is to sound: a note for whoever writes its text, which no letter is chosen by. */
export const TONES = ['cordial', 'neutre', 'ferme', 'solennel'] as const;
export type Tone = (typeof TONES)[number];

/** What a plan may say of a step beside when it fires; absent: as the company's policy has it. */
export interface StepManner {
  /** P_SERVICECPTA: the service that receives it, before those of the policy. */
  readonly service?: string;
  readonly tone?: Tone;
  /** Name of the company's text that it is written from (`candidatesOf`), before that of the customer's segment. */
  readonly template?: string;
}

/** Days between two letters of one debt, at the least: a plan that says fewer is read so. */
export const LEAST_INTERVAL = 1;

/** How a letter of a level leaves: by mail where there is an address, or by post, simple or registered. */
export type LetterWay = 'mail' | 'post' | 'registered';

export interface PlanLevel extends StepManner {
  readonly rank: LevelRank;
  /** Fires from this many days late, inclusive (case C3). */
  readonly fromDaysLate: number;
  /** Days that must have passed since the instalment's last reminder, `LEAST_INTERVAL` at the least. Per instalment (case D3). */
  readonly minDaysSinceLast: number;
  /** A letter below this total, in its own currency, is not sent; at it, it is (case B10). */
  readonly minimum: Cents;
  /** Absent: the clause. Never `none` from level 3 on: their text speaks of penalties. */
  readonly penalties?: PenaltiesMention;
  /** As the plan calls it. */
  readonly name?: string;
  /** Absent: by mail where there is an address. */
  readonly way?: LetterWay;
  /** What the letter says of recovery costs, per late invoice, in euros (art. D441-5 C. com.); absent: the policy's. */
  readonly fee?: Cents;
}

/** What a plan has done beside the reminders of its levels. */
const OTHER_STEPS = ['prevenance', 'releve', 'appel', 'transmission'] as const;
export type OtherStepKind = (typeof OTHER_STEPS)[number];

/** A step that is no reminder: a notice before the due date, a statement, a call, the file handed over. */
export interface OtherStep extends StepManner {
  readonly name: string;
  readonly kind: OtherStepKind;
  /** Days late from which it is due, inclusive; of a `prevenance` < 0: so many days before the due date. */
  readonly fromDaysLate: number;
  /** Days that must have passed since the instalment's last reminder. */
  readonly minDaysSinceLast: number;
  /** What is concerned must come to this much, in its own currency. */
  readonly minimum: Cents;
  /** Address of the person who is given the task; of what opens none, absent. */
  readonly owner?: string;
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
  /** What is late and waits for its delay is shown below what a letter asks for, for information (case D10). Absent: it is not. */
  readonly showsWaiting?: boolean;
  /**
   * After the last level its letter leaves again, once the days that it gives for paying are over (case D6: a continued cycle). Absent: no
   * letter more, and somebody is asked to open a file.
   */
  readonly repeatsLast?: boolean;
  /** As the plan file calls it; absent: that of the companies file. */
  readonly name?: string;
  /** Absent: none. */
  readonly others?: readonly OtherStep[];
}
