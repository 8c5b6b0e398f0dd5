import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { HoldDecision, HoldFacts, HoldNote, HoldState } from '../../../domain/credit/hold.ts';
import type { OrderKind } from '../../../domain/order-kind.ts';
import type { Person } from '../../../domain/person.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { CardAddress } from '../transport/card-address.ts';

/** One request about one order with given facts. Other facts make another hold; the older one is superseded. */
export interface Hold {
  readonly id: string;
  /** Printed on cards and in exports: `BLC-<year>-<number>`. */
  readonly reference: string;
  readonly company: CompanyCode;
  /** Rises with every change; cards carry it, and acts compare it. */
  readonly version: number;
  readonly state: HoldState;
  readonly kind: OrderKind;
  readonly piece: string;
  readonly payer: TiersCode;
  /** Of the facts that matter (`domain/credit/fingerprint.ts`): the same ones are never told twice. */
  readonly fingerprint: string;
  readonly facts: HoldFacts;
  /** Index in the company's chain of those who are asked now; told, as far as one pass tells. */
  readonly step: number;
  /** ISO instant since when that step is asked; business hours count from here. */
  readonly stepSince: string;
  readonly notes: readonly HoldNote[];
  readonly decision: HoldDecision | null;
  /** The person who asked again after a refusal; null: the watch found it. */
  readonly askedBy: Person | null;
  readonly askedAt: string;
  readonly updatedAt: string;
}

export interface NewHold {
  readonly company: CompanyCode;
  readonly state: Extract<HoldState, 'pending' | 'noted'>;
  readonly facts: HoldFacts;
  readonly fingerprint: string;
  readonly step: number;
  readonly askedBy: Person | null;
  /** Why it is asked again, its first note; null: the watch found it. */
  readonly note: HoldNote | null;
  /**
   * The hold of the same order that this one takes the place of, as it was seen: it ends in the same transaction, unless it
   * changed since. By default superseded; expired where its release was over.
   */
  readonly supersedes: (Pick<Hold, 'id' | 'version'> & { readonly as?: 'superseded' | 'expired' }) | null;
  readonly targets: readonly NoticeTarget[];
}

/** One person, or one conversation, is not told of more holds than these at once: all of them are in the list. */
export const MOST_TOLD_AT_ONCE = 20;

/** Who is to be told: a registered conversation, a person by Entra id, or the salesperson by address. */
export type NoticeTarget =
  | { readonly kind: 'conversation'; readonly id: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'salesperson'; readonly address: string };

/**
 * A message about a hold, written down before it leaves. `unknown` may have left: it is not repeated, since the hold is also in
 * the list, the morning post and the escalation. `unreachable` did not leave: there is no way there, nothing is left to tell, or
 * the person's own chat is not known yet (`awaitPerson`).
 */
export interface HoldNotice {
  readonly id: string;
  readonly holdId: string;
  readonly company: CompanyCode;
  readonly target: NoticeTarget;
  readonly state: 'planned' | 'telling' | 'told' | 'unreachable' | 'unknown';
}

export interface HoldFilter {
  readonly company?: CompanyCode;
  readonly states?: readonly HoldState[];
  readonly payer?: TiersCode;
  /** Only those that somebody decided, whatever became of them since. */
  readonly decided?: true;
}

export interface HoldReader {
  readHold(id: string): Promise<Hold | null>;
  /** Newest first; at most `limit`. */
  listHolds(filter: HoldFilter, limit: number): Promise<readonly Hold[]>;
  /** The newest hold of each order that still has one pending, noted, approved or refused: one query. */
  readStandingHolds(company: CompanyCode): Promise<readonly Hold[]>;
  /** Decided on or after the instant, oldest first: for the export. */
  listDecided(company: CompanyCode, since: Date): Promise<readonly Hold[]>;
  /** Entra ids of the approvers who were told of it, or will be: as a salesperson, nobody is. */
  peopleTold(id: string): Promise<ReadonlySet<string>>;
  /** Messages that show it. */
  cardsOfHold(id: string): Promise<readonly CardAddress[]>;
}

/** Every change is compare-and-set on the version, with its append-only line of history in the same transaction. */
export interface HoldWriter {
  /**
   * One hold an order that is pending, noted, approved or refused: the one there is returned, with `opened` false, unless it is
   * the one to supersede at the version that was seen.
   */
  openHold(hold: NewHold, now: Date): Promise<{ readonly opened: boolean; readonly hold: Hold }>;
  /** Ends a hold that nobody decides any more. 'stale' when someone was faster. */
  closeHold(
    id: string,
    version: number,
    to: Extract<HoldState, 'superseded' | 'lifted' | 'gone' | 'expired'>,
    seen: HoldFacts | null,
    now: Date,
  ): Promise<Hold | 'stale'>;
  /** Pending → approved or refused; 1,000 at once give one decision, the others 'stale'. Plans the notices. */
  decideHold(
    id: string,
    version: number,
    decision: HoldDecision,
    targets: readonly NoticeTarget[],
    now: Date,
  ): Promise<Hold | 'stale'>;
  addHoldNote(
    id: string,
    version: number,
    note: HoldNote,
    targets: readonly NoticeTarget[],
    now: Date,
  ): Promise<Hold | 'stale'>;
  escalateHold(
    id: string,
    version: number,
    step: number,
    targets: readonly NoticeTarget[],
    now: Date,
  ): Promise<Hold | 'stale'>;
  rememberHoldCard(id: string, card: CardAddress): Promise<void>;
  /** Plans a notice of a pending hold, unless the target was told of it or will be. Whether it did. */
  tellAlso(id: string, target: NoticeTarget, now: Date): Promise<boolean>;
  /**
   * Takes up to `limit` planned notices; those left `telling` by a dead worker become `unknown`. Before that, notices that waited
   * for a person whose own chat is known by now are planned again, of holds that still stand: the newest `MOST_TOLD_AT_ONCE` of
   * each person; the others wait no more.
   */
  claimNotices(owner: string, now: Date, leaseMs: number, limit: number): Promise<readonly HoldNotice[]>;
  /** `planned` gives it back, to try again later. */
  finishNotice(id: string, owner: string, to: HoldNotice['state'], now: Date): Promise<void>;
  /** Ends it `unreachable` until the person's own chat is known. One a hold and person: the newest takes the place of another. */
  awaitPerson(id: string, owner: string, personId: string, now: Date): Promise<void>;
}
