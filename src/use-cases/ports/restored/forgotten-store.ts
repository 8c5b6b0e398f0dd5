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

export interface ForgottenStore {
  /** Of all companies, by id or by reference: two queries, whatever their number. */
  findLetters(asked: {
    readonly ids: readonly string[];
    readonly references: readonly string[];
  }): Promise<readonly LetterKept[]>;
  /** Of these references, those that were noted before, of any company, with whose they are; null: nobody knew. */
  findNoted(references: readonly string[]): Promise<ReadonlyMap<string, TiersCode | null>>;
  /**
   * In one transaction: notes letters once each with its line of history, and again where its customer was not known and is; closes open
   * drafts that bear their references. The references that were noted now.
   */
  noteForgotten(
    company: CompanyCode,
    letters: readonly ForgottenLetter[],
    by: Person,
    now: Date,
  ): Promise<readonly string[]>;
  /** From now on references of the year are numbered past that one; never back. Whether that changed something. */
  raiseReferences(year: number, last: number): Promise<boolean>;
}
