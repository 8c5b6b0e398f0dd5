import type { Currency } from '../../../domain/company/currency.ts';
import { type CurrencyAccount, isLate } from '../../../domain/ledger/account.ts';
import type { OpenItem } from '../../../domain/ledger/open-item.ts';
import type { Matter, MatterItem, MatterKind, MatterOf } from '../../../domain/recovery/matters/matter.ts';
import { ownersOf } from '../../../domain/relance/remembered.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { CustomerMatters } from './show-matters.ts';

/** What a person chose of an account: its instalments, or all that is late where none is named. */
export interface ItemsAsked {
  readonly currency: Currency;
  readonly ecNos: readonly number[];
}

export interface ChosenItems {
  readonly kind: 'chosen';
  readonly account: CurrencyAccount;
  readonly items: readonly MatterItem[];
}

/** Some of its instalments are in another matter of that kind, under whatever number Sage had them then. */
export interface Taken {
  readonly kind: 'taken';
  readonly pieces: readonly string[];
}

/** Debits of the account that was asked; refused where one is none of it, or nothing is late. */
export function chooseItems(
  { situation, matters }: CustomerMatters,
  kind: MatterKind,
  { currency, ecNos }: ItemsAsked,
): ChosenItems | Taken | Refused {
  const account = situation.accounts.find((one) => one.currency === currency);
  const debits = account?.items.filter(({ left }) => left > 0) ?? [];
  const unknown = ecNos.find((ecNo) => !debits.some((item) => item.ecNo === ecNo));
  if (unknown !== undefined) return refuse({ code: 'unknown-item', ecNo: unknown });
  const chosen = ecNos.length === 0 ? debits.filter(isLateStill) : debits.filter(({ ecNo }) => ecNos.includes(ecNo));
  if (!account || chosen.length === 0) return refuse({ code: 'unknown-item', ecNo: 0 });
  const standing = new Set(ownersIn(debits, matters, kind));
  const taken = chosen.filter(({ ecNo }) => standing.has(ecNo));
  // All that is late: what is in another already is not meant.
  const free = ecNos.length === 0 ? chosen.filter(({ ecNo }) => !standing.has(ecNo)) : chosen;
  if (free.length === 0 || (ecNos.length > 0 && taken.length > 0)) {
    return { kind: 'taken', pieces: taken.map(({ piece }) => piece) };
  }
  return { kind: 'chosen', account, items: free.map(toMatterItem) };
}

/** What Sage has settled since is paid: all that is late means none of it. */
const isLateStill = (item: OpenItem): boolean => isLate(item) && !item.settledSince;

/** EC_No as they are now, of what a person takes out of a file and puts into it. */
export interface ItemsChanged {
  readonly out: readonly number[];
  readonly into: readonly number[];
}

/**
 * What a file is about after a change. Each that stays keeps what was left of it when it came in; what the books hold no more stays
 * until the pass that follows payments takes it out. What comes in is owed, of the file's currency and in no other open file; one at
 * least is left.
 */
export function rechooseItems(
  { situation, matters }: CustomerMatters,
  { id, items, facts }: MatterOf<'file'>,
  { out, into }: ItemsChanged,
): { readonly kind: 'chosen'; readonly items: readonly MatterItem[] } | Taken | Refused {
  const all = situation.accounts.find(({ currency }) => currency === facts.currency)?.items ?? [];
  const owners = ownersOf(all, items);
  const known = new Set(items.flatMap(({ ecNo }) => owners.get(ecNo) ?? []));
  const debits = all.filter(({ left }) => left > 0);
  const unknown = into.find((ecNo) => !debits.some((item) => item.ecNo === ecNo));
  if (unknown !== undefined) return refuse({ code: 'unknown-item', ecNo: unknown });
  const added = debits.filter(({ ecNo }) => into.includes(ecNo) && !known.has(ecNo));
  const others = matters.filter((one) => one.id !== id);
  const free = freeOf(debits, others, 'file');
  const taken = added.filter((item) => !free.includes(item));
  if (taken.length > 0) return { kind: 'taken', pieces: taken.map(({ piece }) => piece) };
  const kept = items.filter(({ ecNo }) => !out.includes(owners.get(ecNo) ?? -1));
  const after = [...kept, ...added.map(toMatterItem)];
  return after.length === 0 ? refuse({ code: 'unknown-item', ecNo: 0 }) : { kind: 'chosen', items: after };
}

/** Debits that no standing matter of that kind is about. */
export function freeOf(items: readonly OpenItem[], matters: readonly Matter[], kind: MatterKind): readonly OpenItem[] {
  const taken = new Set(ownersIn(items, matters, kind));
  return items.filter(({ ecNo }) => !taken.has(ecNo));
}

const toMatterItem = ({ ecNo, piece, due, amount, left }: OpenItem): MatterItem => ({
  ecNo,
  piece,
  due,
  amount,
  left,
});

function ownersIn(items: readonly OpenItem[], matters: readonly Matter[], kind: MatterKind): readonly number[] {
  const keys = matters.filter((matter) => matter.kind === kind).flatMap((matter) => matter.items);
  const owners = ownersOf(items, keys);
  return keys.flatMap(({ ecNo }) => owners.get(ecNo) ?? []);
}
