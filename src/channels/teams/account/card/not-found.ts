import type { Language } from '../../../../domain/language.ts';
import { wordsFor } from '../../../words/words.ts';
import { clip } from '../../cards/clip.ts';
import { expandCard } from '../../cards/expand.ts';
import type { Card } from '../../turn.ts';
import type { Candidate } from '../desk.ts';
import { type ChoiceData, candidatesOf, type LeadsTo, toAccount } from './candidates.ts';
import template from './choice.json' with { type: 'json' };

/** Nobody matches: the nearest names, one press away. */
export function notFoundCard(
  language: Language,
  text: string,
  suggestions: readonly Candidate[],
  leads: LeadsTo = toAccount(language),
): Card {
  const { account } = wordsFor(language);
  const data: ChoiceData = {
    title: account.notFoundTitle(clip(text, 60)),
    summary: suggestions.length > 0 ? account.notFoundSuggest : account.notFoundNone,
    candidates: candidatesOf(suggestions, leads),
  };
  return expandCard(template, data);
}
