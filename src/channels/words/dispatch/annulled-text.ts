import type { Language } from '../../../domain/language.ts';
import type { Annulled } from '../../../use-cases/dispatch/annulment/annul-letter.ts';
import type { Dispatch } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import { formatDay } from '../format.ts';
import { nameLetter } from '../say-letter.ts';
import { lettersWords } from './dispatch-words.ts';

/** What an annulment did, in sentences: what the next letter counts from, and what becomes of letters under way. */
export function explainAnnulled({ dispatch, later, rechecked, leaving }: Annulled, language: Language): string {
  const words = lettersWords(language);
  const level = ({ facts }: Dispatch): string => nameLetter(facts, language);
  const on = ({ facts }: Dispatch): string => formatDay(facts.date, language);
  const sayDone = (): string => {
    if (dispatch.facts.kind !== 'rappel') return words.doneOther(level(dispatch), on(dispatch));
    return later
      ? words.doneWithLater(level(dispatch), on(dispatch), level(later), on(later))
      : words.done(level(dispatch), on(dispatch));
  };
  return [
    sayDone(),
    ...(rechecked.length > 0 ? [words.rechecked(rechecked.length)] : []),
    ...(leaving.length > 0 ? [words.leaving] : []),
  ].join(' ');
}
