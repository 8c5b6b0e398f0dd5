import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import type { HoldView } from '../../../../use-cases/credit/views.ts';
import type { SharedState } from '../../transport/outgoing/shared-cards.ts';
import type { Card } from '../../turn.ts';
import { holdCard } from './cards/holds/hold.ts';
import { orderCard } from './cards/holds/order.ts';
import type { CreditDesk } from './desk.ts';

/** The viewer took the order or asked again, and somebody else decides (case I1). */
export const isOwnOnly = ({ own, may }: HoldView): boolean => own && !may.decide;

/** A held order: what those who decide read, or what its salesperson does. */
export const cardOfHold = (language: Language, view: HoldView): Card =>
  isOwnOnly(view) ? orderCard(language, view) : holdCard(language, view);

/** What that reader may see of a hold; no reader: what anyone in a registered conversation may. Null: nothing. */
export async function holdFor(credit: CreditDesk, id: string, reader: Person | null): Promise<HoldView | null> {
  if (reader === null) return credit.viewSharedHold(id);
  const own = await credit.hold(reader, id);
  return own.kind === 'refused' ? null : own;
}

export async function sharedHold(credit: CreditDesk, id: string): Promise<SharedState> {
  const addresses = await credit.cardsOfHold(id);
  return {
    addresses,
    async cardFor(reader, language) {
      const view = await holdFor(credit, id, reader);
      return view && cardOfHold(language, view);
    },
    // Who took or asked for the order waits for its fate; who may decide has to find it.
    async isAwaitedBy(reader) {
      const view = await holdFor(credit, id, reader);
      return view !== null && (view.own || view.may.decide);
    },
  };
}
