import { parisDay } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import type { Reply } from '../../../domain/replies/reply.ts';
import { formatDay } from '../format.ts';
import { wordsFor } from '../words.ts';

/** What is said of a letter that somebody answered, with where the answer stands. */
export function explainAnswer(language: Language, { from, fromName, at, handled }: Reply): string {
  const { answered } = wordsFor(language).explain;
  const on = formatDay(parisDay(new Date(at)), language);
  return answered.by(fromName || from, on, handled ? answered.handled : answered.toRead);
}
