import type { Cents } from '../../../../../../domain/cents.ts';
import { amountToRelease } from '../../../../../../domain/credit/amount-to-release.ts';
import type { Language } from '../../../../../../domain/language.ts';
import { MAX_DECISION_REASON } from '../../../../../../use-cases/credit/people/check-release.ts';
import type { HoldView } from '../../../../../../use-cases/credit/views.ts';
import { holdWords } from '../../../../../words/credit/credit-words.ts';
import type { Mended } from '../../../../cards/mended.ts';
import type { Card } from '../../../../turn.ts';
import { holdForm } from './form/form.ts';

type Terms = Mended<{ readonly upTo: string; readonly until: string; readonly reason: string }>;

/** To release an order up to an amount or a day, which begin as the order's amount and the usual time. */
export function approveForm(language: Language, view: HoldView, mended?: Terms): Card {
  const words = holdWords(language);
  const typed = mended?.typed;
  const amount = amountToRelease(view.hold.facts);
  return holdForm(language, view, {
    title: words.approveTitle,
    problem: mended?.problem ?? '',
    hint: words.approveHint,
    terms: { upTo: typed?.upTo ?? (amount === null ? '' : decimalOf(amount, language)), until: typed?.until ?? '' },
    textId: 'reason',
    textLabel: words.approveReason,
    textExample: words.approveReasonExample,
    text: typed?.reason ?? '',
    textMax: MAX_DECISION_REASON,
    textNeeded: false,
    textError: words.reasonTooLong,
    save: { title: words.approveSave, verb: 'hold.approve.save', style: 'positive' },
    recalls: false,
  });
}

/** `12500,00`: as people type amounts, without spaces that a keyboard has not. */
function decimalOf(amount: Cents, language: Language): string {
  const mark = language === 'fr' ? ',' : '.';
  return `${Math.trunc(amount / 100)}${mark}${String(amount % 100).padStart(2, '0')}`;
}
