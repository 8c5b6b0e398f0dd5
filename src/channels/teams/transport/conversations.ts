import { setTimeout as sleep } from 'node:timers/promises';
import { type Activity, ActivityTypes, type ConversationReference, TurnContext } from 'botbuilder';
import type { Person } from '../../../domain/person.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import {
  REMOVED,
  type ReachStore,
  type StoredConversation,
} from '../../../use-cases/ports/transport/conversation-store.ts';
import type { HardenedAdapter } from './adapter.ts';
import { inTime } from './in-time.ts';
import type { BotLogger } from './logger.ts';
import { deliveredAfter } from './outgoing/delivered.ts';
import { isHeldBack, lossIn, nextLook, StillMissing } from './reach/loss.ts';
import { type Sign, signIn } from './reach/signs.ts';

/** A channel's thread belongs to its channel. */
export const baseConversationId = (id: string): string => id.replace(/;messageid=.*$/u, '');

/** A chat of two people (`19:…`) is a conversation of others, whatever it calls itself: the bot's own are `a:…`. */
export function kindOf({ conversation }: Activity): StoredConversation['kind'] {
  const kind = conversation.conversationType ?? (conversation.isGroup ? 'groupChat' : 'personal');
  return kind === 'personal' && conversation.id.startsWith('19:') ? 'groupChat' : kind;
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
  readonly store: ReachStore;
  readonly adapter: HardenedAdapter;
  readonly appId: string;
  readonly clock: Clock;
  readonly logger: BotLogger;
  /** Before a conversation that is not found is tried once more in the same call. */
  readonly onceMoreMs: number;
  /** Given to the making of a chat. */
  readonly callWithinMs: number;
}

type Act<T> = (context: TurnContext) => Promise<T>;
type ActThere<T> = (context: TurnContext, stored: StoredConversation) => Promise<T>;

/** Conversations kept in the store, so that they can be reached after a restart. */
export class Conversations {
  readonly #reach: Reach;

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  /** Keeps what an activity says of its conversation; the service address, too, for it changes. */
  async note(activity: Activity): Promise<Sign | null> {
    const { store, clock } = this.#reach;
    const sign = signIn(activity, clock.now());
    if (!sign) return null;
    const id = baseConversationId(activity.conversation.id);
    if (sign.kind === 'removed') {
      await store.markDead(id, REMOVED, sign.at);
      return sign;
    }
    const kind = kindOf(activity);
    const reference = TurnContext.getConversationReference(activity);
    const conversation: StoredConversation = {
      conversationId: id,
      kind,
      personId: kind === 'personal' ? (activity.from.aadObjectId ?? null) : null,
      reference: JSON.stringify({ ...reference, conversation: { ...reference.conversation, id } }),
    };
    await store.remember(conversation, sign.at, sign.kind);
    return sign;
  }

  find(conversationId: string): Promise<StoredConversation | null> {
    return this.#reach.store.find(baseConversationId(conversationId));
  }

  /**
   * Runs `act` in a conversation, from nothing but its reference: again where the conversation was not found, so it must come to
   * nothing when it fails so. A personal chat whose history was removed is made again. One that is gone is dead from then on.
   */
  async continue<T>(reference: Partial<ConversationReference>, act: Act<T>): Promise<T> {
    try {
      return await this.#run(reference, act);
    } catch (error) {
      const loss = lossIn(error);
      const id = reference.conversation?.id;
      if (!loss || !id) throw error;
      if (loss.kind === 'missing') return this.#onceMore(reference, id, act, error);
      await this.#giveUp(baseConversationId(id), loss.why);
      throw error;
    }
  }

  /** The same from the store; undefined where the conversation is unknown or dead. Throws `StillMissing` where it has to wait. */
  async reach<T>(conversationId: string, act: ActThere<T>): Promise<T | undefined> {
    const { store, clock } = this.#reach;
    const stored = await this.find(conversationId);
    if (!stored) return undefined;
    if (isHeldBack(stored.missing, clock.now())) throw new StillMissing(stored.conversationId);
    const reference = JSON.parse(stored.reference) as ConversationReference;
    const there = { ...reference, conversation: { ...reference.conversation, id: conversationId } };
    const result = await this.continue(there, (context) => act(context, stored));
    if (stored.missing) await store.noteFound(stored.conversationId);
    return result;
  }

