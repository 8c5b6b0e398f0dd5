import { reservationKeys } from '../../../src/domain/relance/kinds/reservation-keys.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { releveFacts } from '../../store/letters-of-kinds.ts';
import { CAMILLE, later, NOW, newDispatch, type Store, YANN } from '../../store/samples.ts';

const COMPANY = 'RELEVES';
const TIERS = 'ÉLAN';

/** A relevé that is held once, refused to a second, and free again when it was cancelled, or annulled. */
export async function useLetterKeys(store: Store): Promise<void> {
  const { reader, writer } = store;
  const [first] = await approve(store);
  await approve(store);
  await reader.readHolders(COMPANY, 'releve', TIERS);
  await reader.readHolders(COMPANY, 'prevenance', null);
  if (first) await writer.decide(first.id, 'approved', 'cancelled', {}, YANN, later(1));
  const [again] = await approve(store);
  if (!again) throw new Error('A cancelled relevé still holds its days');
  await writer.decide(again.id, 'approved', 'done', {}, CAMILLE, later(2));
  await writer.annulDispatch(again.id, YANN, 'Mauvais destinataire', later(3));
  await reader.listOpenDrafts(COMPANY, 'releve');
}

async function approve({ writer }: Store): Promise<readonly Dispatch[]> {
  const facts = releveFacts();
  const draft = await writer.openDraft(COMPANY, TIERS, 'EUR', CAMILLE, NOW, 'releve');
  const dispatches = [newDispatch(draft, facts, { keys: reservationKeys(TIERS, facts, []) })];
  const approval = { draftId: draft.id, draftVersion: draft.version, dispatches, by: CAMILLE, now: NOW };
  const result = await writer.approve(approval);
  return result.ok ? result.dispatches : [];
}
