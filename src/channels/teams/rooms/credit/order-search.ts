import type { Language } from '../../../../domain/language.ts';
import {
  type OrderHit,
  type OrderSearchPorts,
  openOrderSearch,
} from '../../../../use-cases/credit/orders/search-orders.ts';
import { formatAmount, formatDay } from '../../../words/format.ts';
import { wordsFor } from '../../../words/words.ts';
import type { AddedResult, SearchAddition } from '../../extension/addition.ts';

/** Open orders, after the invoices whose number begins so; the card that is dropped leads to the customer. */
export function orderSearch(ports: OrderSearchPorts): SearchAddition {
  const find = openOrderSearch(ports);
  return {
    to: 'invoices',
    rank: 10,
    search: async (who, text, language) => (await find(who, text)).map((hit) => resultOf(language, hit)),
  };
}

function resultOf(language: Language, { company, order, name }: OrderHit): AddedResult {
  const { extension } = wordsFor(language);
  const amount = order.amount === null ? [] : [formatAmount(order.amount, company.currency, language)];
  const day = extension.issued(formatDay(order.date, language));
  return {
    title: extension.order(order.piece),
    text: [name, ...amount, day, order.tiers, company.name].join(' · '),
    names: {
      company: company.code,
      companyName: company.name,
      code: order.tiers,
      name,
      piece: order.piece,
      isOrder: true,
    },
  };
}
