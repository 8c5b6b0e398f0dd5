import { isBornBefore } from '../ledger/born-before.ts';
import type { InstalmentKey, OpenItem } from '../ledger/open-item.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import {
  type HeldAccount,
  type HeldByCode,
  type HeldElsewhere,
  isOfAccount,
  isOfInstalment,
} from './held-elsewhere.ts';
import type { InstalmentMemory, TiersMemory, WrittenMemory } from './memory.ts';

/** What was written, by the code of the customer that it was written under. */
export type MemoryByCode = ReadonlyMap<TiersCode, WrittenMemory>;

/** Every EC_No that lines have or had: the numbers under which something may be remembered of them. */
export const numbersOf = (items: readonly OpenItem[]): readonly number[] => [
  ...new Set(items.flatMap(({ ecNo, continues }) => [ecNo, ...continues])),
];

/**
 * What is remembered of a customer, found by its lines too: of a code that Sage renamed or merged into another, what was said
 * of a line stays said, whatever the code it was written under. `heldByCode`: by rooms; `numbers`: of its lines (`numbersOf`).
 */
export function gatherMemory(
  byCode: MemoryByCode,
  heldByCode: HeldByCode,
): (code: TiersCode, numbers: readonly number[]) => TiersMemory {
  const find = <One extends { readonly ecNo: number }>(pick: (memory: WrittenMemory) => readonly One[]) =>
    finderOf(new Map([...byCode].map(([code, memory]) => [code, pick(memory)])));
  const [reminded, exclusions] = [find((memory) => memory.reminded), find((memory) => memory.exclusions)];
  const corrections = find((memory) => memory.corrections);
  const [disputes, reservations] = [find((memory) => memory.disputes), find((memory) => memory.reservations)];
  const held = finderOf(partsOf(heldByCode, isOfInstalment));
  const accounts = partsOf(heldByCode, isOfAccount);
  const letters = lettersFinder(byCode);
  return (code, numbers) => ({
    reminded: reminded(code, numbers),
    corrections: corrections(code, numbers),
    exclusions: exclusions(code, numbers),
    disputes: disputes(code, numbers),
    reservations: reservations(code, numbers),
    letters: letters(code, numbers),
    held: held(code, numbers),
    heldAccounts: accounts.get(code) ?? [],
  });
}

type Held = HeldElsewhere | HeldAccount;

const partsOf = <Part extends Held>(byCode: HeldByCode, isPart: (one: Held) => one is Part) =>
  new Map([...byCode].map(([code, list]) => [code, list.filter(isPart)]));

/** All of one kind that was written under a code, and what was written under others of lines with these numbers. */
function finderOf<One extends { readonly ecNo: number }>(byCode: ReadonlyMap<TiersCode, readonly One[]>) {
  const written = [...byCode].flatMap(([code, list]) => list.map((one) => ({ code, one })));
  const byNumber = Map.groupBy(written, ({ one }) => one.ecNo);
  return (code: TiersCode, numbers: readonly number[]): readonly One[] => {
    const own = byCode.get(code) ?? [];
    const elsewhere = numbers.flatMap((number) => byNumber.get(number) ?? []).filter((found) => found.code !== code);
    return [...own, ...elsewhere.map(({ one }) => one)];
  };
}

/** The letters that were written under a code, and those written under others that list or take off lines with these numbers. */
function lettersFinder(byCode: MemoryByCode) {
  const numbered = [...byCode.values()].flatMap(({ letters }) =>
    letters.flatMap((letter) => [...letter.lines, ...letter.deductions].map(({ ecNo }) => ({ ecNo, letter }))),
  );
  const byNumber = Map.groupBy(numbered, ({ ecNo }) => ecNo);
  return (code: TiersCode, numbers: readonly number[]): TiersMemory['letters'] => {
    const own = byCode.get(code)?.letters ?? [];
    const found = numbers.flatMap((number) => byNumber.get(number) ?? []);
    return [...new Set([...own, ...found.map(({ letter }) => letter)])];
  };
}