  /** Looks whether a conversation is there again, by what leaves nothing in it; true when it is. */
  async lookAgain(conversationId: string): Promise<boolean> {
    const stored = await this.find(conversationId);
    if (!stored) return false;
    try {
      const reference = JSON.parse(stored.reference) as ConversationReference;
      await this.continue(reference, (context) => context.sendActivity({ type: ActivityTypes.Typing }));
    } catch (err) {
      this.#reach.logger.warn({ err, conversation: conversationId }, 'conversation looked for');
      // Whatever is refused there but for the conversation itself is refused somewhere.
      if (lossIn(err) || deliveredAfter(err) !== 'refused') return false;
    }
    await this.#reach.store.noteFound(stored.conversationId);
    return true;
  }

  async #run<T>(reference: Partial<ConversationReference>, act: Act<T>): Promise<T> {
    let result: { readonly value: T } | undefined;
    await this.#reach.adapter.continueConversationAsync(this.#reach.appId, reference, async (context) => {
      result = { value: await act(context) };
    });
    if (!result) throw new Error('The conversation was continued without running its act.');
    return result.value;
  }

  async #onceMore<T>(reference: Partial<ConversationReference>, id: string, act: Act<T>, error: unknown): Promise<T> {
    const stored = await this.find(id);
    if (!stored) throw error;
    const again = stored.kind === 'personal' ? await this.#makeAgain(stored) : null;
    if (!again) {
      if (!(await this.#noteMissing(stored))) throw error;
      await sleep(this.#reach.onceMoreMs);
    }
    try {
      const value = await this.#run(again ?? reference, act);
      if (!again) await this.#reach.store.noteFound(stored.conversationId);
      return value;
    } catch (fault) {
      if (lossIn(fault)?.kind === 'missing') await this.#noteMissing((await this.find(id)) ?? stored);
      throw fault;
    }
  }

  /** False once it was looked for as often as it is worth. */
  async #noteMissing({ conversationId, missing }: StoredConversation): Promise<boolean> {
    const { store, clock, logger } = this.#reach;
    const next = nextLook(missing, clock.now());
    if (next === 'wait') return true;
    if (next === 'lost') {
      await this.#giveUp(conversationId, 'ConversationNotFound');
      return false;
    }
    logger.warn({ conversation: conversationId, ...next }, 'conversation not found');
    await store.noteMissing(conversationId, next);
    return true;
  }

  async #giveUp(conversationId: string, why: string): Promise<void> {
    const { store, clock, logger } = this.#reach;
    logger.warn({ conversation: conversationId, why }, 'conversation forgotten');
    await store.markDead(conversationId, why, clock.now());
  }

  /** The chat with the same person, under the id that Teams gives it now; null where it cannot be made. */
  async #makeAgain(stored: StoredConversation): Promise<Partial<ConversationReference> | null> {
    const { store, adapter, appId, clock, logger, callWithinMs } = this.#reach;
    const reference = JSON.parse(stored.reference) as ConversationReference;
    try {
      const done = await inTime(adapter.createPersonal(appId, reference), callWithinMs);
      if (!done) throw new Error('The connector did not say in time whether it made the chat.');
      const id = done.value;
      const made = { ...reference, conversation: { ...reference.conversation, id } };
      const { missing: _, ...known } = stored;
      await store.remember({ ...known, conversationId: id, reference: JSON.stringify(made) }, clock.now());
      if (id !== stored.conversationId) await store.markDead(stored.conversationId, 'made again', clock.now());
      logger.info({ conversation: stored.conversationId, now: id }, 'personal chat made again');
      return made;
    } catch (err) {
      logger.warn({ err, conversation: stored.conversationId }, 'personal chat not made again');
      const loss = lossIn(err);
      if (loss?.kind === 'gone') await this.#giveUp(stored.conversationId, loss.why);
      return null;
    }
  }
}
