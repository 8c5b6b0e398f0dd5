import type { Person } from '../../../domain/person.ts';
import type { LostConversation } from './conversation-store.ts';
import type { Told } from './delivered.ts';

/** Looks after conversations that no message reaches. Never throws for what Teams answers. */
export interface ConversationKeeper {
  /** Looks whether a missing conversation is there again; what its messages show is then brought up to date. */
  lookAgain(conversationId: string): Promise<void>;
  /** Tells a person, in their own chat, that a registered conversation is lost. */
  tellLost(person: Person, lost: LostConversation): Promise<Told>;
}
