import type { Cents } from '../../../domain/cents.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Day } from '../../../domain/day.ts';
import type { Debt } from '../../../domain/figures/debtors/debtor.ts';
import type { OpenItem } from '../../../domain/ledger/open-item.ts';
import type { LateRow } from '../../../domain/morning/morning-post.ts';
import type { Position } from '../../../domain/positions/position.ts';
import type { PayerProposals, SheetFacts } from '../../../domain/relance/payer-proposals.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { Reconciliation } from '../reconciliation.ts';

/** How fresh the kept positions of a company are. */
export interface PositionState {
  readonly company: CompanyCode;
  /** The company's, as Sage had it. */
  readonly currency: Currency;
  /** What they were decided by besides the books: rules and settings alone, and those with Sage's years and currency. */
  readonly rules: string;
  readonly basis: string;
  /** The day of the last pass to go through; before one did, that of the pass under way. */
  readonly asOf: Day;
  /** ISO instants; `readAt` null: no pass went through since the basis is what it is. */
  readonly startedAt: string;
  readonly readAt: string | null;
  readonly reconciledOn: Day | null;
  /** What the last reading of everybody found; null: none was made. */
  readonly reconciliation: Reconciliation | null;
  /** A code, of a pass that failed since. */
  readonly fault: string | null;
  /** What the last pass to go through decided on for everybody, in short; null while a pass is under way, or where that is not known. */
  readonly stood: StoodOn | null;
}

/** What decisions of everybody stand on besides lines: the same again, and those that stand are left. */
export interface StoodOn {
  /** All sheets (`readSheetMark`); null: to be read again. */
  readonly sheets: string | null;
  /** The day, and all that is remembered and held. */
  readonly told: string;
}

/** What was seen of a payer when its position was written. */
export interface SeenPosition {
  readonly tiers: TiersCode;
  readonly name: string;
  /** The same again: nothing changed; empty: to be decided anew. */
  readonly seen: string;
  /** What its lines were (`contentOf`). */
  readonly content: string;
  /** Its position depends on more than its lines: it is read at each pass. */
  readonly watched: boolean;
}

export interface PositionToWrite extends SeenPosition, Position {
  /** What is open of it, as of the day of its reading or any later one until a line is dated. */
  readonly items: readonly OpenItem[];
  /** Null: Sage has no sheet of it. */
  readonly sheet: SheetFacts | null;
}

/** What was decided of a payer with something open. */
export interface DecidedPosition {
  readonly tiers: TiersCode;
  readonly name: string;
  /** Which lines are kept (`contentOf`). */
  readonly content: string;
  readonly sheet: SheetFacts | null;
  /** EC_No that its lines have or had: where what is remembered of them is found. */
  readonly numbers: readonly number[];
  /** What it was decided on (`toldOf`), and what it came to; null: not yet, since its lines were written. */
  readonly told: string | null;
  readonly decided: PayerProposals | null;
}

/** `content`: of which lines; it stands as long as these are kept. */
export type DecisionToWrite = Pick<DecidedPosition, 'tiers' | 'content'> & {
  readonly told: string;
  readonly decided: PayerProposals;
};

/** What is open of a payer, as it was when its lines were read: only its age is to be brought to today. */
export interface KeptAccount {
  readonly tiers: TiersCode;
  readonly name: string;
  readonly items: readonly OpenItem[];
}

/** Σ over what payers owe, in the company's currency. */
export interface DebtSums {
  readonly balance: Cents;
  readonly debits: Cents;
  readonly late: Cents;
  readonly customers: number;
}

export interface LateSums {
  readonly currency: Currency;
  readonly late: Cents;
  readonly customers: number;
}

export interface PositionSize {
  /** Payers whose lines are kept track of, and steps of both kinds. */
  readonly tiers: number;
  readonly debts: number;
  readonly lates: number;
}

/** Every read is one set-based query. Of payers whose step holds on the day. */
export interface PositionReader {
  readPositionState(company: CompanyCode): Promise<PositionState | null>;
  readPositionSize(company: CompanyCode): Promise<PositionSize>;
  /** Of all, unless some are named. */
  readSeenPositions(
    company: CompanyCode,
    codes?: readonly TiersCode[] | 'all',
  ): Promise<ReadonlyMap<TiersCode, SeenPosition>>;
  /** All of them, by code. */
  listDebts(company: CompanyCode, today: Day): Promise<readonly Debt[]>;
  /** Those that owe most, more than nothing, the greatest first, then by code; at most `limit`. */
  listTopDebts(company: CompanyCode, today: Day, limit: number): Promise<readonly Debt[]>;
  /** Of those that owe more than nothing. */
  sumTopDebts(company: CompanyCode, today: Day): Promise<DebtSums>;
  /** Those late in a currency, the greatest first, then by code; at most `limit` after the first `skip`. */
  listLateIn(
    company: CompanyCode,
    currency: Currency,
    today: Day,
    page: { readonly skip: number; readonly limit: number },
  ): Promise<readonly LateRow[]>;
  /** Of each payer with something open what was decided, by code; of those alone of whom nothing is yet, if asked. */
  listDecidedPositions(company: CompanyCode, which?: 'all' | 'undecided'): Promise<readonly DecidedPosition[]>;
  /** Of these payers, those with something open; by code. */
  listKeptAccounts(company: CompanyCode, codes: readonly TiersCode[] | 'all'): Promise<readonly KeptAccount[]>;
  /** By currency code. */
  sumLate(company: CompanyCode, today: Day): Promise<readonly LateSums[]>;
}

export interface PositionWriter {
  /** A pass begins. On another basis than before, nothing that is kept holds until one went through. */
  beginPositions(
    start: Pick<PositionState, 'company' | 'currency' | 'rules' | 'basis' | 'asOf'>,
    now: Date,
  ): Promise<void>;
  /** `readAt`: before anything was read. `reconciled` null: this pass did not read everybody. */
  endPositions(
    company: CompanyCode,
    end: {
      readonly asOf: Day;
      readonly readAt: Date;
      readonly reconciled: Omit<Reconciliation, 'at'> | null;
      readonly stood: StoodOn;
    },
  ): Promise<void>;
  failPositions(company: CompanyCode, fault: string): Promise<void>;
  /** Everything is decided anew at the next pass, and nothing is read of it until then. */
  forgetPositions(company: CompanyCode): Promise<void>;
  /**
   * In one transaction: whoever reads sees each of these payers before or after, never between. What was decided of them is gone.
   * `readAt`: before their lines were read. A payer of which somebody else read the lines later stays as it is.
   */
  replacePositions(company: CompanyCode, all: readonly PositionToWrite[], readAt: Date): Promise<void>;
  /** What the sheets of these payers say now, the same of all. */
  keepPositionSheet(company: CompanyCode, sheet: SheetFacts | null, codes: readonly TiersCode[]): Promise<void>;
  /** Of payers whose lines are kept. */
  replacePositionDecisions(company: CompanyCode, all: readonly DecisionToWrite[]): Promise<void>;
  /** Of payers that Sage has no more. */
  deletePositions(company: CompanyCode, codes: readonly TiersCode[]): Promise<void>;
}
