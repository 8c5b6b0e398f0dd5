import { BRACKETS } from '../../../../../domain/bracket.ts';
import { type Cents, sumCents } from '../../../../../domain/cents.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { Aging } from '../../../../../domain/ledger/aging.ts';
import type { AgingView } from '../../../../../use-cases/statements/views.ts';
import { formatAmount } from '../../../../words/format.ts';
import { statementsWords } from '../../../../words/statements/statements-words.ts';
import { clip } from '../../../cards/clip.ts';
import type { Rows } from '../../../cards/rows/rows.ts';
import { dataOf } from '../asked-data.ts';
import type { Listed } from './listed.ts';

const MAX_NAME = 40;

const lateOf = ({ d1_30, d31_60, d61_90, over90 }: Aging): Cents => sumCents([d1_30, d31_60, d61_90, over90]);

/** The balance of each currency, with what of it is late. */
export const agingFigures = (language: Language, { totals }: AgingView): Rows['figures'] =>
  totals.map(({ currency, balance, aging }) => ({
    label: statementsWords(language).total(currency),
    amount: formatAmount(balance, currency, language),
    detail: statementsWords(language).ofWhichLate(formatAmount(lateOf(aging), currency, language)),
    color: 'Default',
  }));

/** Customers, each opening its own brackets. */
export function agingList(language: Language, { rows, totals, company, asOf }: AgingView): readonly Listed[] {
  const words = statementsWords(language);
  return totals.flatMap(({ currency }) =>
    rows
      .filter((row) => row.currency === currency)
      .map(({ code, name, balance, aging }) => {
        const late = lateOf(aging);
        return {
          heading: totals.length > 1 ? currency : '',
          row: {
            name: clip(name, MAX_NAME),
            detail: code,
            amount: formatAmount(balance, currency, language),
            mark: late > 0 ? words.late(formatAmount(late, currency, language)) : '',
            color: aging.over90 > 0 ? 'Attention' : 'Default',
            open: words.open,
            verb: 'stated.show',
            data: dataOf({ act: 'aging', company: company.code, code, from: null, until: asOf }),
          },
        };
      }),
  );
}

/** The brackets of one customer, then its credits: together they are its balance. */
export function bracketList(language: Language, { totals, tiers, company, asOf }: AgingView): readonly Listed[] {
  const words = statementsWords(language);
  return totals.flatMap(({ currency, aging, unallocated }) =>
    [
      ...BRACKETS.map((bracket) => [words.brackets[bracket], aging[bracket]] as const),
      [words.columns.unallocated, unallocated] as const,
    ].map(([name, amount], at) => ({
      heading: totals.length > 1 ? currency : '',
      row: {
        ...{ name, detail: '', mark: '', amount: formatAmount(amount, currency, language), open: words.open },
        color: at > 0 && amount > 0 ? 'Attention' : 'Default',
        verb: 'stated.show',
        data: dataOf({ act: 'schedule', company: company.code, code: tiers?.code ?? null, from: null, until: asOf }),
      },
    })),
  );
}
