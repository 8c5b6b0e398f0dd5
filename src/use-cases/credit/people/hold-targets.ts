import type { CreditPolicy } from '../../../domain/company/credit-policy.ts';
import { amountToRelease } from '../../../domain/credit/amount-to-release.ts';
import { peopleToTell, stepsCovering } from '../../../domain/credit/approval.ts';
import type { HoldFacts } from '../../../domain/credit/hold.ts';
import type { Day } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';
import type { Hold, NoticeTarget } from '../../ports/credit/hold-store.ts';

/** The step of the chain to tell first: the smallest that covers; where none does, the last, which may still refuse. */
export function firstStep(policy: CreditPolicy, facts: HoldFacts): number {
  return (
    stepsCovering(policy, amountToRelease(facts), facts.overLimit)[0]?.index ?? Math.max(0, policy.chain.length - 1)
  );
}

/** The people of a step and those who stand in for them, and the approvers' conversations, where its groups are told. */
export function stepTargets(
  policy: CreditPolicy,
  index: number,
  conversations: readonly string[],
  today: Day,
): readonly NoticeTarget[] {
  const step = policy.chain[index];
  if (!step) return toConversations(conversations);
  const people = peopleToTell(policy, step, today).map(toPerson);
  return step.groups.length > 0 ? [...toConversations(conversations), ...people] : people;
}

/**
 * A hold to decide is told to the approvers' conversations, the people of its step and the salesperson, before goods are
 * prepared (case H17); one that only warns disturbs nobody in their own chat but the salesperson (case H15).
 */
export function openingTargets(
  policy: CreditPolicy,
  hold: Pick<Hold, 'facts' | 'step'> & { readonly state: 'pending' | 'noted' },
  conversations: readonly string[],
  today: Day,
): readonly NoticeTarget[] {
  const step = policy.chain[hold.step];
  const people = step && hold.state === 'pending' ? peopleToTell(policy, step, today) : [];
  return [...toConversations(conversations), ...people.map(toPerson), ...salespersonOf(hold.facts)];
}

/** Whoever took the order and whoever asked again, but for the one who acts. */
export function askerTargets({ facts, askedBy }: Hold, by: Person): readonly NoticeTarget[] {
  const asker = askedBy && askedBy.id !== by.id ? [toPerson(askedBy.id)] : [];
  return [...salespersonOf(facts), ...asker];
}

/** Whoever asked a question about the hold, but for the one who answers. */
export const questionerTargets = ({ notes }: Hold, by: Person): readonly NoticeTarget[] =>
  [...new Set(notes.filter(({ kind }) => kind === 'question').map((note) => note.by.id))]
    .filter((id) => id !== by.id)
    .map(toPerson);

const toPerson = (id: string): NoticeTarget => ({ kind: 'person', id });

const toConversations = (ids: readonly string[]): readonly NoticeTarget[] =>
  ids.map((id) => ({ kind: 'conversation', id }));

function salespersonOf({ salesperson }: HoldFacts): readonly NoticeTarget[] {
  const address = salesperson?.email.trim() ?? '';
  return address === '' ? [] : [{ kind: 'salesperson', address }];
}
