import type { ConversationReference } from 'botbuilder';
import type { Language } from '../../../domain/language.ts';
import type { ConversationStore, StoredConversation } from '../../../use-cases/ports/conversation-store.ts';
import type { Dispatch } from '../../../use-cases/ports/dispatch-store.ts';
import type { CardAddress } from '../../../use-cases/ports/draft-store.ts';
import type { LanguageFor } from '../../words/words.ts';
import type { CustomerView, Desk } from '../desk.ts';
import type { Conversations } from '../transport/conversations.ts';
import type { BotLogger } from '../transport/logger.ts';
import { cardUpdate } from '../transport/messages.ts';
import type { Card } from '../turns/turn.ts';
import { customerCard } from './account/customer.ts';
import { progressCard } from './dispatch/progress.ts';

interface Parts {
  readonly desk: Desk;
  readonly conversations: Conversations;
  readonly store: Pick<ConversationStore, 'isRegistered'>;
  readonly logger: BotLogger;
  readonly languageFor: LanguageFor;
}

/** The latest ones: older messages have scrolled away, and Teams limits updates in a conversation to 7 a second. */
const MAX_MESSAGES = 20;

/** Messages that show a draft, kept as the draft is now. Best effort: one that fails is logged and the others go on. */
export class SharedCards {
  readonly #parts: Parts;
  /** The last refresh of each draft: the next waits for it, so that an older state never covers a newer one. */
  readonly #last = new Map<string, Promise<void>>();
  readonly #waiting = new Set<string>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Asked several times while one runs, it runs once more after: what it shows is read then. */
  async refresh(draftId: string): Promise<void> {
    const running = this.#last.get(draftId);
    if (this.#waiting.has(draftId)) return running;
    this.#waiting.add(draftId);
    const next = (running ?? Promise.resolve()).then(() => {
      this.#waiting.delete(draftId);
      return this.#refreshNow(draftId);
    });
    this.#last.set(draftId, next);
    await next;
    if (this.#last.get(draftId) === next) this.#last.delete(draftId);
  }

  async #refreshNow(draftId: string): Promise<void> {
    const { desk, logger } = this.#parts;
    try {
      const [addresses, dispatches] = await Promise.all([desk.cardsOf(draftId), desk.dispatchesOf(draftId)]);
      for (const address of addresses.slice(-MAX_MESSAGES)) await this.#update(draftId, address, dispatches);
    } catch (err) {
      logger.error({ err, draftId }, 'shared cards not refreshed');
    }
  }

  async #update(draftId: string, address: CardAddress, dispatches: readonly Dispatch[]): Promise<void> {
    const { conversations, logger } = this.#parts;
    try {
      await conversations.reach(address.conversationId, async (context, stored) => {
        const card = await this.#cardFor(draftId, stored, dispatches);
        if (card) await context.updateActivity(cardUpdate(address.activityId, card));
      });
    } catch (err) {
      logger.warn({ err, draftId, conversation: address.conversationId }, 'shared card not updated');
    }
  }

  async #cardFor(
    draftId: string,
    stored: StoredConversation,
    dispatches: readonly Dispatch[],
  ): Promise<Card | undefined> {
    const reference = JSON.parse(stored.reference) as Partial<ConversationReference>;
    const language: Language = this.#parts.languageFor(stored.kind === 'personal' ? reference.locale : undefined);
    const view = await this.#viewFor(draftId, stored, reference);
    if (!view) return undefined;
    return dispatches.length > 0 ? progressCard(language, dispatches) : customerCard(language, view);
  }

  /** A person's own chat shows what that person may still see; a registered group, what anyone there may;
   * a group that is registered no more, nothing. */
  async #viewFor(
    draftId: string,
    stored: StoredConversation,
    reference: Partial<ConversationReference>,
  ): Promise<CustomerView | null> {
    const { desk, store } = this.#parts;
    if (stored.kind !== 'personal' && !(await store.isRegistered(stored.conversationId))) return null;
    const shared = await desk.viewShared(draftId);
    if (!shared || stored.kind !== 'personal') return shared;
    if (stored.personId === null) return null;
    const who = { id: stored.personId, name: reference.user?.name ?? '' };
    const own = await desk.open(who, shared.company.code, shared.tiers.code);
    return own.kind === 'refused' ? null : own;
  }
}
