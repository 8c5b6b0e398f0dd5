import { type Cents, cents } from '../cents.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type {
  BankMatch,
  Confidence,
  MatchAgainst,
  MatchedEntry,
  MatchedItem,
  MatchReason,
  PaidPart,
} from './bank-match.ts';
import { compactNumber } from './free-text.ts';
import type { MatchIndex } from './match-index.ts';
import { findNamed, type NamedItems } from './named-items.ts';
import { findPayers, type NamedPayers } from './named-payers.ts';
import { findNear } from './near-reference.ts';
import { chooseSum, lessOf, type Owed, oldestFirst, type Share, shareOut, toPart } from './share-out.ts';

/** What entries are matched to, made ready; `leftOf`: what entries before leave of an item. */
export interface Matching extends Pick<MatchAgainst, 'ibans' | 'tolerance'> {
  readonly index: MatchIndex;
  readonly leftOf: (item: MatchedItem) => Cents;
}

type Payment = Extract<BankMatch, { readonly kind: 'paid' | 'unknown' }>;

/** What was found out of a payment. */
interface Found {
  readonly confidence: Confidence;
  readonly reasons: readonly MatchReason[];
  readonly parts: readonly PaidPart[];
}

/** What a payment that came in is for: the documents that it names, else what its amount is among those of who paid. */
export function matchPayment(
  entry: MatchedEntry,
  matching: Matching,
): { readonly match: Payment; readonly payers: NamedPayers } {
  const { index } = matching;
  const named = findNamed(`${entry.text} ${entry.endToEndId ?? ''}`, index);
  const payers = findPayers(entry, index, matching);
  const owedBy = (items: readonly MatchedItem[]): readonly Owed[] => owedAmong(items, entry, matching);
  const found =
    byName(entry, named, payers, owedBy, matching) ??
    byWeakName(entry, named, payers, owedBy, matching) ??
    byAmount(entry, named, payers, owedBy, matching);
  const ofPayers = payers.codes.flatMap((code) => index.byTiers.get(code) ?? []);
  const near =
    named.items.length > 0
      ? []
      : findNear(named.unknown, [...new Set([...ofPayers, ...(index.byLeft.get(entry.amount) ?? [])])]);
  if (!found || found.parts.length === 0) return { match: { kind: 'unknown', tiers: payers.codes, near }, payers };
  const customers = new Set(found.parts.map(({ tiers }) => tiers)).size;
  const several: readonly MatchReason[] = customers > 1 ? [{ code: 'several-customers', customers }] : [];
  return { match: { kind: 'paid', ...found, reasons: [...found.reasons, ...several], near }, payers };
}

/** What is open in the entry's currency. An effet de commerce is paid at its maturity: before, it was only accepted. */
const owedAmong = (
  items: readonly MatchedItem[],
  { currency, day }: MatchedEntry,
  { leftOf }: Matching,
): readonly Owed[] =>
  items
    .filter((item) => item.currency === currency)
    .filter(({ treatment, due }) => treatment !== 'effet' || (due !== null && due <= day))
    .map((item) => ({ item, left: leftOf(item) }))
    .filter(({ left }) => left !== 0);

type Rule = (
  entry: MatchedEntry,
  named: NamedItems,
  payers: NamedPayers,
  owedBy: (items: readonly MatchedItem[]) => readonly Owed[],
  matching: Matching,
) => Found | null;

/** Documents named by their whole number, or letters of ours. */
const byName: Rule = (entry, named, payers, owedBy, { tolerance }) => {
  const owed = owedBy(named.items);
  if (!owed.some(({ left }) => left > 0)) return null;
  const { kept, isShared } = keepPayers(owed, payers.codes);
  const share = shareOut(kept, entry.amount, tolerance);
  const isOther = payers.codes.length > 0 && !kept.some(({ item }) => payers.codes.includes(item.tiers));
  const agrees: readonly MatchReason[] = isOther ? [{ code: 'paid-by-another' }] : payers.reason ? [payers.reason] : [];
  const reasons = [...named.reasons, ...share.reasons, ...agrees];
  return { confidence: isShared ? 'possible' : sureOfNamed(share, isOther), reasons, parts: share.parts };
};

/** A number that documents of several customers bear is the payer's; of nobody known, it is in doubt. */
function keepPayers(
  owed: readonly Owed[],
  payers: readonly TiersCode[],
): { readonly kept: readonly Owed[]; readonly isShared: boolean } {
  let isShared = false;
  const kept = [...Map.groupBy(owed, ({ item }) => compactNumber(item.piece)).values()].flatMap((same) => {
    if (new Set(same.map(({ item }) => item.tiers)).size === 1) return same;
    const own = same.filter(({ item }) => payers.includes(item.tiers));
    if (own.length === 0) isShared = true;
    return own.length > 0 ? own : same;
  });
  return { kept, isShared };
}

function sureOfNamed({ how, parts, isOneOfSeveral }: Share, isOther: boolean): Confidence {
  if (how === 'exact') return isOneOfSeveral ? 'likely' : 'certain';
  if (how === 'less') return 'likely';
  if (isOther) return 'possible';
  return how === 'part' && parts.length === 1 ? 'certain' : 'likely';
}

