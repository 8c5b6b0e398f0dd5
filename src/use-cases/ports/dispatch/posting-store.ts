import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Posting, PostingProof } from '../../../domain/dispatch/posting.ts';
import type { Person } from '../../../domain/person.ts';
import type { LetterFacts, LetterLevel } from '../../../domain/relance/letter.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { FiledDocument } from './dispatch-store.ts';

/** A letter by post that is in its dossier, with what became of it since; null: nobody touched it. */
export interface PostalLetter {
  readonly dispatchId: string;
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly level: LetterLevel;
  readonly facts: LetterFacts;
  readonly documents: readonly FiledDocument[];
  readonly posting: Posting | null;
}

/** Absent filters filter nothing. */
export interface PostalFilter {
  readonly company: CompanyCode;
  readonly runId?: string;
  readonly ids?: readonly string[];
  /** Only those that nobody posted yet, in their dossiers since then. */
  readonly waitingSince?: Date;
  /** Those that were annulled too, whose post is told and no longer followed. */
  readonly withAnnulled?: true;
}

export interface PostingReader {
  /** In one query; newest first. */
  listPostal(filter: PostalFilter): Promise<readonly PostalLetter[]>;
  /** The letters themselves as they were kept, by id of their dispatch: one query. */
  readLetters(dispatchIds: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** What is changed of a letter by post; what is absent stays. */
export interface PostingChange {
  readonly registered?: boolean;
  readonly tracking?: string;
  readonly proof?: PostingProof;
  readonly posted?: true;
}

export interface PostingWriter {
  /**
   * Keeps a change of these letters, each with its line of history, all or none. A letter that is posted already is not posted
   * again, and only those that something was changed of are named.
   */
  savePosting(
    letters: readonly PostalLetter[],
    change: PostingChange & { readonly registered: boolean },
    by: Person,
    now: Date,
  ): Promise<readonly string[]>;
}

export type PostingStore = PostingReader & PostingWriter;
