import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { Retention } from '../../../domain/privacy/privacy-setting.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** A person, under everything that our tables may know them by. */
export interface Sought {
  /** Entra ids; none of who is no colleague. */
  readonly ids: readonly string[];
  /** Addresses, in lower case. */
  readonly mails: readonly string[];
  /** As Entra says it: where only the name of who decided was written down. */
  readonly names: readonly string[];
  /** The customer who is that natural person; null: none. */
  readonly customer: { readonly company: CompanyCode; readonly code: TiersCode } | null;
}

/** What an erasure does to it. `nameless`: the row stays, without the person and what was written about them. */
export type Fate = 'erased' | 'nameless' | 'kept';

/**
 * Why something stays. `accounting`: letters are pieces of the accounts, kept for ten years (art. L123-22 C. com.). `decisions`: who
 * decided what, which the company must be able to show. `current`: it is under way; once it is over it goes. `copied`: from Sage,
 * or of what is kept here: erased there, it goes with the next pass.
 */
export type WhyKept = 'accounting' | 'decisions' | 'current' | 'copied';

/** One kind of what a room holds on a person. */
export interface HeldPart {
  /** Stable: `exclusions-over`. */
  readonly what: string;
  readonly fate: Fate;
  /** Null of what goes. */
  readonly why: WhyKept | null;
  /** As they are kept, but for what only machines read. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What an erasure did. */
export interface ErasedPart {
  readonly what: string;
  readonly count: number;
}

/** How long what is over is kept: of a company, as it decided; of those (null) that are no more in the settings, as usual. */
export interface KeptIn {
  readonly company: CompanyCode | null;
  readonly retention: Retention;
}

/** What has been over for longer than it is kept. */
export interface ExpiredPart {
  readonly what: string;
  /** Whose; null: of companies that are no more in the settings, or of none. */
  readonly company: CompanyCode | null;
  /** The last day of what goes. */
  readonly before: Day;
  readonly count: number;
}

/** Of a room, or of the transport: what it keeps on people. */
export interface PersonalData {
  /** Its tables, each with the columns that hold a person or what was written about one. Nobody else answers for them. */
  readonly answersFor: Readonly<Record<string, readonly string[]>>;
  /** What it holds on that person; kinds of which there is nothing are absent. */
  readHeld(sought: Sought, today: Day): Promise<readonly HeldPart[]>;
  /** Erases what can be, each kind in a transaction: done again, it does nothing more. */
  eraseHeld(sought: Sought, today: Day): Promise<readonly ErasedPart[]>;
  /** What is older than it is kept; with `remove`, after it is gone. `ofNone`: what is of no company too. */
  expire(today: Day, kept: readonly KeptIn[], remove: boolean, ofNone: boolean): Promise<readonly ExpiredPart[]>;
}
