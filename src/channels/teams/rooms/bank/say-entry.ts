import type { Language } from '../../../../domain/language.ts';
import type { UnbookedEntry } from '../../../../use-cases/bank/list-unbooked.ts';
import { bankWords } from '../../../words/bank/bank-words.ts';
import { sayParts } from '../../../words/bank/say-match.ts';

/** What an entry is for and how sure that is, in a few words. */
export function sayEntry({ match, returnReason }: UnbookedEntry, language: Language): string {
  const words = bankWords(language);
  if (match.kind === 'returned')
    return [words.list.returned, returnReason ?? ''].filter((text) => text !== '').join(' ');
  if (match.kind === 'unknown') return words.list.unknown;
  return `${sayParts(match.parts, language)} (${words.confidence[match.confidence]})`;
}
