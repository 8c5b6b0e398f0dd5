import { sumCents } from '../../../../../domain/cents.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { TopView } from '../../../../../use-cases/figures/views.ts';
import { figuresWords } from '../../../../words/figures/figures-words.ts';
import { formatAmount } from '../../../../words/format.ts';
import { wordsFor } from '../../../../words/words.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import type { Card } from '../../../turn.ts';
import { type DebtorFigure, type Debtors, debtorRow, debtorsCard } from './debtors.ts';

const MAX_CURRENCIES = 2;

/** « Qui vous doit quoi ? »: the ten that owe most, what of it is late, and how long each takes to pay. */
export const topCard = (language: Language, view: TopView): Card =>
  debtorsCard(language, topList(language, view), view);

export function topList(language: Language, view: TopView): Debtors {
  const words = figuresWords(language);
  const { rows } = view;
  return {
    title: words.topTitle,
    subtitle: rows.length > 0 ? words.topText(rows.length) : words.topEmpty,
    form: null,
    figures: figuresOf(language, view),
    rows: rows.map((row) => debtorRow(language, row, 'share')),
    empty: '',
    page: '',
    pager: [],
    buttons: [
      button(words.allToFollow, 'follow.list', {}),
      ...filesOf(language, view),
      button(words.refresh, 'top.list', {}),
    ],
  };
}

/** Today's état « top débiteurs », as files; it is of one company: where there are several, the first leads to the others. */
function filesOf(language: Language, { ages, rows }: TopView): readonly Button[] {
  const { file } = figuresWords(language);
  const [only, ...others] = ages;
  if (!only || rows.length === 0) return [];
  return [
    others.length > 0
      ? button(file, 'stated.show', { act: 'top' })
      : button(file, 'stated.file', { act: 'top', company: only.company }),
  ];
}

function figuresOf(language: Language, { totals, rows }: TopView): readonly DebtorFigure[] {
  const { dmp } = wordsFor(language);
  const words = figuresWords(language);
  return totals
    .slice(0, MAX_CURRENCIES)
    .flatMap(({ currency, balance, late, lateRatio, customers }): DebtorFigure[] => {
      const listed = sumCents(rows.filter((row) => row.currency === currency).map((row) => row.balance));
      return [
        {
          label: totals.length > 1 ? words.owedIn(currency) : words.owed,
          amount: formatAmount(balance, currency, language),
          detail: words.owedBy(customers),
          color: 'Default',
        },
        {
          label: words.late,
          amount: formatAmount(late, currency, language),
          detail: lateRatio === null ? dmp.none : words.lateShare(words.share(lateRatio)),
          color: late > 0 ? 'Attention' : 'Default',
        },
        {
          label: words.topShare,
          amount: words.share(listed / balance),
          detail: words.topShareDetail,
          color: 'Default',
        },
      ];
    });
}
