import type { Person } from '../../../../domain/person.ts';
import { customerCard } from '../../account/card/customer.ts';
import type { CustomerView } from '../../account/desk.ts';
import { progressCard } from '../../account/progress/progress.ts';
import type { SharedState } from '../../transport/outgoing/shared-cards.ts';
import type { RelanceDesk } from './desk.ts';

/** A working draft: the account until its letters are on their way, then how they go. */
export async function sharedDraft(desk: RelanceDesk, draftId: string): Promise<SharedState> {
  const [addresses, dispatches] = await Promise.all([desk.cardsOf(draftId), desk.dispatchesOf(draftId)]);
  return {
    addresses,
    async cardFor(reader, language) {
      const view = await viewFor(desk, draftId, reader);
      if (!view) return null;
      return dispatches.length > 0 ? progressCard(language, dispatches) : customerCard(language, view);
    },
    isAwaitedBy: async ({ id }) => dispatches.some(({ approvedBy }) => approvedBy.id === id),
  };
}

async function viewFor(desk: RelanceDesk, draftId: string, reader: Person | null): Promise<CustomerView | null> {
  const shared = await desk.viewShared(draftId);
  if (!shared || reader === null) return shared;
  const own = await desk.open(reader, shared.company.code, shared.tiers.code);
  return own.kind === 'refused' ? null : own;
}
