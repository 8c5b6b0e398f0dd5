import type { Language } from '../../../../../../domain/language.ts';
import { MAX_HOLD_TEXT } from '../../../../../../use-cases/credit/people/check-release.ts';
import type { HoldView } from '../../../../../../use-cases/credit/views.ts';
import { holdWords } from '../../../../../words/credit/credit-words.ts';
import type { Mended } from '../../../../cards/mended.ts';
import type { Card } from '../../../../turn.ts';
import { holdForm } from './form/form.ts';

/** To answer what was asked. */
export function answerForm(language: Language, view: HoldView, mended?: Mended<{ readonly text: string }>): Card {
  const words = holdWords(language);
  return holdForm(language, view, {
    title: words.answerTitle,
    problem: mended?.problem ?? '',
    hint: '',
    terms: null,
    textId: 'text',
    textLabel: words.answerLabel,
    textExample: words.answerExample,
    text: mended?.typed.text ?? '',
    textMax: MAX_HOLD_TEXT,
    textNeeded: true,
    textError: words.textNeeded,
    save: { title: words.answerSave, verb: 'hold.answer.save', style: 'positive' },
    recalls: true,
  });
}
