import type { Company } from '../../../domain/company/company.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Day } from '../../../domain/day.ts';
import { monthOf } from '../../../domain/figures/months.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { digestOf } from '../../digest-of.ts';
import type { DatasetReader, SeenTiers } from '../../ports/figures/dataset-store.ts';
import type { LedgerMark } from '../../ports/figures/history-reader.ts';

/** Facts decided by other rules are decided again: raise it with what `domain/dataset` or `domain/figures` decide. */
const RULES = 3;

/** What facts are decided by besides the books. */
export function basisOf(company: Company, currency: Currency): string {
  const { accounts, valuationAccounts, lossAccounts, feeAccounts, figures } = company.policy;
  const { partlyPaid, dmpBy } = figures;
  return digestOf([RULES, currency, accounts, valuationAccounts, lossAccounts, feeAccounts, partlyPaid, dmpBy], 12);
}

/** Whether these facts were decided by other rules or settings, or are to be decided anew whatever they say. */
export const isByRules = ({ seen }: SeenTiers, basis: string): boolean => !seen.startsWith(`${basis}/`);

/** A customer whose facts must be decided again, with what is seen of it now. */
export interface StaleTiers {
  readonly tiers: TiersCode;
  readonly lines: number;
  readonly seen: string;
  readonly before: SeenTiers | null;
  /** The rules changed since, not only the books. */
  readonly byRules: boolean;
}

export interface Looked {
  readonly asOf: Day;
  readonly basis: string;
  readonly listed: readonly TiersCode[];
  readonly marks: ReadonlyMap<TiersCode, LedgerMark>;
  readonly reminders: ReadonlyMap<TiersCode, number>;
  readonly seen: ReadonlyMap<TiersCode, SeenTiers>;
  /** What is really written; null: not counted this time. */
  readonly counted: Awaited<ReturnType<DatasetReader['countInvoices']>> | null;
}

/**
 * Customers whose lines, reminders or rules are not what they were; those that a day moves, or a month that is over; those whose
 * written invoices are not all there; and those that Sage has no more.
 */
export function findStale({ asOf, basis, listed, marks, reminders, seen, counted }: Looked): readonly StaleTiers[] {
  const all = new Set([...listed, ...marks.keys(), ...seen.keys(), ...(counted?.keys() ?? [])]);
  const stale: StaleTiers[] = [];
  for (const tiers of all) {
    const mark = marks.get(tiers);
    const now = `${basis}/${mark?.mark ?? ''}/${reminders.get(tiers) ?? 0}`;
    const before = seen.get(tiers) ?? null;
    const isStale =
      before === null ||
      before.seen !== now ||
      (before.asOf !== asOf && (before.moves || monthOf(before.asOf) !== monthOf(asOf))) ||
      (counted !== null && !isWhole(before, counted.get(tiers)));
    const byRules = before !== null && before.seen !== '' && isByRules(before, basis);
    if (isStale) stale.push({ tiers, lines: mark?.lines ?? 0, seen: now, before, byRules });
  }
  return stale;
}

const isWhole = (before: SeenTiers, found: { invoices: number; amount: number } | undefined): boolean =>
  (found?.invoices ?? 0) === before.invoices && (found?.amount ?? 0) === before.amount;
