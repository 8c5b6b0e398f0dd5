import type { Language } from '../../../../../domain/language.ts';
import type { ScheduleView } from '../../../../../use-cases/statements/views.ts';
import { formatAmount, formatDay } from '../../../../words/format.ts';
import { statementsWords } from '../../../../words/statements/statements-words.ts';
import { clip } from '../../../cards/clip.ts';
import type { Rows } from '../../../cards/rows/rows.ts';
import type { Listed } from './listed.ts';

const MAX_NAME = 40;

export const scheduleFigures = (language: Language, { totals }: ScheduleView): Rows['figures'] =>
  totals.map(({ currency, balance }) => ({
    label: statementsWords(language).total(currency),
    amount: formatAmount(balance, currency, language),
    detail: '',
    color: 'Default',
  }));

/** What is open by due day, currency by currency; each opens the account. */
export function scheduleList(language: Language, { rows, totals, tiers, company }: ScheduleView): readonly Listed[] {
  const words = statementsWords(language);
  return totals.flatMap(({ currency }) =>
    rows
      .filter((row) => row.currency === currency)
      .map(({ code, name, piece, due, issued, left, daysLate }) => ({
        heading: totals.length > 1 ? currency : '',
        row: {
          name: clip([due ? formatDay(due, language) : words.noDue, piece].join(' · '), MAX_NAME),
          detail: clip([...(tiers ? [] : [name]), words.issuedOn(formatDay(issued, language))].join(' · '), 90),
          amount: formatAmount(left, currency, language),
          mark: daysLate !== null && daysLate > 0 ? words.daysLate(daysLate) : '',
          color: daysLate !== null && daysLate > 0 ? 'Attention' : 'Default',
          open: words.account,
          verb: 'account.show',
          data: { company: company.code, code },
        },
      })),
  );
}
