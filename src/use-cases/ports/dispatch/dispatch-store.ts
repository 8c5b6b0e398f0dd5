import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Day } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';
import type { LetterFacts, LetterLevel } from '../../../domain/relance/letter.ts';
import type { LetterKind } from '../../../domain/relance/letter-kind.ts';
import type { Holder } from '../../../domain/relance/memory.ts';
import type { Recipient } from '../../../domain/tiers/recipient.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { FaultAbout, OutsideFaultKind } from '../outside-fault.ts';

/**
 * Where a dispatch stands. `drafting` and `sending` are written before the call that cannot be repeated blindly; the others
 * after the step that they name. By e-mail: approved → rendered → drafting → drafted → attached → sending → accepted →
 * confirmed → filed → recorded → done. By post: approved → rendered → filed → recorded → done.
 */
export type DispatchState =
  | 'approved'
  | 'rendered'
  | 'drafting'
  | 'drafted'
  | 'attached'
  | 'sending'
  | 'accepted'
  | 'confirmed'
  | 'filed'
  | 'recorded'
  | 'done'
  /** A person must say what happened: in `/à vérifier`. */
  | 'to-check'
  /**
   * Nothing left and nothing will, for certain; the reservation is released. `lastError` says why: what is owed changed too much
   * since it was approved (`changed`), or a step was refused for good.
   */
  | 'stopped'
  | 'cancelled';

/** What Graph told us of the message, kept to find it again. */
export interface MessageTrace {
  /** Ours: the value of the extended property, and the local part of our internetMessageId. */
  readonly key: string;
  readonly graphId: string | null;
  readonly internetMessageId: string | null;
  readonly conversationId: string | null;
}

export interface FiledDocument {
  readonly name: string;
  readonly webUrl: string;
  readonly driveItemId: string;
}

export interface DispatchError {
  readonly code: string;
  /** For the history and the `/à vérifier` list; no secret, no personal content. */
  readonly detail: string;
  readonly at: string;
  /** Of what changed since the approval: the day of it, where that is said. */
  readonly on?: Day | undefined;
  /** What a fault outside meant; absent where nothing outside failed. */
  readonly kind?: OutsideFaultKind | undefined;
  /** Of Microsoft 365: what was asked, and why it was not done. */
  readonly about?: FaultAbout | undefined;
}

/** An instalment that the next letter is to list. */
export interface WaitingInstalment {
  readonly ecNo: number;
  readonly piece: string;
  readonly due: Day;
}

/** A letter that left, taken back by an approver: it stays in history, and the letters after it count from the one before. */
export interface Annulment {
  readonly by: Person;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
  /** What the dossier says: `wanted`, not yet; `gone`: the documents that were to say it are there no more. */
  readonly mark: 'wanted' | 'marked' | 'gone';
  readonly markAttempts: number;
  /** Why the dossier does not say it yet. */
  readonly markError: DispatchError | null;
}

export interface Dispatch {
  readonly id: string;
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly draftId: string;
  readonly currency: Currency;
  readonly level: LetterLevel;
  readonly levelByHand: boolean;
  readonly state: DispatchState;
  /** The step it was at when it became `to-check`, or when it was refused and `stopped`. */
  readonly checkFrom: DispatchState | null;
  readonly facts: LetterFacts;
  readonly recipient: Extract<Recipient, { kind: 'email' | 'post' }>;
  readonly cc: readonly string[];
  /** That it leaves from, in small letters, since it was approved; null: by post, or the company's own (letters of before). */
  readonly mailbox: string | null;
  /** SHA-256 of what the approver saw. */
  readonly digest: string;
  readonly approvedBy: Person;
  readonly approvedAt: string;
  readonly trace: MessageTrace;
  readonly sentAt: string | null;
  readonly documents: readonly FiledDocument[];
  /** Instalments dropped at sending because they were paid, excluded or held since the approval: ecNo list. */
  readonly dropped: readonly number[];
  /** Instalments to remind since the approval, as of the last time that Sage was read for it: they are not in this letter. */
  readonly waiting: readonly WaitingInstalment[];
  readonly attempts: number;
  readonly lastError: DispatchError | null;
  readonly since: string;
  /** Null: it counts. Whether a letter counts for others is `isAlive`. */
  readonly annulled: Annulment | null;
}

export interface NewDispatch {
  readonly id: string;
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly draftId: string;
  readonly level: LetterLevel;
  readonly levelByHand: boolean;
  readonly facts: LetterFacts;
  readonly recipient: Dispatch['recipient'];
  readonly cc: readonly string[];
  /** Absent: by post, or the company's own. */
  readonly mailbox?: string;
  readonly digest: string;
  /** EC_No that its instalments had before Sage numbered them anew: held like those of its lines. */
  readonly formerNumbers: readonly number[];
  /** What it holds besides, among letters of its kind (`reservationKeys`): until it is annulled, or is over without having left. */
  readonly keys: readonly string[];
}

