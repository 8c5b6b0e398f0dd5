import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { Person } from '../../../../domain/person.ts';
import type {
  Decide,
  DecideResult,
  EncoursView,
  HoldListView,
  HoldText,
  HoldView,
  LateView,
  PayerRef,
} from '../../../../use-cases/credit/views.ts';
import type { PurposeAdded } from '../../../../use-cases/morning/register-conversation.ts';
import type { CardAddress } from '../../../../use-cases/ports/relance/draft-store.ts';
import type { ConversationPurpose } from '../../../../use-cases/ports/transport/conversation-store.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';

/** A purpose of a group conversation, for one company or, null, for all of them. */
export interface PurposeRequest {
  readonly conversationId: string;
  readonly purpose: ConversationPurpose;
  /** As it was typed. */
  readonly company: CompanyCode | null;
}

/** What the bot asks of credit control. Each call checks the person's rights and returns values, never words. */
export interface CreditDesk {
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
  late(who: Person, page: number): Promise<Refused | LateView>;
  /** What a group conversation is told without asking; for administrators. */
  addPurpose(who: Person, request: PurposeRequest): Promise<Refused | PurposeAdded>;
  removePurpose(who: Person, request: PurposeRequest): Promise<Refused | { readonly kind: 'removed' }>;

  /** For shared cards in registered conversations: the hold as anyone there may see it; null where it is gone. */
  viewSharedHold(id: string): Promise<HoldView | null>;
  rememberHoldCard(id: string, card: CardAddress): Promise<void>;
  cardsOfHold(id: string): Promise<readonly CardAddress[]>;
}
