import type { Language } from '../../../../../domain/language.ts';
import type { TopView } from '../../../../../use-cases/statements/views.ts';
import { formatAmount } from '../../../../words/format.ts';
import { statementsWords } from '../../../../words/statements/statements-words.ts';
import { clip } from '../../../cards/clip.ts';
import type { Rows } from '../../../cards/rows/rows.ts';
import { dataOf } from '../asked-data.ts';
import type { Listed } from './listed.ts';

const MAX_NAME = 40;
const LONG_LATE_DAYS = 60;

/** What all who owe something owe, by currency, with what of it is late. */
export const topFigures = (language: Language, { totals }: TopView): Rows['figures'] =>
  totals.map(({ currency, balance, late }) => ({
    label: statementsWords(language).total(currency),
    amount: formatAmount(balance, currency, language),
    detail: statementsWords(language).ofWhichLate(formatAmount(late, currency, language)),
    color: 'Default',
  }));

/** Who owed most first, each opening its brackets of that day. */
export function topList(language: Language, { rows, totals, company, asOf }: TopView): readonly Listed[] {
  const words = statementsWords(language);
  return rows.map(({ rank, code, name, currency, balance, late, oldestDaysLate }) => ({
    heading: totals.length > 1 ? currency : '',
    row: {
      name: clip(`${rank}. ${name}`, MAX_NAME),
      detail: [code, ...(oldestDaysLate > 0 ? [words.daysLate(oldestDaysLate)] : [])].join(' · '),
      amount: formatAmount(balance, currency, language),
      mark: late > 0 ? words.late(formatAmount(late, currency, language)) : '',
      color: oldestDaysLate > LONG_LATE_DAYS ? 'Attention' : 'Default',
      open: words.open,
      verb: 'stated.show',
      data: dataOf({ act: 'aging', company: company.code, code, from: null, until: asOf }),
    },
  }));
}
