import type { Currency } from '../../../../../../domain/company/currency.ts';
import type { OrderVerdict } from '../../../../../../domain/credit/judge-order.ts';
import type { Language } from '../../../../../../domain/language.ts';
import type { OrderLine } from '../../../../../../use-cases/credit/views.ts';
import { creditWords, holdWords } from '../../../../../words/credit/credit-words.ts';
import { explainCreditIn } from '../../../../../words/explain/explain-credit.ts';
import { formatAmount, formatDay } from '../../../../../words/format.ts';
import { wordsFor } from '../../../../../words/words.ts';
import { clip } from '../../../../cards/clip.ts';

export interface OrderRow {
  readonly order: string;
  readonly outcome: string;
  readonly color: 'Default' | 'Attention';
  readonly amount: string;
  readonly open: string;
  /** Id of the hold to open; empty: none. */
  readonly hold: string;
}

const MAX_ORDERS = 8;
const RANK: Readonly<Record<OrderVerdict['outcome'], number>> = { held: 0, warns: 1, passes: 2 };

/** Open orders, those that are stopped first, each with what becomes of it (cases H13, H15). */
export function ordersOf(
  language: Language,
  lines: readonly OrderLine[],
  currency: Currency,
): { readonly orders: readonly OrderRow[]; readonly moreOrders: string } {
  const sorted = lines.toSorted((a, b) => RANK[a.verdict.outcome] - RANK[b.verdict.outcome]);
  const more = sorted.length - MAX_ORDERS;
  return {
    orders: sorted.slice(0, MAX_ORDERS).map((line) => rowOf(language, line, currency)),
    moreOrders: more > 0 ? creditWords(language).more(more) : '',
  };
}

function rowOf(language: Language, { order, verdict, hold }: OrderLine, currency: Currency): OrderRow {
  const { encours } = wordsFor(language);
  const credit = creditWords(language);
  const words = holdWords(language);
  const delivery = order.deliveryDate === null ? [] : [words.delivery(formatDay(order.deliveryDate, language))];
  const dated = words.orderDate(credit.kinds[order.kind], clip(order.piece, 20), formatDay(order.date, language));
  return {
    order: [dated, ...delivery].join(' · '),
    outcome: explainCreditIn(language).order(verdict, hold?.state ?? null, currency),
    color: isStopped({ verdict, hold }) ? 'Attention' : 'Default',
    amount: order.amount === null ? encours.noAmount : formatAmount(order.amount, currency, language),
    open: credit.open,
    hold: hold?.id ?? '',
  };
}

/** Held, and nobody released it. */
export const isStopped = ({ verdict, hold }: Pick<OrderLine, 'verdict' | 'hold'>): boolean =>
  verdict.outcome === 'held' && hold?.state !== 'approved';
