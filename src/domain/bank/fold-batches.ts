import type { Currency } from '../company/currency.ts';
import { type Day, daysBetween } from '../day.ts';
import type { Batch } from './statement.ts';

/** An entry that is the whole or a part of what a bank booked as one. */
export interface BatchedEntry {
  readonly key: string;
  readonly account: string;
  readonly day: Day;
  readonly currency: Currency;
  readonly batch: Batch;
}

/** One that is known from a file of before. */
export interface KeptBatched extends BatchedEntry {
  /** `over`: Sage has it, or a person settled it; `told`: another entry tells it. */
  readonly state: 'open' | 'over' | 'told';
}

/** A notice may bear another day than the booking. */
export const DAYS_APART = 5;

/** Payments of one booking, as one statement told them. */
interface Parts {
  readonly first: BatchedEntry;
  readonly added: string[];
  members: number;
  /** How many wholes they still stand for. */
  left: number;
}

/**
 * Entries that others tell, by their keys: what one file tells as a whole (CAMT.053) and another payment by payment (CAMT.054) is
 * counted once, in whichever order the files came. The payments win, unless the whole is over: then they are, too. Whole and payments
 * are one booking where account, currency and total are the same, the days are near, and they share a number of the bank's or of a payment alone its payer's; without
 * any to compare, on the same day with the same count of payments. Of payments some of which are missing, nothing is folded.
 */
export function foldBatches(kept: readonly KeptBatched[], added: readonly BatchedEntry[]): ReadonlySet<string> {
  const told = new Set<string>();
  const parts = groupParts(kept, added);
  const wholes = [
    ...kept.map((entry) => ({ entry, state: entry.state })).sort((a, b) => rankOf(a.state) - rankOf(b.state)),
    ...added.map((entry) => ({ entry, state: 'added' as const })),
  ].filter(({ entry }) => entry.batch.isWhole);
  for (const { entry, state } of wholes) {
    const found = parts.get(totalOf(entry))?.find((one) => one.left > 0 && isSameBooking(entry, one.first));
    if (!found) continue;
    found.left -= 1;
    if (state === 'over') for (const key of found.added) told.add(key);
    else if (state !== 'told') told.add(entry.key);
  }
  return told;
}

/** What is told already takes its payments first. */
const rankOf = (state: KeptBatched['state']): number => ['told', 'over', 'open'].indexOf(state);

const totalOf = ({ account, currency, batch }: BatchedEntry): string => `${account}|${currency}|${batch.total}`;

function groupParts(
  kept: readonly BatchedEntry[],
  added: readonly BatchedEntry[],
): ReadonlyMap<string, readonly Parts[]> {
  const groups = new Map<string, Parts>();
  const isNew = new Set(added);
  for (const entry of [...kept, ...added]) {
    const { day, batch } = entry;
    if (batch.isWhole) continue;
    const key = JSON.stringify([totalOf(entry), day, batch]);
    const group = groups.get(key) ?? { first: entry, added: [], members: 0, left: 0 };
    group.members += 1;
    group.left = Math.floor(group.members / (batch.count ?? 1));
    if (isNew.has(entry)) group.added.push(entry.key);
    groups.set(key, group);
  }
  return Map.groupBy(groups.values(), ({ first }) => totalOf(first));
}

function isSameBooking(whole: BatchedEntry, part: BatchedEntry): boolean {
  const [one, other] = [whole.batch, part.batch];
  if (one.statement === other.statement) return false;
  if (Math.abs(daysBetween(whole.day, part.day)) > DAYS_APART) return false;
  if (one.references.some((reference) => other.references.includes(reference))) return true;
  const kinds = new Set(one.references.map(kindOf));
  const contradicts = other.references.some((reference) => kinds.has(kindOf(reference)));
  return !contradicts && whole.day === part.day && one.count !== null && one.count === other.count;
}

const kindOf = (reference: string): string => reference.slice(0, reference.indexOf(':'));
