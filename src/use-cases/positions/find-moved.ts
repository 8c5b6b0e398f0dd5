import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { LedgerMark } from '../ports/figures/history-reader.ts';
import type { SeenPosition } from '../ports/positions/position-store.ts';

export interface LookedAt {
  readonly basis: string;
  readonly marks: ReadonlyMap<TiersCode, LedgerMark>;
  readonly names: ReadonlyMap<TiersCode, string>;
  readonly kept: ReadonlyMap<TiersCode, SeenPosition>;
}

/** A payer whose lines are to be read, with what is seen of it now. */
export interface PayerToRead {
  readonly tiers: TiersCode;
  readonly name: string;
  readonly lines: number;
  readonly seen: string;
  readonly before: SeenPosition | null;
  /** Nothing tells that it changed. */
  readonly quiet: boolean;
}

/** What is kept of a mark: the lines, and what is decided on them. */
export const seenAs = (basis: string, mark: string): string => `${basis}/${mark}`;

/** The mark in what was kept of it; '' where nothing is known of it. */
export const markIn = (seen: string): string => seen.slice(seen.indexOf('/') + 1);

/** Every payer that has lines: those that something tells a change of, or that are watched, and the quiet ones. */
export function lookAtPayers({ basis, marks, names, kept }: LookedAt): readonly PayerToRead[] {
  return [...marks].map(([tiers, { mark, lines }]) => {
    const before = kept.get(tiers) ?? null;
    const name = names.get(tiers) ?? tiers;
    const seen = seenAs(basis, mark);
    const quiet = before !== null && before.seen === seen && before.name === name && !before.watched;
    return { tiers, name, lines, seen, before, quiet };
  });
}

/** Payers that are kept, and have no line in Sage any more. */
export const findGone = ({ marks, kept }: Pick<LookedAt, 'marks' | 'kept'>): readonly TiersCode[] =>
  [...kept.keys()].filter((tiers) => !marks.has(tiers));
