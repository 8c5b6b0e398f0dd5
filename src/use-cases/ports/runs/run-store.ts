import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';
import type { Bounce } from '../../../domain/replies/bounce.ts';
import type { LineWhy } from '../../../domain/runs/line-why.ts';
import type {
  LetterCounts,
  LineState,
  NewRunLine,
  Run,
  RunCounts,
  RunLine,
  RunState,
} from '../../../domain/runs/run.ts';
import type { DispatchError, DispatchState, FiledDocument } from '../dispatch/dispatch-store.ts';
import type { CardAddress } from '../transport/card-address.ts';

export type RunWithCounts = Run & {
  /** Customers, each in one currency. */
  readonly counts: RunCounts;
  readonly letters: LetterCounts;
};

/** All sending of a company is stopped, since a person said so. */
export interface SendingStop {
  readonly company: CompanyCode;
  readonly by: Person;
  /** ISO instant, UTC. */
  readonly at: string;
  readonly reason: string;
}

/** A letter of a line, as far as a run tells of it. */
export interface RunLetter {
  /** Of the line. */
  readonly number: number;
  readonly dispatchId: string;
  readonly state: DispatchState;
  readonly checkFrom: DispatchState | null;
  readonly lastError: DispatchError | null;
  /** It left and did not reach that address. */
  readonly bounce: Pick<Bounce, 'address' | 'blame' | 'status'> | null;
}

/** The report of a run, where it was filed. */
export interface FiledReport {
  readonly files: readonly FiledDocument[];
  /** ISO instant, UTC. */
  readonly filedAt: string;
}

/** A mailbox that letters are released for. */
export interface ReleasedFrom {
  /** In small letters. */
  readonly mailbox: string;
  /** The companies that write from it. */
  readonly companies: readonly CompanyCode[];
  /** Those whose letters without a mailbox (by post, or of before) count as of this one. */
  readonly owners: readonly CompanyCode[];
}

export interface RunReader {
  readRun(id: string): Promise<RunWithCounts | null>;
  /** Newest first. */
  listRuns(company: CompanyCode, limit: number): Promise<readonly RunWithCounts[]>;
  /** In the order of their numbers; of all states unless some are asked for; at most `limit` where it is given. */
  listRunLines(id: string, states?: readonly LineState[], limit?: number): Promise<readonly RunLine[]>;
  /** The numbers of lines that are selected or left out whose draft was changed since they were prepared, and is open. */
  listRenewable(id: string): Promise<readonly number[]>;
  /** The letters of its lines that are over without having been sent, or that did not arrive: one query. */
  listFailedLetters(id: string): Promise<readonly RunLetter[]>;
  /** Where its report was filed; null: nowhere yet. */
  readRunReport(id: string): Promise<FiledReport | null>;
  /** Its letters by post that are in their dossiers and were not annulled. */
  countPostal(id: string): Promise<number>;
  /** Runs with something left to do, the oldest first. */
  listRunsAtWork(): Promise<readonly Run[]>;
  /** Letters of a mailbox that runs released on a day. */
  countReleased(from: ReleasedFrom, on: Day): Promise<number>;
  /** Messages that show it, the oldest first. */
  runCardsOf(id: string): Promise<readonly CardAddress[]>;
  /** Null: nobody has stopped it. */
  readStop(company: CompanyCode): Promise<SendingStop | null>;
}

/** What of a run is approved. */
export interface ApprovedList {
  /** Of the list that was looked at. */
  readonly version: number;
  /** Numbers of selected lines that stay out. */
  readonly notChosen: readonly number[];
}

export interface RunWriter {
  /** One transaction with its line of history; what was prepared in the company before, of its kind, and is not approved is cancelled by it. */
  insertRun(run: Run, lines: readonly NewRunLine[]): Promise<void>;
  /** Compare-and-set on the state, with its line of history; false when it was another. */
  moveRun(id: string, from: readonly RunState[], to: RunState, by: Person, now: Date): Promise<boolean>;
  /**
   * Of a prepared run: those not chosen are left out, it is `sending`; all or nothing. False when it is no longer prepared, or its list
   * is of another version.
   */
  approveRun(id: string, list: ApprovedList, by: Person, now: Date): Promise<boolean>;
  /**
   * By a person, of a run that is prepared: compare-and-set on the state of the line, which raises the version of the list. False when
   * either was another; whoever approves then looks again.
   */
  chooseLine(
    id: string,
    number: number,
    from: LineState,
    to: LineState,
    facts: { readonly why: LineWhy | null; readonly by: Person | null },
    now: Date,
  ): Promise<boolean>;
  /**
   * Of a run that is prepared: what a line shows now that its draft was changed, in place of what it showed of the draft at the version
   * `former`. Raises the version of the list. False when one of them was another.
   */
  renewLine(id: string, number: number, former: number, line: NewRunLine, now: Date): Promise<boolean>;
  /** Compare-and-set on the state of the line. */
  moveLine(
    id: string,
    number: number,
    from: LineState,
    to: LineState,
    facts: { readonly why: LineWhy | null; readonly by: Person | null },
  ): Promise<boolean>;
  /** Hands reserved lines of one mailbox, of a run that is `sending`, of a company that is not stopped, to the worker, in order. How many. */
  releaseLines(id: string, limit: number, on: Day, from: ReleasedFrom): Promise<number>;
  /**
   * What became of released lines: `sent` once all letters are done (also after a person looked), `failed` once none is on its way.
   * A run at whose lines nothing is left to do is `done`, unless it is cancelled or prepared. True when something changed.
   */
  settleRun(id: string, now: Date): Promise<boolean>;
  rememberRunCard(id: string, card: CardAddress): Promise<void>;
  /** False: it is stopped already. With its line of history. */
  stopSending(stop: SendingStop): Promise<boolean>;
  /** False: nothing was stopped. With its line of history. */
  liftStop(company: CompanyCode, by: Person, now: Date): Promise<boolean>;
}
