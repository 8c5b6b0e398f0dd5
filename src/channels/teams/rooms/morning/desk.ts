import type { Person } from '../../../../domain/person.ts';
import type { LateView } from '../../../../use-cases/morning/list-late.ts';
import type { PurposeAdded } from '../../../../use-cases/morning/register-conversation.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { PurposeDesk } from '../../chat/purpose.ts';

/** What is asked of the day's posts and of the conversations that get them. Each call checks rights and returns values, never words. */
export interface MorningDesk extends PurposeDesk<PurposeAdded> {
  /** `page` from 1. */
  late(who: Person, page: number): Promise<Refused | LateView>;
  /** Lets the bot speak of debts in a group conversation; for administrators. */
  register(who: Person, conversationId: string): Promise<Refused | { readonly kind: 'registered' }>;
  unregister(who: Person, conversationId: string): Promise<Refused | { readonly kind: 'unregistered' }>;
}
