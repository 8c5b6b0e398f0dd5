import { type Cents, cents } from '../../cents.ts';
import { treatmentOf } from '../../company/account-treatment.ts';
import type { ReceivablesPolicy } from '../../company/receivables-policy.ts';
import type { Entry } from '../../ledger/entry.ts';
import { findTransfers } from './transfers.ts';

/** What the other lines of the same journal, month and piece book on one account. */
export interface Counterpart {
  /** EC_No of the customer's line. */
  readonly ecNo: number;
  /** Tells the piece from all others: its lines share what it books. */
  readonly piece: string;
  /** CG_Num. */
  readonly account: string;
  /** In the company's currency, a debit > 0. */
  readonly amount: Cents;
}

type Accounts = Pick<ReceivablesPolicy, 'accounts' | 'lossAccounts' | 'feeAccounts'>;

/** Which accounts the counterparts of a line are looked for on: prefixes of losses, of fees and of advances, none of which begins another. */
export function counterpartAccounts({ accounts, lossAccounts, feeAccounts }: Accounts): readonly string[] {
  const advances = Object.keys(accounts).filter((prefix) => accounts[prefix] === 'avance');
  const all = [...new Set([...lossAccounts, ...feeAccounts, ...advances])].filter((prefix) => prefix !== '');
  return all.filter((prefix) => !all.some((other) => other !== prefix && prefix.startsWith(other))).sort();
}

/**
 * The lines with what their counterparts tell: an entry against an account of losses is nature `loss`, unless it moves the debt to
 * another account of the customer (a doubtful debt is none yet); an invoice of nothing but interest or fees for paying late is no sale
 * (case G13); and what the piece books on accounts of advances.
 */
export function withCounterparts(
  entries: readonly Entry[],
  counterparts: readonly Counterpart[],
  policy: Accounts,
): readonly Entry[] {
  if (counterparts.length === 0) return entries;
  const known = Map.groupBy(counterparts, ({ ecNo }) => ecNo);
  const lines = entries.filter(({ ecNo, opening }) => known.has(ecNo) && !opening);
  const advances = shareAdvances(lines, known, policy);
  const losses = findLosses(entries, lines, known, policy);
  const fees = findFees(lines, known, policy);
  return entries.map((entry) => {
    const advance = advances.get(entry);
    if (fees.has(entry)) return { ...entry, nature: 'entry' };
    if (losses.has(entry)) return { ...entry, nature: 'loss' };
    return advance ? { ...entry, advance } : entry;
  });
}

function findLosses(
  entries: readonly Entry[],
  lines: readonly Entry[],
  known: ReadonlyMap<number, readonly Counterpart[]>,
  { lossAccounts }: Accounts,
): ReadonlySet<Entry> {
  const isLoss = ({ account }: Counterpart): boolean => lossAccounts.some((prefix) => account.startsWith(prefix));
  const against = lines.filter(
    ({ ecNo, nature, baseAmount }) =>
      nature === 'entry' && (known.get(ecNo) ?? []).some((one) => isLoss(one) && one.amount * baseAmount < 0),
  );
  if (against.length === 0) return new Set();
  const transfers = findTransfers(entries);
  return new Set(against.filter((entry) => !transfers.has(entry)));
}

/** Invoices of which the piece books all on accounts of fees. */
function findFees(
  lines: readonly Entry[],
  known: ReadonlyMap<number, readonly Counterpart[]>,
  { feeAccounts }: Accounts,
): ReadonlySet<Entry> {
  const isFee = ({ account }: Counterpart): boolean => feeAccounts.some((prefix) => account.startsWith(prefix));
  const against = lines.flatMap((entry) => {
    const own = entry.nature === 'sale' && entry.baseAmount > 0 ? (known.get(entry.ecNo) ?? []).filter(isFee) : [];
    const [first] = own;
    return first ? [{ entry, piece: first.piece, amount: own.reduce((sum, one) => sum + one.amount, 0) }] : [];
  });
  const whole = [...Map.groupBy(against, ({ piece }) => piece).values()].filter(
    (own) => -(own[0]?.amount ?? 0) >= own.reduce((sum, { entry }) => sum + entry.baseAmount, 0),
  );
  return new Set(whole.flat().map(({ entry }) => entry));
}

/** The lines of a piece share what it books on advances as their amounts are to each other; the last one takes the rest. */
function shareAdvances(
  lines: readonly Entry[],
  known: ReadonlyMap<number, readonly Counterpart[]>,
  { accounts }: Accounts,
): ReadonlyMap<Entry, Cents> {
  const booked = lines.flatMap((entry) => {
    if (entry.treatment === 'avance') return [];
    const own = (known.get(entry.ecNo) ?? []).filter(({ account }) => treatmentOf(account, accounts) === 'avance');
    const [first] = own;
    return first ? [{ entry, piece: first.piece, amount: own.reduce((sum, one) => sum + one.amount, 0) }] : [];
  });
  const shares = new Map<Entry, Cents>();
  for (const piece of Map.groupBy(booked, (one) => one.piece).values()) {
    let [toShare, whole] = [piece[0]?.amount ?? 0, piece.reduce((sum, { entry }) => sum + entry.baseAmount, 0)];
    for (const { entry } of piece) {
      const share = whole === 0 ? 0 : Math.trunc((toShare * entry.baseAmount) / whole);
      shares.set(entry, cents(share));
      [toShare, whole] = [toShare - share, whole - entry.baseAmount];
    }
  }
  return shares;
}
