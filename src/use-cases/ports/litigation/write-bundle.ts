import type { LitigationFacts } from '../../../domain/litigation/facts.ts';

export type DocumentKind = 'letter' | 'mail' | 'proof';

/** A document that goes into the file. */
export interface BundleDocument {
  readonly kind: DocumentKind;
  /** Of the letter that it is of. */
  readonly reference: string;
  /** As people know it; the writer makes it safe, and tells two of one name apart. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /**
   * How what the dossier holds today compares with what we kept when it was rendered: `same`; `differs` (this is ours);
   * `changed`: this is what the dossier holds, beside ours; `alone`: nothing of ours to compare it with; `absent`: it is not there.
   */
  readonly dossier: 'same' | 'differs' | 'changed' | 'alone' | 'absent';
  readonly from: 'kept' | 'dossier' | 'mailbox';
}

/** What could not be had. */
export interface MissingDocument {
  readonly kind: DocumentKind | 'comment' | 'sending';
  /** Reference of the letter, its id where it cannot be read, or id of the comment. */
  readonly reference: string;
  /** `not-there`: nobody has it any more; `refused`: Microsoft 365 does not give it; `not-noted`: nobody noted it; `deleted`; `unknown`: nobody knows; `unreadable`: what we keep of it cannot be read. */
  readonly why: 'not-there' | 'refused' | 'not-noted' | 'deleted' | 'unknown' | 'unreadable';
}

export interface LitigationBundle {
  readonly facts: LitigationFacts;
  readonly documents: readonly BundleDocument[];
  readonly missing: readonly MissingDocument[];
}

/** A ZIP with the summary, the documents and the manifest of SHA-256. The same bundle gives the same bytes, always. */
export type WriteBundle = (bundle: LitigationBundle) => Promise<Uint8Array>;
