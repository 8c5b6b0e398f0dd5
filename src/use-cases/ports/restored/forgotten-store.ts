import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { ForgottenLetter } from '../../../domain/restored/departures.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { DispatchState } from '../dispatch/dispatch-store.ts';

/** What the store has under an id of a letter or a reference; of a draft that nobody approved, no letter. */
export interface LetterKept {
  readonly reference: string;
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly letter: { readonly id: string; readonly state: DispatchState } | null;
}

/** A forgotten letter whose customer is known. */
export type NotedLetter = ForgottenLetter & { readonly tiers: TiersCode };

export interface ForgottenStore {
  /** Of all companies, by id or by reference: two queries, whatever their number. */
  findLetters(asked: {
    readonly ids: readonly string[];
    readonly references: readonly string[];
  }): Promise<readonly LetterKept[]>;
  /** Of these references, those that were noted before. */
  findNoted(company: CompanyCode, references: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * In one transaction: notes letters once each with its line of history, and closes open drafts that bear their references. The
   * references that were not noted before.
   */
  noteForgotten(
    company: CompanyCode,
    letters: readonly NotedLetter[],
    by: Person,
    now: Date,
  ): Promise<readonly string[]>;
  /** From now on references of the year are numbered past that one; never back. Whether that changed something. */
  raiseReferences(year: number, last: number): Promise<boolean>;
}
