import type { Language } from '../../../../../../domain/language.ts';
import { MAX_HOLD_TEXT } from '../../../../../../use-cases/credit/people/check-release.ts';
import type { HoldView } from '../../../../../../use-cases/credit/views.ts';
import { holdWords } from '../../../../../words/credit/credit-words.ts';
import type { Mended } from '../../../../cards/mended.ts';
import type { Card } from '../../../../turn.ts';
import { holdForm } from './form/form.ts';

/** To ask for information before deciding. */
export function askForm(language: Language, view: HoldView, mended?: Mended<{ readonly text: string }>): Card {
  const words = holdWords(language);
  return holdForm(language, view, {
    title: words.askTitle,
    problem: mended?.problem ?? '',
    hint: words.askHint,
    terms: null,
    textId: 'text',
    textLabel: words.askLabel,
    textExample: words.askExample,
    text: mended?.typed.text ?? '',
    textMax: MAX_HOLD_TEXT,
    textNeeded: true,
    textError: words.textNeeded,
    save: { title: words.askSave, verb: 'hold.ask.save', style: 'positive' },
    recalls: true,
  });
}
