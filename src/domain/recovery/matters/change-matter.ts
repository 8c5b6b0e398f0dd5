import type { Person } from '../../person.ts';
import type { PartOutcome, PromisePart } from '../promises/promise.ts';
import type { MatterEnd, MatterItem, MatterKind, MatterOf } from './matter.ts';

/** What changes of a matter: its facts, which items stay in it, and whether it ends. */
export interface Changed<Kind extends MatterKind> {
  readonly facts: MatterOf<Kind>['facts'];
  /** Absent: all. */
  readonly items?: readonly MatterItem[];
  readonly end: MatterEnd['how'] | null;
}

/** The matter after a change, one version on. */
export const changedMatter = <Kind extends MatterKind>(
  matter: MatterOf<Kind>,
  { facts, items, end }: Changed<Kind>,
  by: Person,
  at: Date,
): MatterOf<Kind> => ({
  ...matter,
  version: matter.version + 1,
  facts,
  items: items ?? matter.items,
  end: end === null ? null : { how: end, by, at: at.toISOString() },
});

/** A promise that had failed, judged otherwise, one version on. */
export const amendedPromise = (
  promise: MatterOf<'promise'>,
  { parts, how }: { readonly parts: readonly PromisePart[]; readonly how: PartOutcome['fate'] },
): MatterOf<'promise'> => ({
  ...promise,
  version: promise.version + 1,
  facts: { ...promise.facts, parts },
  end: promise.end && { ...promise.end, how },
});

/** Of a file, by year: « D2026-0012 ». */
export const fileNumber = (year: string, count: number): string => `D${year}-${String(count).padStart(4, '0')}`;
