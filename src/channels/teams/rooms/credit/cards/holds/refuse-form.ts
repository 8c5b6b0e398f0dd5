import type { Language } from '../../../../../../domain/language.ts';
import { MAX_DECISION_REASON } from '../../../../../../use-cases/credit/people/check-release.ts';
import type { HoldView } from '../../../../../../use-cases/credit/views.ts';
import { holdWords } from '../../../../../words/credit/credit-words.ts';
import type { Mended } from '../../../../cards/mended.ts';
import type { Card } from '../../../../turn.ts';
import { holdForm } from './form/form.ts';

/** To refuse, with the reason that is needed (case I7). */
export function refuseForm(language: Language, view: HoldView, mended?: Mended<{ readonly reason: string }>): Card {
  const words = holdWords(language);
  return holdForm(language, view, {
    title: words.refuseTitle,
    problem: mended?.problem ?? '',
    hint: words.refuseHint,
    terms: null,
    textId: 'reason',
    textLabel: words.refuseReason,
    textExample: words.refuseReasonExample,
    text: mended?.typed.reason ?? '',
    textMax: MAX_DECISION_REASON,
    textNeeded: true,
    textError: words.reasonNeeded,
    save: { title: words.refuseSave, verb: 'hold.refuse.save', style: 'destructive' },
    recalls: false,
  });
}
