import type { Cents } from '../cents.ts';
import type { CreditPolicy } from '../credit/credit-policy.ts';
import type { Day } from '../day.ts';
import type { FiguresPolicy } from '../figures/figures-policy.ts';
import type { Language } from '../language.ts';
import type { ReminderPlan } from './reminder-plan.ts';

/** Our short name of a company: one Sage base, one legal entity. The same tiers code in two companies is two tiers (case K1). */
export type CompanyCode = string;

/** ISO 4217 code. */
export type Currency = string;

/** Who writes: printed on letters, checked by `doctor`. */
export interface LegalIdentity {
  readonly name: string;
  readonly legalForm: string;
  readonly capital?: string;
  readonly addressLines: readonly string[];
  readonly siret: string;
  readonly vatNumber: string;
  readonly registry?: string;
  readonly phone: string;
  readonly email: string;
  readonly bank: { readonly name: string; readonly iban: string; readonly bic: string };
}

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

/**
 * What the lines of an account are to the desk: `client` 411; `effet` 413, shown apart until maturity; `douteux` 416, shown but
 * never reminded by us; `a-etablir` 418, not owed yet; `avance` 4191, a debt of ours tied to its order; `avoir` 4197, a credit
 * that a person confirms; `consigne` 4196, deposits on packaging: shown, never set off.
 */
export type AccountTreatment = 'client' | 'effet' | 'douteux' | 'a-etablir' | 'avance' | 'avoir' | 'consigne';

export interface Company {
  readonly code: CompanyCode;
  readonly currency: Currency;
  readonly identity: LegalIdentity;
  readonly policy: ReceivablesPolicy;
  readonly credit: CreditPolicy;
  /** Shared mailbox that reminders leave from, and where answers come. */
  readonly mailbox: string;
  readonly replyTo: string;
  readonly signatory: { readonly name: string; readonly title: string };
  /** SharePoint site of the dossiers, as `host:/path`. */
  readonly dossierSite: string;
  /** Folder that holds copies of invoices, one `<piece>.pdf` each; absent: no copies. */
  readonly invoiceCopies?: string;
  /** Entra group ids by role. Nobody has a right that no group gives. */
  readonly roleGroups: Readonly<Partial<Record<Role, readonly string[]>>>;
}

export type Role = 'reader' | 'collector' | 'approver' | 'admin';

export interface FiscalYear {
  readonly start: Day;
  readonly end: Day;
  /** Whether its à-nouveaux are there; left out where nobody looked. */
  readonly opened?: boolean;
}
