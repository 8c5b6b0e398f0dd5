import type { Language } from '../../../../domain/language.ts';
import { wordsFor } from '../../../words/words.ts';
import { clip } from '../../cards/clip.ts';
import { expandCard } from '../../cards/expand.ts';
import type { Card } from '../../turn.ts';
import type { Candidate } from '../desk.ts';
import { type ChoiceData, candidatesOf, type LeadsTo, MAX_CANDIDATES, toAccount } from './candidates.ts';
import template from './choice.json' with { type: 'json' };

/** Several customers match: the person chooses, we never guess (case K1). */
export function choiceCard(
  language: Language,
  text: string,
  candidates: readonly Candidate[],
  total: number,
  leads: LeadsTo = toAccount(language),
): Card {
  const { account } = wordsFor(language);
  const shown = Math.min(candidates.length, MAX_CANDIDATES);
  const data: ChoiceData = {
    title: account.choiceTitle(clip(text, 60), total),
    summary: total > shown ? account.choiceMore(shown, total) : '',
    candidates: candidatesOf(candidates, leads),
  };
  return expandCard(template, data);
}
