import type { Currency } from '../../company/currency.ts';
import type { Debtor } from './debtor.ts';

export const FOLLOW_SORTS = ['balance', 'late', 'days', 'dmp', 'name'] as const;
export type FollowSort = (typeof FOLLOW_SORTS)[number];

/** Whom to follow: thresholds in days, both met where both are given. */
export interface FollowQuery {
  /** « DMP > 60 ». Whoever has no DMP is not above any (case J5). */
  readonly dmpOver: number | null;
  /** « en retard > 30 jours »: by the oldest debt that is late. */
  readonly lateOver: number | null;
  readonly sort: FollowSort;
}

export const EVERYONE: FollowQuery = { dmpOver: null, lateOver: null, sort: 'balance' };

/** Those above the thresholds, in the order asked. */
export function follow(all: readonly Debtor[], query: FollowQuery, first: readonly Currency[]): Debtor[] {
  const { dmpOver, lateOver } = query;
  return rankDebtors(
    all.filter(
      ({ dmp, oldestDaysLate }) =>
        (dmpOver === null || (dmp !== null && dmp > dmpOver)) && (lateOver === null || oldestDaysLate > lateOver),
    ),
    query.sort,
    first,
  );
}

/**
 * Greatest first, or by name. Amounts of two currencies cannot be compared: by amount, those in `first` come in that order,
 * then the others by code. Who has no DMP comes last. Equal ones by company and customer, so that pages do not change places.
 */
export function rankDebtors(all: readonly Debtor[], sort: FollowSort, first: readonly Currency[]): Debtor[] {
  const others = [...new Set(all.map(({ currency }) => currency))].filter((one) => !first.includes(one)).sort();
  const order = [...first, ...others];
  const byCurrency = (a: Debtor, b: Debtor) => order.indexOf(a.currency) - order.indexOf(b.currency);
  const compare: Readonly<Record<FollowSort, (a: Debtor, b: Debtor) => number>> = {
    balance: (a, b) => byCurrency(a, b) || b.balance - a.balance,
    late: (a, b) => byCurrency(a, b) || b.late - a.late,
    days: (a, b) => b.oldestDaysLate - a.oldestDaysLate,
    dmp: (a, b) => (b.dmp ?? Number.NEGATIVE_INFINITY) - (a.dmp ?? Number.NEGATIVE_INFINITY) || 0,
    name: (a, b) => a.name.localeCompare(b.name, 'fr'),
  };
  return all.toSorted((a, b) => compare[sort](a, b) || byText(a.company, b.company) || byText(a.code, b.code));
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
