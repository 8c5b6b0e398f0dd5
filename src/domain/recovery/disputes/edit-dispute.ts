import { type Changing, changesBetween, type FactChange } from '../edits.ts';
import type { DisputeFacts } from './dispute.ts';

/** What changes of a dispute; what is absent stays. */
export type DisputeEdits = Partial<Pick<DisputeFacts, 'motif' | 'note' | 'owner' | 'expected'>>;

const SAID = {
  motif: ({ motif }: DisputeFacts) => motif,
  note: ({ note }: DisputeFacts) => note,
  owner: ({ owner }: DisputeFacts) => owner.name,
  expected: ({ expected }: DisputeFacts) => expected ?? '',
};

/** The facts after an edit, each change with who and when. */
export function editDispute(
  facts: DisputeFacts,
  edits: DisputeEdits,
  changing: Changing,
): { readonly facts: DisputeFacts; readonly changes: readonly FactChange[] } {
  const next: DisputeFacts = { ...facts, ...edits };
  const changes = changesBetween(facts, next, SAID, changing);
  return { facts: { ...next, changes: [...(facts.changes ?? []), ...changes] }, changes };
}
