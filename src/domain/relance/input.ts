import type { IsHoliday } from '../business-days.ts';
import type { ReceivablesPolicy } from '../company/receivables-policy.ts';
import type { ReminderPlan } from '../company/reminder-plan.ts';
import type { Day } from '../day.ts';
import type { CurrencyAccount } from '../ledger/account.ts';
import type { Entry } from '../ledger/entry.ts';
import type { LevelChoice } from './decision.ts';
import type { TiersMemory } from './memory.ts';

/** All that a decision is made of, for one payer and one currency. */
export interface RelanceInput {
  readonly today: Day;
  readonly policy: ReceivablesPolicy;
  /** The plan that the customer follows that day for this account; absent: that of the policy. */
  readonly plan?: ReminderPlan | undefined;
  readonly tiers: { readonly notReminded: boolean };
  /** As of today. */
  readonly account: CurrencyAccount;
  /** At sending, without the reservations of the dispatch itself: they must not hold its own items. */
  readonly memory: TiersMemory;
  /** A room that may hold instalments did not answer: what would be reminded cannot be told. Absent: all did. */
  readonly holdsUnknown?: boolean;
  readonly freshness: { readonly lastBankEntry: Day | null };
  readonly isHoliday: IsHoliday;
  /** A person's choice for the next letter (case D5). */
  readonly levelChoice?: LevelChoice | null;
  /** EC_No of advances for other orders that a person takes off all the same. */
  readonly advancesToDeduct?: readonly number[];
  /** Credits of this currency that are dated after today and lettered with nothing. */
  readonly creditsAhead?: readonly Entry[];
  /** At sending: EC_No of the instalments that the letter was approved for. Others wait for the next one. */
  readonly approvedItems?: ReadonlySet<number>;
}

/** Name of the segment that a customer is in, by account; '': none. */
export type SegmentOfAccount = (account: Pick<CurrencyAccount, 'currency' | 'lateTotal'>) => string;

/** The plan that a customer follows, by account; undefined: that of the policy. */
export type PlanOfAccount = (account: CurrencyAccount) => ReminderPlan | undefined;
