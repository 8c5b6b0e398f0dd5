import type { InstalmentKey } from '../../ledger/open-item.ts';
import { type Changing, changesBetween, type FactChange } from '../edits.ts';
import type { FileFacts, ThirdParty } from './file.ts';

/** What changes of a file; what is absent stays. */
export interface FileEdits
  extends Partial<
    Pick<FileFacts, 'motif' | 'owner' | 'contact' | 'priority' | 'expectedLoss' | 'provision' | 'result'>
  > {
  /** In the place of the one of its role; without a name it takes that one out. */
  readonly third?: ThirdParty;
}

/** An instalment as a change names it. */
type Named = Pick<InstalmentKey, 'ecNo' | 'piece'>;

/** A person by name: two of one name differ by their id, which nobody reads. */
const SAID = {
  motif: ({ motif }: FileFacts) => motif,
  owner: ({ owner }: FileFacts) => owner.name,
  contact: ({ contact }: FileFacts) => contact,
  thirdParties: ({ thirdParties }: FileFacts) =>
    thirdParties.map(({ name, reach }) => (reach === '' ? name : `${name} (${reach})`)).join(', '),
  priority: ({ priority }: FileFacts) => priority,
  expectedLoss: ({ expectedLoss }: FileFacts) => String(expectedLoss),
  provision: ({ provision }: FileFacts) => String(provision),
  result: ({ result }: FileFacts) => result ?? '',
};

/** The facts after an edit, each change with who and when. `items`: in it before and after. */
export function editFile(
  facts: FileFacts,
  { third, ...edits }: FileEdits,
  items: { readonly before: readonly Named[]; readonly after: readonly Named[] },
  changing: Changing,
): { readonly facts: FileFacts; readonly changes: readonly FactChange[] } {
  const thirdParties = third === undefined ? facts.thirdParties : withThird(facts.thirdParties, third);
  const next: FileFacts = { ...facts, ...edits, thirdParties };
  const changes = [...changesBetween(facts, next, SAID, changing), ...itemChange(items, changing)];
  return { facts: { ...next, changes: [...(facts.changes ?? []), ...changes] }, changes };
}

function withThird(all: readonly ThirdParty[], third: ThirdParty): readonly ThirdParty[] {
  const others = all.filter(({ role }) => role !== third.role);
  return third.name === '' ? others : [...others, third];
}

function itemChange(
  { before, after }: { readonly before: readonly Named[]; readonly after: readonly Named[] },
  changing: Changing,
): readonly FactChange[] {
  const without = (all: readonly Named[], others: readonly Named[]) =>
    all
      .filter(({ ecNo }) => !others.some((one) => one.ecNo === ecNo))
      .map(({ piece }) => piece.trim())
      .join(', ');
  const [from, to] = [without(before, after), without(after, before)];
  const isSame = before.length === after.length && before.every(({ ecNo }) => after.some((one) => one.ecNo === ecNo));
  return isSame ? [] : [{ field: 'items', from, to, ...changing }];
}