export type ApproveResult =
  | { readonly ok: true; readonly dispatches: readonly Dispatch[] }
  | { readonly ok: false; readonly why: 'reserved'; readonly reservations: readonly Holder[] }
  | { readonly ok: false; readonly why: 'stale-draft' };

/** What a step may change besides the state; absent fields stay. */
export interface DispatchPatch {
  readonly facts?: LetterFacts;
  readonly trace?: MessageTrace;
  readonly sentAt?: string;
  readonly documents?: readonly FiledDocument[];
  readonly dropped?: readonly number[];
  readonly waiting?: readonly WaitingInstalment[];
  readonly checkFrom?: DispatchState | null;
  readonly lastError?: DispatchError | null;
  /** Not to be claimed again before this instant. */
  readonly notBefore?: Date;
}

export interface DispatchFilter {
  readonly company?: CompanyCode;
  readonly tiers?: TiersCode;
  readonly states?: readonly DispatchState[];
  readonly draftId?: string;
  /** Without those that wait for their run to release them: nothing is the matter with them. */
  readonly released?: true;
}

/**
 * A letter that was kept by a version that this one is not: what stands of it in columns of their own. A list shows it beside the others;
 * who decides by it must not take it for absent.
 */
export interface UnreadableDispatch
  extends Pick<
    Dispatch,
    'id' | 'company' | 'tiers' | 'draftId' | 'state' | 'digest' | 'approvedBy' | 'approvedAt' | 'since'
  > {
  /** Row and column, for whoever mends it; none of its values. */
  readonly place: string;
}

export interface DispatchList {
  /** Newest first. */
  readonly dispatches: readonly Dispatch[];
  /** Newest first. */
  readonly unreadable: readonly UnreadableDispatch[];
}

export interface DispatchReader {
  readDispatch(id: string): Promise<Dispatch | null>;
  /** The newest, at most `limit` with those that cannot be read. */
  listDispatches(filter: DispatchFilter, limit: number): Promise<DispatchList>;
  /** The PDF as rendered for this dispatch, null before it is. */
  readLetter(dispatchId: string): Promise<Uint8Array | null>;
  /** What letters of a kind hold (`reservationKeys`), of one customer or (null) of all, with who. One query. */
  readHolders(company: CompanyCode, kind: LetterKind, tiers: TiersCode | null): Promise<ReadonlyMap<string, Holder>>;
  /** Somebody stopped all sending of the company: nothing of which nothing was sent may leave. */
  isSendingStopped(company: CompanyCode): Promise<boolean>;
}

/** What is not to be claimed now, by mailbox. */
export interface HeldBack {
  /** Nothing of these. */
  readonly busy: readonly string[];
  /** Nothing that is still to leave of these: what left is looked after. */
  readonly spent: readonly string[];
}

export interface DispatchWriter {
  /**
   * In one transaction: closes the draft at that version, creates the dispatches, reserves each instalment of their letters
   * under all its numbers (unique on company + EC_No among live ones), or of letters of other kinds their keys (unique on company,
   * kind and key), and writes history. All or nothing.
   */
  approve(input: {
    readonly draftId: string;
    readonly draftVersion: number;
    readonly dispatches: readonly NewDispatch[];
    readonly by: Person;
    readonly now: Date;
  }): Promise<ApproveResult>;
  /**
   * Takes up to `limit` dispatches that are under way and claimed by nobody (or whose lease is over); not those of a run that has not
   * released them, nor, where all sending is stopped, those that nothing was sent of. With `held`, none of a payer of whom another
   * letter is in somebody's hands: what the one takes off, the other must see.
   */
  claim(owner: string, now: Date, leaseMs: number, limit: number, held?: HeldBack): Promise<readonly Dispatch[]>;
  /** Compare-and-set on owner and state, with its line of history; null when the claim was lost. Terminal states release instalments; keys stay with a letter that left. */
  advance(
    dispatch: Dispatch,
    to: DispatchState,
    patch: DispatchPatch,
    owner: string,
    now: Date,
  ): Promise<Dispatch | null>;
  /** Keeps the state and gives the claim back, e.g. to try again at `notBefore`; counts an attempt. */
  postpone(dispatch: Dispatch, patch: DispatchPatch, owner: string, now: Date): Promise<Dispatch | null>;
  saveLetter(dispatchId: string, pdf: Uint8Array): Promise<void>;
  /** The level that each instalment of a rappel reached, once per dispatch however often it is called; letters of other kinds move none. */
  recordReminded(dispatch: Dispatch, now: Date): Promise<void>;
  /** A person's word on a `to-check` or not yet sent dispatch; compare-and-set on the state. */
  decide(
    id: string,
    from: DispatchState,
    to: DispatchState,
    patch: DispatchPatch,
    by: Person,
    now: Date,
  ): Promise<Dispatch | null>;
}
