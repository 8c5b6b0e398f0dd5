import type { Currency } from '../../../domain/company/currency.ts';
import type { Language } from '../../../domain/language.ts';
import { MOST_PARTS } from '../../../domain/recovery/promises/promise.ts';
import type { NoSchedule } from '../../../domain/recovery/promises/schedule.ts';
import { formatAmount } from '../format.ts';
import { mattersWords } from './matters-words.ts';

/** Why days and amounts make no échéancier. */
export function saySchedule(
  language: Language,
  { problem, currency }: { readonly problem: NoSchedule; readonly currency: Currency },
): string {
  const words = mattersWords(language).problems.schedule;
  const said = (amount: Parameters<typeof formatAmount>[0]) => formatAmount(amount, currency, language);
  switch (problem.why) {
    case 'too-many':
      return words['too-many'](MOST_PARTS);
    case 'nothing-left':
      return words['nothing-left'](said(problem.others));
    case 'other-sum':
      return words['other-sum'](said(problem.sum), said(problem.total));
    default:
      return words[problem.why];
  }
}
