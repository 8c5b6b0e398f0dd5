import type { Cents } from '../cents.ts';
import type { Language } from '../language.ts';
import type { AccountTreatment } from './account-treatment.ts';
import type { FiguresPolicy } from './figures-policy.ts';
import type { ReminderPlan } from './reminder-plan.ts';

/** What a company decided about its receivables. Data with reasons, never constants in rules. */
export interface ReceivablesPolicy {
  /** Plans by date of effect; the latest that has begun applies. */
  readonly plans: readonly ReminderPlan[];
  /** Which accounts (CG_Num prefixes) hold what. The longest matching prefix wins, so 4191 beats 41. */
  readonly accounts: Readonly<Record<string, AccountTreatment>>;
  /** Accounts (CG_Num prefixes) of conversion and exchange differences: a line against them values a debt, and is none. */
  readonly valuationAccounts: readonly string[];
  /** Accounts (CG_Num prefixes) of losses: a claim lettered with an entry against them is given up, not paid. */
  readonly lossAccounts: readonly string[];
  /** Accounts (CG_Num prefixes) of interest and fees for paying late: an invoice against them alone is no sale, and bears no interest. */
  readonly feeAccounts: readonly string[];
  /** Accounts (CG_Num prefixes) of the banks: what tells how fresh the books are; a caisse does not. */
  readonly bankAccounts: readonly string[];
  /** Payment modes (N_Reglement) that we collect ourselves: prélèvement, LCR. */
  readonly collectedModes: readonly number[];
  /** Days after the due date before an instalment that we collect counts as not honoured. */
  readonly collectedGraceDays: number;
  /** Older than this many business days, the last bank entry makes sending ask for a confirmation. */
  readonly bankFreshnessBusinessDays: number;
  /** P_SERVICECPTA names, best first: who receives reminders, then who receives accounts matters. */
  readonly recoveryServices: readonly string[];
  readonly accountingServices: readonly string[];
  /** CT_Langue rank → language; others speak French. */
  readonly languages: Readonly<Record<number, Language>>;
  /** Flat indemnity for recovery costs, per late invoice (art. D441-5 C. com.: 40 €). */
  readonly flatIndemnity: Cents;
  readonly figures: FiguresPolicy;
}
