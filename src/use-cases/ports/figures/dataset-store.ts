import type { Cents } from '../../../domain/cents.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { DmpBy } from '../../../domain/company/figures-policy.ts';
import type { Day } from '../../../domain/day.ts';
import type { ForecastFact } from '../../../domain/figures/dataset/forecast-facts.ts';
import type { SentReminder } from '../../../domain/figures/dataset/reminder-facts.ts';
import type { WrittenSnapshot } from '../../../domain/figures/dataset/snapshots-to-write.ts';
import type { TiersFacts } from '../../../domain/figures/dataset/tiers-facts.ts';
import type { CashWeek } from '../../../domain/figures/forecast/cash-in.ts';
import type { ForecastLife } from '../../../domain/figures/invoice-life.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { Reconciliation } from '../reconciliation.ts';

/** How fresh a company's facts are. `refreshing` under an older `refreshedAt` is a pass under way, or one that died. */
export interface DatasetState {
  readonly company: CompanyCode;
  readonly name: string;
  readonly currency: Currency;
  readonly state: 'refreshing' | 'fresh' | 'failed';
  /** The day that the last pass to go through looked from; before one did, that of the pass under way. */
  readonly asOf: Day;
  /** What the DMP of those facts counts. */
  readonly dmpBy: DmpBy;
  /** The day on which other rules than those of its first facts began to decide that DMP; null: they never changed. */
  readonly dmpChangedOn: Day | null;
  /** ISO instants; `refreshedAt` null: no pass ever went through. */
  readonly startedAt: string;
  readonly refreshedAt: string | null;
  /** Customers that the last pass found changed, and those done. */
  readonly total: number;
  readonly done: number;
  readonly forecastOn: Day | null;
  readonly reconciledOn: Day | null;
  /** What the last reconciliation found; null: none since this is kept. */
  readonly reconciliation: Reconciliation | null;
  /** A pass wrote since anything was last cleared: there may be facts that nobody reads. */
  readonly hasLeftovers: boolean;
  /** What all sheets were when customers were named last (`readSheetMark`); null: not known. */
  readonly sheets: string | null;
  /** A code, of a pass that failed. */
  readonly fault: string | null;
}

/** A customer as reports name it. */
export interface DatasetTiers {
  readonly tiers: TiersCode;
  readonly name: string;
  readonly city: string;
  readonly salesperson: string;
}

/** What was seen of a customer when its facts were written. */
export interface SeenTiers {
  readonly tiers: TiersCode;
  /** The same again: nothing changed. */
  readonly seen: string;
  /** What the lines were (`contentOf`); empty: not kept by the build that wrote them. */
  readonly content: string;
  /** The same of the lines that its months are made of that were over (`linesOfMonths`); empty: not kept. */
  readonly past: string;
  readonly asOf: Day;
  /** Whether the mere passing of days changes its facts. */
  readonly moves: boolean;
  /** Of the invoices that were written, to find those that are there no more. */
  readonly invoices: number;
  readonly amount: Cents;
}

/** One customer's facts, to be read in place of those there; snapshots are added. */
export interface FactsToWrite extends Pick<SeenTiers, 'seen' | 'content' | 'past'> {
  readonly facts: TiersFacts;
  readonly snapshots: readonly WrittenSnapshot[];
}

/** What a pass writes under: one number, greater than those of the passes that began before it. */
export type Generation = number;

/** Facts of a customer that nobody reads: those of passes from `from` on and before `until`. */
export interface Leftover {
  readonly tiers: TiersCode;
  readonly from: Generation;
  readonly until: Generation;
}

/** How a pass ended. */
export interface DatasetEnd extends Pick<DatasetState, 'asOf' | 'dmpBy'> {
  /** Null: this pass did not read customers again that nothing told a change of. */
  readonly reconciled: Omit<Reconciliation, 'at'> | null;
  /** The day of the forecast that it wrote; null: that of before stays. */
  readonly forecastOn: Day | null;
  /** What all sheets were when it named customers; absent: not known. */
  readonly sheets?: string | null;
}

export interface CreditDecisionFact {
  readonly tiers: TiersCode;
  readonly reference: string;
  readonly askedOn: Day;
  readonly decidedOn: Day;
  readonly outcome: 'approved' | 'refused';
  readonly amount: Cents;
  readonly overLimit: Cents;
  readonly decidedBy: string;
}

export interface CalendarDay {
  readonly on: Day;
  readonly isBusinessDay: boolean;
  readonly holiday: string | null;
}

