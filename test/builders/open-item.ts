import { cents } from '../../src/domain/cents.ts';
import { type Day, day, daysBetween } from '../../src/domain/day.ts';
import type { OpenItem } from '../../src/domain/ledger/open-item.ts';
import { aCreditNote, anInvoice, aReceipt, type EntryFacts } from './entry.ts';

export interface ItemFacts extends EntryFacts {
  /** In cents; the whole amount unless said. */
  readonly left?: number;
  readonly settledSince?: boolean;
  readonly unplaced?: boolean;
  /** As of which day; 2 March 2026 unless said. */
  readonly asOf?: string;
}

/** The usual day of the tests: the item of `anInvoice`, due on 31 January, is 30 days late. */
export const TODAY: Day = day('2026-03-02');

export const anItem = (facts: ItemFacts = {}): OpenItem => toItem(anInvoice(facts), facts);
export const aReceiptItem = (facts: ItemFacts = {}): OpenItem => toItem(aReceipt({ ecNo: 900, ...facts }), facts);
export const aCreditItem = (facts: ItemFacts = {}): OpenItem => toItem(aCreditNote({ ecNo: 800, ...facts }), facts);

function toItem(entry: ReturnType<typeof anInvoice>, facts: ItemFacts): OpenItem {
  const asOf = facts.asOf === undefined ? TODAY : day(facts.asOf);
  return {
    ...entry,
    left: facts.left === undefined ? entry.amount : cents(facts.left),
    baseLeft: facts.left === undefined ? entry.baseAmount : cents(facts.left),
    daysLate: entry.due === null ? null : daysBetween(entry.due, asOf),
    settledSince: facts.settledSince ?? false,
    unplaced: facts.unplaced ?? false,
  };
}
