import type { CompanyCode } from '../../domain/company/company-code.ts';

/** What a registered conversation is told without asking. */
export type ConversationPurpose = 'approvals' | 'morning';

/** Where a person or a channel can be reached again, as Teams gave it; revived after a restart. */
export interface StoredConversation {
  readonly conversationId: string;
  /** personal | groupChat | channel */
  readonly kind: string;
  /** Entra object id of the person of a personal chat, null elsewhere. */
  readonly personId: string | null;
  /** The Bot Framework conversation reference, as JSON. */
  readonly reference: string;
}

export interface ConversationStore {
  remember(conversation: StoredConversation, now: Date): Promise<void>;
  find(conversationId: string): Promise<StoredConversation | null>;
  findPersonal(personId: string): Promise<StoredConversation | null>;
  /** Not to be used until the app is installed again there. */
  markDead(conversationId: string, why: string, now: Date): Promise<void>;
  /** True the first time an activity is seen, false on a duplicate delivery. */
  firstSeen(conversationId: string, activityId: string, now: Date): Promise<boolean>;
  /** Forgets deliveries older than the instant. */
  forgetSeenBefore(instant: Date): Promise<void>;
  /** Group conversations where an administrator allowed the bot to speak of debts. */
  isRegistered(conversationId: string): Promise<boolean>;
  register(conversationId: string, byId: string, byName: string, now: Date): Promise<void>;
  /** Takes its purposes back too. */
  unregister(conversationId: string): Promise<boolean>;
  /** Registers the conversation as well where it was not; once, however often it is asked. */
  addPurpose(
    conversationId: string,
    purpose: ConversationPurpose,
    company: CompanyCode,
    byId: string,
    byName: string,
    now: Date,
  ): Promise<void>;
  removePurpose(conversationId: string, purpose: ConversationPurpose, company: CompanyCode): Promise<boolean>;
  /** Registered conversations with that purpose for the company. */
  listConversations(purpose: ConversationPurpose, company: CompanyCode): Promise<readonly string[]>;
}
