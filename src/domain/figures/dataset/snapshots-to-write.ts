import type { Day } from '../../day.ts';
import { isEmptySnapshot, sameSnapshot } from './snapshots.ts';
import type { Snapshot } from './tiers-facts.ts';

/**
 * Why a snapshot was written: `closed` when its month was first seen over; `books-changed` when the books say otherwise since
 * (lines entered or lettered later); `rules-changed` when the company's settings do.
 */
export type SnapshotReason = 'closed' | 'books-changed' | 'rules-changed';

export interface WrittenSnapshot extends Snapshot {
  /** From 1; the highest stands, the others stay. */
  readonly version: number;
  readonly reason: SnapshotReason;
}

/**
 * What must be added to what was written of a customer, so that the latest version of each month says what the books say now.
 * `looked`: the day that was last looked (a month that was over and empty then has no row), and why this look differs.
 */
export function snapshotsToWrite(
  now: readonly Snapshot[],
  latest: readonly WrittenSnapshot[],
  looked: { readonly on: Day | null; readonly why: Exclude<SnapshotReason, 'closed'> },
): readonly WrittenSnapshot[] {
  const known = new Map(latest.map((one) => [keyOf(one), one]));
  return now.flatMap((snapshot): WrittenSnapshot[] => {
    const before = known.get(keyOf(snapshot));
    if (before)
      return sameSnapshot(before, snapshot) ? [] : [{ ...snapshot, version: before.version + 1, reason: looked.why }];
    const wasEmpty = looked.on !== null && looked.on > snapshot.monthEnd;
    return isEmptySnapshot(snapshot) ? [] : [{ ...snapshot, version: 1, reason: wasEmpty ? looked.why : 'closed' }];
  });
}

const keyOf = ({ tiers, monthEnd }: Snapshot): string => `${tiers}\u0000${monthEnd}`;