/** A customer's part of the company's forecast, as it was last made. */
export interface StoredForecast {
  readonly madeOn: Day;
  /** Those that say something, the first one first. */
  readonly weeks: readonly CashWeek[];
}

/** Rows by table, latest versions alone for snapshots. */
export interface DatasetSize {
  readonly tiers: number;
  readonly invoices: number;
  readonly payments: number;
  readonly snapshots: number;
  /** Snapshots that took the place of another one. */
  readonly corrections: number;
  readonly reminders: number;
  readonly decisions: number;
  readonly forecasts: number;
}

/** Every read is set-based, whatever the number of customers. */
export interface DatasetReader {
  readDataset(company: CompanyCode): Promise<DatasetState | null>;
  readDatasetSize(company: CompanyCode): Promise<DatasetSize>;
  readDatasetTiers(company: CompanyCode): Promise<ReadonlyMap<TiersCode, DatasetTiers>>;
  readSeen(company: CompanyCode): Promise<ReadonlyMap<TiersCode, SeenTiers>>;
  /** What is really there: to be compared with what was written. */
  countInvoices(
    company: CompanyCode,
  ): Promise<ReadonlyMap<TiersCode, { readonly invoices: number; readonly amount: Cents }>>;
  /**
   * How many reminders are recorded of each customer that has some, one an instalment; each of a letter that was annulled counts
   * once more, so that the annulment changes the number.
   */
  countReminders(company: CompanyCode): Promise<ReadonlyMap<TiersCode, number>>;
  /** Those that reached somebody: letters of the sandbox count only while it is on. */
  readSentReminders(company: CompanyCode, codes: readonly TiersCode[]): Promise<readonly SentReminder[]>;
  /** The latest version of each month, from the month given on. */
  readSnapshots(company: CompanyCode, codes: readonly TiersCode[], from: Day): Promise<readonly WrittenSnapshot[]>;
  /** As they are read: those open, and those paid on or after the day, of customers that the pass did not write. */
  readStoredLives(company: CompanyCode, paidFrom: Day, pass: Generation): Promise<readonly ForecastLife[]>;
  /** What passes before this one left that nobody reads: replaced by the last one that went through, or of one that did not. */
  listLeftovers(company: CompanyCode, pass: Generation): Promise<readonly Leftover[]>;
  /** Null: the company's was never made. */
  readForecast(company: CompanyCode, tiers: TiersCode): Promise<StoredForecast | null>;
  listReportReaders(company: CompanyCode): Promise<readonly string[]>;
}

/**
 * A pass writes beside what is read, and takes all of it up when it ends: whoever reads sees what was there before it, or after it.
 * What is written or ended under a number that is not the last one given does nothing, and answers false: another pass began.
 */
export interface DatasetWriter {
  /** Answers what it writes under. */
  beginDataset(
    start: Pick<DatasetState, 'company' | 'name' | 'currency' | 'asOf' | 'dmpBy' | 'total'>,
    now: Date,
  ): Promise<Generation>;
  /** In one transaction, which counts these customers as done. */
  writeFacts(
    company: CompanyCode,
    pass: { readonly generation: Generation; readonly asOf: Day },
    all: readonly FactsToWrite[],
    now: Date,
  ): Promise<boolean>;
  /** The company's whole forecast, in place of the one before once the pass ends. */
  writeForecast(
    company: CompanyCode,
    generation: Generation,
    facts: readonly ForecastFact[],
    madeOn: Day,
  ): Promise<boolean>;
  /** Takes up what the pass wrote, in one transaction that touches a row a customer. */
  endDataset(company: CompanyCode, generation: Generation, end: DatasetEnd, now: Date): Promise<boolean>;
  failDataset(company: CompanyCode, fault: string): Promise<void>;
  /** In one transaction: whoever reads does not see it. */
  clearLeftovers(company: CompanyCode, some: readonly Leftover[]): Promise<void>;
  /** After the last of them. */
  endClearing(company: CompanyCode, generation: Generation): Promise<void>;
  /** Every customer counts as changed at the next pass. Nothing is taken away. */
  forgetSeen(company: CompanyCode): Promise<void>;
  saveDatasetTiers(company: CompanyCode, changed: readonly DatasetTiers[]): Promise<void>;
  /** By reference: the same again is the same. */
  saveDecisions(company: CompanyCode, facts: readonly CreditDecisionFact[]): Promise<void>;
  /** Days that are there already stay. */
  addCalendarDays(days: readonly CalendarDay[]): Promise<void>;
  addReportReader(company: CompanyCode, userPrincipalName: string): Promise<void>;
  removeReportReader(company: CompanyCode, userPrincipalName: string): Promise<void>;
}
