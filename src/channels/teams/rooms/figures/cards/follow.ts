import { EVERYONE, FOLLOW_SORTS, type FollowQuery } from '../../../../../domain/figures/debtors/follow.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { FollowView } from '../../../../../use-cases/figures/views.ts';
import { figuresWords } from '../../../../words/figures/figures-words.ts';
import { formatAmount } from '../../../../words/format.ts';
import { wordsFor } from '../../../../words/words.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import type { Card } from '../../../turn.ts';
import { writeFollow } from '../follow-text.ts';
import { type DebtorForm, type Debtors, debtorRow, debtorsCard } from './debtors.ts';

const MAX_CURRENCIES = 2;

/** Customers above the thresholds asked, a page at a time; the thresholds can be changed on the card. */
export const followCard = (language: Language, view: FollowView): Card =>
  debtorsCard(language, followList(language, view), view);

export function followList(language: Language, view: FollowView): Debtors {
  const { dmp } = wordsFor(language);
  const words = figuresWords(language);
  const { query, page, pages, total } = view;
  return {
    title: words.followTitle,
    subtitle: subtitleOf(language, view),
    form: formOf(language, query),
    figures: view.totals.slice(0, MAX_CURRENCIES).flatMap(({ currency, balance, late, lateRatio, customers }) => [
      {
        label: view.totals.length > 1 ? words.owedIn(currency) : words.owed,
        amount: formatAmount(balance, currency, language),
        detail: words.followCount(customers),
        color: 'Default' as const,
      },
      {
        label: words.late,
        amount: formatAmount(late, currency, language),
        detail: lateRatio === null ? dmp.none : words.lateShare(words.share(lateRatio)),
        color: late > 0 ? ('Attention' as const) : ('Default' as const),
      },
    ]),
    rows: view.rows.map((row) => debtorRow(language, row, 'days')),
    empty: total > 0 ? '' : isFiltered(query) ? words.followEmpty : words.followNobody,
    page: pages > 1 ? words.page(page, pages) : '',
    pager: pagerOf(language, view),
    buttons: [
      ...(isFiltered(query) ? [listButton(words.everyone, { ...EVERYONE, sort: query.sort }, 1)] : []),
      listButton(words.refresh, query, page),
      button(words.seeTop, 'top.list', {}),
    ],
  };
}

const isFiltered = ({ dmpOver, lateOver }: FollowQuery): boolean => dmpOver !== null || lateOver !== null;

/** The filter comes back as the text that a person would type: it is read again like one. */
const listButton = (title: string, query: FollowQuery, page: number): Button =>
  button(title, 'follow.list', { text: writeFollow(query), page });

function pagerOf(language: Language, { query, page, pages }: FollowView): readonly Button[] {
  const words = figuresWords(language);
  return [
    ...(page > 1 ? [listButton(words.previousPage, query, page - 1)] : []),
    ...(page < pages ? [listButton(words.nextPage, query, page + 1)] : []),
  ];
}

function subtitleOf(language: Language, { query, total }: FollowView): string {
  const words = figuresWords(language);
  const thresholds = [
    ...(query.dmpOver === null ? [] : [words.dmpOver(shown(query.dmpOver))]),
    ...(query.lateOver === null ? [] : [words.lateOver(shown(query.lateOver))]),
  ];
  const which = thresholds.length > 0 ? thresholds.join(words.both) : words.followAll;
  return `${words.followCount(total)} · ${which}`;
}

function formOf(language: Language, { dmpOver, lateOver, sort }: FollowQuery): DebtorForm {
  const words = figuresWords(language);
  return {
    dmpLabel: words.dmpInput,
    hasDmp: dmpOver !== null,
    dmp: dmpOver ?? 0,
    lateLabel: words.lateInput,
    hasLate: lateOver !== null,
    late: lateOver ?? 0,
    sortLabel: words.sortInput,
    sort,
    sorts: FOLLOW_SORTS.map((value) => ({ title: words.sorts[value], value })),
    filter: words.filter,
  };
}

const shown = (days: number): string => String(days);
