import type { Language } from '../../domain/language.ts';
import type { LetterSent } from '../../domain/litigation/letter-sent.ts';
import { formatDay } from '../words/format.ts';
import { semicolon } from '../words/joints.ts';
import { litigationWords } from '../words/litigation/litigation-words.ts';
import { wordsFor } from '../words/words.ts';

/** Parts of a remark; those that say nothing are left out. */
export const joined = (parts: readonly string[], language: Language): string =>
  parts.filter((part) => part !== '').join(semicolon(language));

/** What a letter is called. */
export function nameSent({ kind, level, until, dated }: LetterSent, language: Language): string {
  const { account } = wordsFor(language);
  if (kind === 'rappel' && level !== 0) return account.levelName(level);
  return kind === 'releve' ? account.releveName(formatDay(until ?? dated, language)) : account.prevenanceName;
}

/** How it left, as far as somebody noted it. */
export function sayHow({ means, left, dated, registered, tracking }: LetterSent, language: Language): string {
  const { letters } = litigationWords(language);
  const number = tracking === null ? '' : letters.tracking(tracking);
  if (left === null) return joined([letters.notPosted(formatDay(dated, language)), number], language);
  const on = formatDay(left, language);
  if (means === 'email') return letters.mailed(on);
  return joined([registered ? letters.registered(on) : letters.posted(on), number], language);
}
