import type { Language } from '../../../../../../domain/language.ts';
import { MAX_HOLD_TEXT } from '../../../../../../use-cases/credit/people/check-release.ts';
import type { HoldView } from '../../../../../../use-cases/credit/views.ts';
import { holdWords } from '../../../../../words/credit/credit-words.ts';
import type { Mended } from '../../../../cards/mended.ts';
import type { Card } from '../../../../turn.ts';
import { holdForm } from './form/form.ts';

/** To ask again after a refusal, with what changed. */
export function againForm(language: Language, view: HoldView, mended?: Mended<{ readonly text: string }>): Card {
  const words = holdWords(language);
  return holdForm(language, view, {
    title: words.againTitle,
    problem: mended?.problem ?? '',
    hint: words.againHint,
    terms: null,
    textId: 'reason',
    textLabel: words.againReason,
    textExample: words.againExample,
    text: mended?.typed.text ?? '',
    textMax: MAX_HOLD_TEXT,
    textNeeded: true,
    textError: words.textNeeded,
    save: { title: words.againSave, verb: 'hold.again.save', style: 'positive' },
    recalls: true,
  });
}
