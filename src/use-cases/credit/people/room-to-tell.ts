import { MOST_TOLD_AT_ONCE, type NoticeTarget } from '../../ports/credit/hold-store.ts';

/** Of these targets, those who are still to be told. */
export type RoomToTell = (targets: readonly NoticeTarget[]) => readonly NoticeTarget[];

/** Where a pass tells: the approvers' conversations of the company, and how many may still be told. */
export interface ToTell {
  readonly conversations: readonly string[];
  readonly room: RoomToTell;
}

/**
 * The room that one pass has to tell each conversation and person of holds: the first pass over a large base finds hundreds of
 * them. Whoever comes first is told; the others are in the list and the morning post.
 */
export function roomToTell(most = MOST_TOLD_AT_ONCE): RoomToTell {
  const told = new Map<string, number>();
  return (targets) =>
    targets.filter((target) => {
      const key =
        target.kind === 'salesperson' ? `salesperson ${target.address.toLowerCase()}` : `${target.kind} ${target.id}`;
      const before = told.get(key) ?? 0;
      if (before < most) told.set(key, before + 1);
      return before < most;
    });
}
