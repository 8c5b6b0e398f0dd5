import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';

/** What a registered conversation is told without asking. */
export type ConversationPurpose = 'approvals' | 'morning';

/** A conversation that Teams does not find: how often it was looked for, and when it is looked for again. */
export interface Missing {
  readonly failures: number;
  readonly lookAgainAt: Date;
}

/** Where a person or a channel can be reached again, as Teams gave it; revived after a restart. */
export interface StoredConversation {
  readonly conversationId: string;
  /** personal | groupChat | channel */
  readonly kind: string;
  /** Entra object id of the person of a personal chat, null elsewhere. */
  readonly personId: string | null;
  /** The Bot Framework conversation reference, as JSON. */
  readonly reference: string;
  /** Absent: it was there the last time. */
  readonly missing?: Missing;
}

/** A registered conversation that no message reaches any more. */
export interface LostConversation {
  readonly conversationId: string;
  readonly reference: string;
  readonly why: string;
  readonly since: Date;
  /** Who registered it. */
  readonly registeredBy: Person;
}

/** What a message in a conversation shows; the kind is a room's own. */
export interface ShownThere {
  readonly kind: string;
  readonly id: string;
}

/** Why a conversation is dead where the app was taken away; any other reason is a failure of ours to reach it. */
export const REMOVED = 'removed';

/** Conversations, and whether they can be reached. A dead one is found again only after a sign of life. */
export interface ReachStore {
  /**
   * A sign of life at `at`, as Teams dates it: somebody spoke there, or Teams tells of it. One that is older than the last one, or
   * than a removal, changes nothing. A personal chat is its speaker's: whoever an event names neither takes it over nor changes how
   * its person is reached.
   */
  remember(conversation: StoredConversation, at: Date, sign?: 'speaker' | 'event'): Promise<void>;
  find(conversationId: string): Promise<StoredConversation | null>;
  findPersonal(personId: string): Promise<StoredConversation | null>;
  /** Personal chats with a known person, those heard of last first. */
  listPersonal(limit: number): Promise<readonly StoredConversation[]>;
  /** Not to be used until the next sign of life. A removal from before the last one (`at`) changes nothing. */
  markDead(conversationId: string, why: string, at: Date): Promise<void>;
  /** Keeps the higher count of failures. */
  noteMissing(conversationId: string, missing: Missing): Promise<void>;
  noteFound(conversationId: string): Promise<void>;
  /** Missing ones whose time has come. */
  listToLookAgain(now: Date): Promise<readonly string[]>;
  /** What messages there show, those of its threads too, the newest of each kind first. */
  listShown(conversationId: string, limit: number): Promise<readonly ShownThere[]>;
}

/** Group conversations where an administrator allowed the bot to speak of debts. */
export interface RegistrationStore {
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
  /** Dead ones, but for those that the app was taken away from, of which no administrator was told and none is to be told later. */
  listLost(now: Date): Promise<readonly LostConversation[]>;
  noteLostTold(conversationId: string, now: Date): Promise<void>;
  /** Nobody could be told: not to be listed before `until`. */
  postponeLost(conversationId: string, until: Date): Promise<void>;
}

export interface GreetingStore {
  /** True once a conversation: it is this caller's to greet. */
  claimGreeting(conversationId: string, now: Date): Promise<boolean>;
  /** The greeting surely did not leave. */
  releaseGreeting(conversationId: string): Promise<void>;
}

export type ConversationStore = ReachStore & RegistrationStore & GreetingStore;
