import type { Language } from '../../../domain/language.ts';

/**
 * What fills a phrase: whom it is about, free text, days (`until`: the second of two), an amount, a number of days, a level of
 * reminder, a person.
 */
export const SLOTS = ['name', 'text', 'day', 'until', 'amount', 'days', 'level', 'person'] as const;
export type Slot = (typeof SLOTS)[number];

/** What a sentence filled its phrase with: names and texts as they were typed, days `YYYY-MM-DD`, amounts as forms take them. */
export type Filled = Readonly<Partial<Record<Slot, string>>>;

/**
 * A command of a room as people ask for it in a sentence. It does nothing itself: a sentence becomes the command's text, which is
 * heard as if it were typed, with the same rights, and confirmed first where that command changes something.
 */
export interface SpokenAct {
  /** One a bot. */
  readonly key: string;
  /** Something changes: a question is never taken for it. */
  readonly changes?: true;
  /**
   * Sentences, without accents, in small letters, whole: `[a|b]` may lack, `(a|b)` is one of both, `word*` begins so, `{slot}` is
   * filled; `{client}` is a customer's name with what leads to it (« du client »), `{show}` an order to show, or nothing.
   */
  readonly phrases: readonly string[];
  /** The command that is meant, as it is typed, without its slash. */
  readonly command: (filled: Filled, language: Language) => string;
}
