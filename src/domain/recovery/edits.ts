import type { Person } from '../person.ts';

export const EDITED_FIELDS = [
  ...(['motif', 'note', 'owner', 'expected', 'contact', 'thirdParties'] as const),
  ...(['priority', 'expectedLoss', 'provision', 'result', 'items'] as const),
] as const;
export type EditedField = (typeof EDITED_FIELDS)[number];

/** That a person changed one thing of a matter after it was opened. Kept with it, so that it goes when the matter is erased. */
export interface FactChange {
  readonly field: EditedField;
  /** As it was kept before and after: a day, a number, cents, names between commas; '' for none. Of items: what left, what came. */
  readonly from: string;
  readonly to: string;
  readonly by: Person;
  /** ISO instant. */
  readonly at: string;
  /** Of the matter, after the change. */
  readonly version: number;
}

/** Who changes it, when, and to which version. */
export type Changing = Pick<FactChange, 'by' | 'at' | 'version'>;

/** What differs between two sets of facts, field by field. `say`: how each is kept. */
export function changesBetween<Facts>(
  before: Facts,
  after: Facts,
  say: { readonly [Field in EditedField]?: (facts: Facts) => string },
  changing: Changing,
): readonly FactChange[] {
  return EDITED_FIELDS.flatMap((field) => {
    const said = say[field];
    if (!said) return [];
    const [from, to] = [said(before), said(after)];
    return from === to ? [] : [{ field, from, to, ...changing }];
  });
}

/** What others changed since a version was seen. */
export const changedSince = (changes: readonly FactChange[] | undefined, version: number): readonly FactChange[] =>
  (changes ?? []).filter((one) => one.version > version);

/** What a field held in a version that a person saw, as it is kept; `now`: what it holds today. */
export const keptAt = (
  changes: readonly FactChange[] | undefined,
  field: EditedField,
  version: number,
  now: string,
): string => changedSince(changes, version).find((one) => one.field === field)?.from ?? now;
