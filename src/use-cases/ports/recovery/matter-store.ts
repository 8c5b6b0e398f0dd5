import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { HoldingMatter } from '../../../domain/recovery/holds.ts';
import type { Changed } from '../../../domain/recovery/matters/change-matter.ts';
import type { Matter, MatterItem, MatterKind, MatterOf } from '../../../domain/recovery/matters/matter.ts';
import type { PartOutcome, PromisePart } from '../../../domain/recovery/promises/promise.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { MemoryAsked } from '../relance/memory-store.ts';

export interface MatterFilter {
  readonly companies: readonly CompanyCode[];
  readonly kinds: readonly MatterKind[];
  readonly tiers?: TiersCode;
}

export interface MatterReader {
  readMatter(id: string): Promise<Matter | null>;
  /** Those that stand, the oldest first; at most `limit`. Items that were taken out of a file are not told. */
  listMatters(filter: MatterFilter, limit: number): Promise<readonly Matter[]>;
  /** Of one customer, those that have ended too, the oldest first; at most `limit`. */
  mattersOf(company: CompanyCode, tiers: TiersCode, limit: number): Promise<readonly Matter[]>;
  /** The oldest of one customer that stand, at most `limit`, and how many there are: for a card that shows few of many. */
  firstMatters(
    company: CompanyCode,
    tiers: TiersCode,
    limit: number,
  ): Promise<{ readonly matters: readonly Matter[]; readonly total: number }>;
  /** Promises of a company that were judged not kept, or in part, since an instant; the latest first, at most `limit`. */
  listFailedPromises(company: CompanyCode, since: Date, limit: number): Promise<readonly MatterOf<'promise'>[]>;
  /** All that stand of some codes, or of lines with these EC_No under whatever code: set-based. */
  standingMatters(company: CompanyCode, asked: MemoryAsked | 'all'): Promise<readonly Matter[]>;
  /** Of those, what can hold instalments out of reminders, and what says so of it alone: a dispute holds nothing here. */
  holdingMatters(company: CompanyCode, asked: MemoryAsked | 'all'): Promise<readonly HoldingMatter[]>;
}

/** `id`: of the form, so that a second press of it makes no second matter. */
export type NewMatter = Matter extends infer One
  ? One extends Matter
    ? Omit<One, 'version' | 'madeAt' | 'end'>
    : never
  : never;

export type OpenedMatter =
  /** `opened` false: it was there already. */
  | { readonly kind: 'matter'; readonly opened: boolean; readonly matter: Matter }
  /** Some of its instalments are in another of its kind that stands; none named: its id is that of something else, which is not told. */
  | { readonly kind: 'taken'; readonly items: readonly Pick<MatterItem, 'ecNo' | 'piece'>[] };

export interface MatterChange<Kind extends MatterKind> extends Changed<Kind> {
  /** In history. */
  readonly act: string;
  /** Which fields a person changed, in history too. */
  readonly edited?: readonly string[];
}

export interface MatterWriter {
  /**
   * With its line of history in the same transaction. A file gets the next number of its year. A dispute makes its instalments
   * disputed, for everything that asks what is.
   */
  openMatter(matter: NewMatter, now: Date): Promise<OpenedMatter>;
  /**
   * Compare-and-set on the version, with its line of history; 'stale' when someone was faster or it has ended. One that ends frees
   * its instalments. An instalment that is added is in no other of its kind that stands: 'taken' where one is, and nothing changes.
   * A dispute that is called otherwise is so for everything that asks what is disputed.
   */
  changeMatter<Kind extends MatterKind>(
    matter: MatterOf<Kind>,
    change: MatterChange<Kind>,
    by: Person,
    now: Date,
  ): Promise<MatterOf<Kind> | 'stale' | 'taken'>;
  /**
   * A promise that was judged not kept is judged otherwise: its parts and how it ended change, with a line of history; when it ended
   * does not, and nothing is held again. 'stale' when someone was faster, or it had not failed.
   */
  amendPromise(
    promise: MatterOf<'promise'>,
    amended: { readonly parts: readonly PromisePart[]; readonly how: PartOutcome['fate'] },
    by: Person,
    now: Date,
  ): Promise<MatterOf<'promise'> | 'stale'>;
}