/**
 * What we remember of each open item, however Sage has numbered or corrected its line since. A memory is of the item whose line,
 * or one that it continues, bears its EC_No; where the books no longer hold that line, of the à-nouveau of its piece, due date
 * and amount. Each is of one item only: of two instalments that are alike, what was said of one is not said of the other.
 */
export function rememberedOf(items: readonly OpenItem[], memory: TiersMemory): (item: OpenItem) => InstalmentMemory {
  const ownerOf = findOwners(items, memory);
  const byOwner = <T extends { readonly ecNo: number }>(list: readonly T[]) =>
    Map.groupBy(list, (one) => ownerOf.get(one.ecNo));
  const [reminded, exclusions] = [byOwner(memory.reminded), byOwner(memory.exclusions)];
  const corrections = byOwner(memory.corrections);
  const [disputes, reservations] = [byOwner(memory.disputes), byOwner(memory.reservations)];
  const held = byOwner(memory.held);
  return ({ ecNo, issued }) => ({
    reminded: reminded.get(ecNo) ?? [],
    corrections: corrections.get(ecNo) ?? [],
    exclusions: exclusions.get(ecNo) ?? [],
    disputes: disputes.get(ecNo) ?? [],
    reservations: reservations.get(ecNo) ?? [],
    held: [
      ...(held.get(ecNo) ?? []),
      ...memory.heldAccounts.filter(({ bornBefore }) => bornBefore === null || isBornBefore({ issued }, bornBefore)),
    ],
  });
}

/** EC_No as it was when we remembered it → EC_No of the item that it is of now: for a reservation, as its letter says it. */
function findOwners(items: readonly OpenItem[], memory: TiersMemory): ReadonlyMap<number, number> {
  const reserved = memory.reservations.flatMap(({ ecNo, line }) => (line ? [{ ecNo, ...line }] : []));
  const said = [...memory.reminded, ...memory.corrections, ...memory.exclusions, ...memory.disputes];
  return ownersOf(items, [...said, ...reserved, ...memory.held]);
}

/**
 * EC_No as instalments had it once → EC_No of the item that records the same debt now. Of `keys` those are absent whose debt the
 * items do not hold; numbers that items continue are there without a key too.
 */
export function ownersOf(items: readonly OpenItem[], keys: readonly InstalmentKey[]): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  for (const item of items) for (const ecNo of item.continues) owners.set(ecNo, item.ecNo);
  for (const item of items) owners.set(item.ecNo, item.ecNo);
  const byNo = new Map(items.map((item) => [item.ecNo, item]));
  for (const key of keys) {
    const item = byNo.get(key.ecNo);
    if (item && !isSameLine(item, key)) owners.delete(key.ecNo);
  }
  const claimed = new Set(keys.flatMap(({ ecNo }) => owners.get(ecNo) ?? []));
  const openings = Map.groupBy(
    items.filter(({ opening }) => opening),
    ({ piece }) => piece,
  );
  for (const key of keys) {
    if (owners.has(key.ecNo)) continue;
    const alike = (openings.get(key.piece) ?? []).filter((item) => isSameInstalment(item, key));
    const copy = alike.length === 1 ? alike[0] : alike.find((item) => !claimed.has(item.ecNo));
    if (!copy) continue;
    owners.set(key.ecNo, copy.ecNo);
    claimed.add(copy.ecNo);
  }
  return owners;
}

/**
 * EC_No is given once in the life of a base: a line that was corrected keeps it, and its piece or what it asks for. A base that
 * was made anew gives the number to another line, of another piece.
 */
const isSameLine = (item: OpenItem, one: InstalmentKey): boolean => {
  const sameDue = one.due === item.due;
  const sameAmount = one.amount === item.amount;
  if (one.piece !== item.piece) return sameAmount && sameDue;
  return one.piece !== '' || sameAmount || sameDue;
};

const isSameInstalment = (item: OpenItem, one: InstalmentKey): boolean =>
  one.piece === item.piece && one.due === item.due && one.amount === item.amount;
