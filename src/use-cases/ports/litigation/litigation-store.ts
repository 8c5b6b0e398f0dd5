import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { FiledDocument } from '../dispatch/dispatch-store.ts';

/** What an export is made of, beside what is known as of its day: the same again gives the same file. */
export interface LitigationAsked {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly onDay: Day;
  readonly language: Language;
  /** Of a dossier de recouvrement; null: the whole account. */
  readonly fileNumber: string | null;
  /** Ids of the comments that a person chose; by default none: what is written for colleagues is not for a court. */
  readonly comments: readonly string[];
}

/** `filing` is written before the file goes to the dossier, `filed` and `refused` after. */
export type LitigationState = 'asked' | 'filing' | 'filed' | 'refused';

/** What was made, before it is filed. */
export interface MadeBundle {
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string;
  readonly name: string;
  readonly bytes: number;
}

export interface LitigationExport extends LitigationAsked {
  readonly id: string;
  readonly by: Person;
  /** ISO instant. */
  readonly at: string;
  readonly state: LitigationState;
  /** Null until it is made. */
  readonly made: MadeBundle | null;
  /** Null until it is in the dossier. */
  readonly document: FiledDocument | null;
  /** Why it was not made or filed: a code; null: nothing is wrong. */
  readonly problem: string | null;
}

export interface LitigationReader {
  readExport(id: string): Promise<LitigationExport | null>;
  /** Of one customer, the newest first; at most `limit`. */
  listExports(company: CompanyCode, tiers: TiersCode, limit: number): Promise<readonly LitigationExport[]>;
  /** Those that are neither filed nor refused, the oldest first; at most `limit`. */
  listUnfinishedExports(limit: number): Promise<readonly LitigationExport[]>;
}

/** What one step changes. */
export type ExportStep =
  | { readonly to: 'filing'; readonly made: MadeBundle }
  | { readonly to: 'filed'; readonly document: FiledDocument }
  | { readonly to: 'refused'; readonly problem: string };

/** Each with its line of history, without what people wrote, in the same transaction. */
export interface LitigationWriter {
  /** `id`: of the form, so that a second press of it asks for no second one. */
  askExport(id: string, asked: LitigationAsked, by: Person, now: Date): Promise<LitigationExport>;
  /** Compare-and-set on the state; null when somebody was faster. */
  moveExport(one: LitigationExport, step: ExportStep, now: Date): Promise<LitigationExport | null>;
}
