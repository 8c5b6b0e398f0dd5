import type { Language } from '../../../../domain/language.ts';
import type { HoldView } from '../../../../use-cases/credit/views.ts';
import { wordsFor } from '../../../words/words.ts';
import type { Card } from '../../turns/turn.ts';
import { holdForm, type Mended } from './form.ts';
import { MAX_NOTE_SHOWN } from './limits.ts';

/** To ask for information before deciding. */
export function askForm(language: Language, view: HoldView, mended?: Mended<{ readonly text: string }>): Card {
  const { hold: words } = wordsFor(language);
  return holdForm(language, view, {
    title: words.askTitle,
    problem: mended?.problem ?? '',
    hint: words.askHint,
    terms: null,
    textId: 'text',
    textLabel: words.askLabel,
    textExample: words.askExample,
    text: mended?.typed.text ?? '',
    textMax: MAX_NOTE_SHOWN,
    textNeeded: true,
    textError: words.textNeeded,
    save: { title: words.askSave, verb: 'hold.ask.save', style: 'positive' },
    recalls: true,
  });
}