/** Numbers over a cut or without their prefix: of the payer's own documents, else of the one whose amount it is. */
const byWeakName: Rule = (entry, named, payers, owedBy, { tolerance }) => {
  const weak = owedBy(named.weak).filter(({ left }) => left > 0);
  const own = weak.filter(({ item }) => payers.codes.includes(item.tiers));
  const reasonsOf = (owed: readonly Owed[]): readonly MatchReason[] =>
    named.weakReasons.filter(
      (reason) => reason.code === 'piece' && owed.some(({ item }) => item.piece === reason.piece),
    );
  if (own.length > 0 && payers.reason) {
    const share = shareOut(own, entry.amount, tolerance);
    const isOne = new Set(own.map(({ item }) => item.tiers)).size === 1;
    const sure =
      share.how === 'exact' && isOne && !share.isOneOfSeveral
        ? 'certain'
        : share.how === 'over'
          ? 'possible'
          : 'likely';
    return { confidence: sure, reasons: [...reasonsOf(own), payers.reason, ...share.reasons], parts: share.parts };
  }
  const [one, other] = weak.filter(({ left }) => left === entry.amount);
  if (!one || other) return null;
  const isOther = payers.codes.length > 0;
  const reasons: readonly MatchReason[] = [
    ...reasonsOf([one]),
    { code: 'exact-amount', instalments: 1 },
    ...(isOther ? [{ code: 'paid-by-another' } as const] : []),
  ];
  return { confidence: isOther ? 'possible' : 'likely', reasons, parts: [toPart(one, one.left, true)] };
};

/** Nothing is named: what the amount is among the instalments of who paid. */
const byAmount: Rule = (entry, named, payers, owedBy, { index, tolerance }) => {
  const { codes, reason } = payers;
  if (!reason) return null;
  const owed = owedBy(codes.flatMap((code) => index.byTiers.get(code) ?? []))
    .filter(({ left }) => left > 0)
    .toSorted(oldestFirst);
  const found =
    codes.length > 1 ? amongSeveral(owed, entry.amount, codes, reason) : amongOne(owed, entry, reason, tolerance);
  // Also one that is open, and that this cannot have paid: an effet before its maturity, another currency.
  const another = named.unknown[0] ?? named.items[0]?.piece;
  if (!found || another === undefined) return found;
  return { ...found, confidence: 'possible', reasons: [...found.reasons, { code: 'names-another', written: another }] };
};

function amongOne(
  owed: readonly Owed[],
  entry: MatchedEntry,
  reason: MatchReason,
  tolerance: Matching['tolerance'],
): Found | null {
  const { amount, day } = entry;
  if (owed.length === 0) return null;
  const equal = owed.filter(({ left }) => left === amount);
  const due = owed.filter(({ item }) => item.due !== null && item.due <= day);
  const [oldest] = equal;
  const comesToDue = sumOf(due) === amount;
  if (oldest && (!comesToDue || due.length === 1)) {
    const among: readonly MatchReason[] = equal.length > 1 ? [{ code: 'oldest-of-equal', among: equal.length }] : [];
    return whole([oldest], 'likely', [reason, { code: 'exact-amount', instalments: 1 }, ...among]);
  }
  if (comesToDue) {
    const ways: readonly MatchReason[] = oldest ? [{ code: 'several-ways' }] : [];
    const amountOf = { code: 'exact-amount', instalments: due.length } as const;
    return whole(due, oldest ? 'possible' : 'likely', [reason, amountOf, ...ways]);
  }
  if (sumOf(owed) === amount)
    return whole(owed, 'likely', [reason, { code: 'exact-amount', instalments: owed.length }]);
  const chosen = chooseSum(owed, amount);
  if (chosen) {
    const ways: readonly MatchReason[] = chosen.isOneOfSeveral ? [{ code: 'several-ways' }] : [];
    const sure = chosen.isOneOfSeveral ? 'possible' : 'likely';
    return whole(chosen.owed, sure, [reason, { code: 'exact-amount', instalments: chosen.owed.length }, ...ways]);
  }
  for (const one of owed) {
    const less = lessOf(one.left, amount, tolerance);
    if (less) return whole([one], 'possible', [reason, less]);
  }
  const { parts, reasons } = shareOut(owed, amount, tolerance);
  return { confidence: 'possible', reasons: [reason, ...reasons], parts };
}

/** An amount that one customer alone among them owes: an IBAN that paid for several is sure of it, a name is not. */
function amongSeveral(
  owed: readonly Owed[],
  amount: Cents,
  codes: readonly TiersCode[],
  reason: MatchReason,
): Found | null {
  const [one, other] = owed.filter(({ left }) => left === amount);
  if (!one || other) return null;
  const byIban = reason.code === 'iban';
  const several: readonly MatchReason[] = byIban ? [] : [{ code: 'name-of-several', customers: codes.length }];
  return whole([one], byIban ? 'likely' : 'possible', [reason, { code: 'exact-amount', instalments: 1 }, ...several]);
}

const whole = (owed: readonly Owed[], confidence: Confidence, reasons: readonly MatchReason[]): Found => ({
  ...{ confidence, reasons },
  parts: owed.map((one) => toPart(one, one.left, true)),
});

const sumOf = (owed: readonly Owed[]): Cents => cents(owed.reduce((sum, { left }) => sum + left, 0));
