import type { Day } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';

/** One letter of a gathered file, in the order in which they lie in it. */
export interface GatheredLetter {
  readonly code: string;
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly reference: string;
  readonly registered: boolean;
  /** Its address lacks a postcode. */
  readonly toComplete: boolean;
  /** As it was kept. */
  readonly pdf: Uint8Array;
}

export interface GatheredPost {
  readonly companyName: string;
  readonly on: Day;
  readonly language: Language;
  /** A blank page after a letter of an odd number of them, and after the list. */
  readonly bothSides: boolean;
  readonly letters: readonly GatheredLetter[];
}

/** One PDF: the list of letters, then their pages as they are. Rejects where a letter cannot be read. */
export type PrintPost = (post: GatheredPost) => Promise<Uint8Array>;
