import { cents } from '../cents.ts';
import type { Entry } from '../ledger/entry.ts';
import type { BookedReceipt } from './bank-match.ts';

/** Money that Sage booked on accounts of customers, among their lines; what à-nouveaux carry over was booked before. */
export const receiptsIn = (lines: readonly Entry[]): readonly BookedReceipt[] =>
  lines.flatMap((line): BookedReceipt | readonly never[] => {
    if (line.nature !== 'treasury' || line.amount >= 0 || line.opening) return [];
    const { ecNo, tiers, date, amount, currency, piece, reference } = line;
    return { ecNo, tiers, date, amount: cents(-amount), currency, text: `${piece} ${reference}` };
  });
