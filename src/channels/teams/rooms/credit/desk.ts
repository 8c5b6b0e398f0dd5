import type { Person } from '../../../../domain/person.ts';
import type { ApprovalsAdded } from '../../../../use-cases/credit/register-approvals.ts';
import type {
  Decide,
  DecideResult,
  EncoursView,
  HoldListView,
  HoldText,
  HoldView,
  PayerRef,
} from '../../../../use-cases/credit/views.ts';
import type { CardAddress } from '../../../../use-cases/ports/transport/card-address.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { TiersFinder } from '../../account/desk.ts';
import type { PurposeDesk } from '../../chat/purpose.ts';

/** What the bot asks of credit control. Each call checks the person's rights and returns values, never words. */
export interface CreditDesk extends TiersFinder, PurposeDesk<ApprovalsAdded> {
  /** Of the payer of that customer. */
  encours(who: Person, ref: PayerRef): Promise<Refused | EncoursView>;
  /** `page` from 1. */
  holds(who: Person, page: number): Promise<Refused | HoldListView>;
  hold(who: Person, id: string): Promise<Refused | HoldView>;
  decide(who: Person, decision: Decide): Promise<DecideResult>;
  /** Asks the salesperson about a hold. */
  ask(who: Person, question: HoldText): Promise<Refused | HoldView>;
  answer(who: Person, answer: HoldText): Promise<Refused | HoldView>;
  /** After a refusal, with a justification; the view is that of the new hold. */
  askAgain(who: Person, request: HoldText): Promise<Refused | HoldView>;

  /** For shared cards in registered conversations: the hold as anyone there may see it; null where it is gone. */
  viewSharedHold(id: string): Promise<HoldView | null>;
  rememberHoldCard(id: string, card: CardAddress): Promise<void>;
  cardsOfHold(id: string): Promise<readonly CardAddress[]>;
}
