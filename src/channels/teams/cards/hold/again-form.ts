import type { Language } from '../../../../domain/language.ts';
import type { HoldView } from '../../../../use-cases/credit/views.ts';
import { wordsFor } from '../../../words/words.ts';
import type { Card } from '../../turns/turn.ts';
import { holdForm, type Mended } from './form.ts';
import { MAX_REASON_SHOWN } from './limits.ts';

/** To ask again after a refusal, with what changed. */
export function againForm(language: Language, view: HoldView, mended?: Mended<{ readonly text: string }>): Card {
  const { hold: words } = wordsFor(language);
  return holdForm(language, view, {
    title: words.againTitle,
    problem: mended?.problem ?? '',
    hint: words.againHint,
    terms: null,
    textId: 'reason',
    textLabel: words.againReason,
    textExample: words.againExample,
    text: mended?.typed.text ?? '',
    textMax: MAX_REASON_SHOWN,
    textNeeded: true,
    textError: words.reasonNeeded,
    save: { title: words.againSave, verb: 'hold.again.save', style: 'positive' },
    recalls: true,
  });
}
