import { cents } from '../../cents.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Payment } from '../invoice-life.ts';
import { readAdvance } from './advance.ts';
import type { Past } from './settlements.ts';

/**
 * Money that came in up to the day, and stayed: credits that are neither sales, à-nouveaux, valuations nor losses, that move
 * nothing between accounts of one customer, and use no advance that came in before. A payment that the bank took back is out,
 * whenever it was taken back: it, and the debit that took it back, brought nothing; a part of it that was refunded is taken off.
 */
export function readPayments({ books, asOf, transfers, takenBack }: Past): readonly Payment[] {
  return books.entries
    .filter((entry) => entry.date <= asOf && bringsMoney(entry) && !transfers.has(entry))
    .flatMap((entry) => {
      const taken = (takenBack.from.get(entry) ?? []).reduce((sum, { amount }) => sum + amount, 0);
      const { ecNo, tiers, date, baseAmount, piece } = entry;
      const amount = cents(-baseAmount - taken);
      return amount > 0 ? [{ ecNo, tiers, on: date, amount, piece }] : [];
    });
}

const bringsMoney = (entry: Entry): boolean =>
  entry.baseAmount < 0 &&
  (entry.nature === 'treasury' || entry.nature === 'entry') &&
  !entry.opening &&
  entry.treatment !== 'a-etablir' &&
  readAdvance(entry) !== 'use';
