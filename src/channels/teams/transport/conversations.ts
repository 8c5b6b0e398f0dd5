import { type Activity, type ConversationReference, TurnContext } from 'botbuilder';
import type { Person } from '../../../domain/person.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { ConversationStore, StoredConversation } from '../../../use-cases/ports/conversation-store.ts';
import type { HardenedAdapter } from './adapter.ts';
import type { BotLogger } from './logger.ts';

/** A channel's thread belongs to its channel. */
export const baseConversationId = (id: string): string => id.replace(/;messageid=.*$/u, '');

/** A chat of two people (`19:…`) is a conversation of others, whatever it calls itself: the bot's own are `a:…`. */
export function kindOf({ conversation }: Activity): StoredConversation['kind'] {
  const kind = conversation.conversationType ?? (conversation.isGroup ? 'groupChat' : 'personal');
  return kind === 'personal' && conversation.id.startsWith('19:') ? 'groupChat' : kind;
}

const DEAD_FOR_EVER = new Set(['ConversationNotFound', 'BotNotInConversationRoster', 'ConversationBlockedByUser']);

/** Why writing there will not work again until the app is installed anew; null where it may. */
function whyDead(error: unknown): string | null {
  const fault = error as { statusCode?: number; code?: string; body?: { error?: { code?: string } } } | null;
  const code = fault?.body?.error?.code ?? fault?.code ?? '';
  if (fault?.statusCode === 403) return code || 'Forbidden';
  return fault?.statusCode === 404 && DEAD_FOR_EVER.has(code) ? code : null;
}

/** The only reader of a personal chat, and the locale of their Teams; null where we do not know whose it is. */
export function readerOf({
  kind,
  personId,
  reference,
}: StoredConversation): { readonly reader: Person; readonly locale: string | undefined } | null {
  if (kind !== 'personal' || personId === null) return null;
  const { user, locale } = JSON.parse(reference) as Partial<ConversationReference>;
  return { reader: { id: personId, name: user?.name ?? '' }, locale };
}

interface Reach {
  readonly store: ConversationStore;
  readonly adapter: HardenedAdapter;
  readonly appId: string;
  readonly clock: Clock;
  readonly logger: BotLogger;
}

/** Conversations kept in the store, so that they can be reached after a restart. */
export class Conversations {
  readonly #reach: Reach;

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  /** Kept on every activity: the service address of a conversation changes. */
  async remember(activity: Activity): Promise<void> {
    const reference = TurnContext.getConversationReference(activity);
    const id = baseConversationId(activity.conversation.id);
    const kind = kindOf(activity);
    await this.#reach.store.remember(
      {
        conversationId: id,
        kind,
        personId: kind === 'personal' ? (activity.from.aadObjectId ?? null) : null,
        reference: JSON.stringify({ ...reference, conversation: { ...reference.conversation, id } }),
      },
      this.#reach.clock.now(),
    );
  }

  find(conversationId: string): Promise<StoredConversation | null> {
    return this.#reach.store.find(baseConversationId(conversationId));
  }

  async markDead(conversationId: string, why: string): Promise<void> {
    await this.#reach.store.markDead(baseConversationId(conversationId), why, this.#reach.clock.now());
  }

  /** Runs `act` in a conversation, from nothing but its reference. A conversation found dead is forgotten, and the fault thrown. */
  async continue<T>(reference: Partial<ConversationReference>, act: (context: TurnContext) => Promise<T>): Promise<T> {
    let result: { readonly value: T } | undefined;
    try {
      await this.#reach.adapter.continueConversationAsync(this.#reach.appId, reference, async (context) => {
        result = { value: await act(context) };
      });
    } catch (error) {
      const why = whyDead(error);
      const id = reference.conversation?.id;
      if (why && id) {
        this.#reach.logger.warn({ conversation: id, why }, 'conversation forgotten');
        await this.markDead(id, why);
      }
      throw error;
    }
    if (!result) throw new Error('The conversation was continued without running its act.');
    return result.value;
  }

  /** The same from the store; undefined where the conversation is unknown or dead. */
  async reach<T>(
    conversationId: string,
    act: (context: TurnContext, stored: StoredConversation) => Promise<T>,
  ): Promise<T | undefined> {
    const stored = await this.find(conversationId);
    return stored ? this.revive(stored, conversationId, act) : undefined;
  }

  async reachPerson<T>(
    personId: string,
    act: (context: TurnContext, stored: StoredConversation) => Promise<T>,
  ): Promise<T | undefined> {
    const stored = await this.#reach.store.findPersonal(personId);
    return stored ? this.revive(stored, stored.conversationId, act) : undefined;
  }

  private revive<T>(
    stored: StoredConversation,
    conversationId: string,
    act: (context: TurnContext, stored: StoredConversation) => Promise<T>,
  ): Promise<T> {
    const reference = JSON.parse(stored.reference) as ConversationReference;
    const there = { ...reference, conversation: { ...reference.conversation, id: conversationId } };
    return this.continue(there, (context) => act(context, stored));
  }
}
