import { randomUUID } from 'node:crypto';
import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import type { Router } from 'express';
import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/person.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { Planner } from '../../use-cases/ports/planner.ts';
import type { CardRefresher } from '../../use-cases/ports/transport/card-refresh-store.ts';
import type { ConversationKeeper } from '../../use-cases/ports/transport/conversation-keeper.ts';
import type { ConversationStore } from '../../use-cases/ports/transport/conversation-store.ts';
import type { DeliveryStore } from '../../use-cases/ports/transport/delivery-store.ts';
import type { Rights } from '../../use-cases/read-rights.ts';
import { languageOfLocale, wordsFor } from '../words/words.ts';
import type { ChatRoom } from './chat/chat-room.ts';
import type { Links } from './deep-link.ts';
import { routeActions } from './extension/action/action-routes.ts';
import type { ExtensionAction } from './extension/action/extension-action.ts';
import type { SearchAddition } from './extension/addition.ts';
import { EXTENSION_INVOKES, lateExtensionAnswer, routeExtension } from './extension/routes.ts';
import type { SearchDesk } from './extension/search-desk.ts';
import { openReception } from './help/reception.ts';
import { answerOwed, type Routed, routes } from './routes.ts';
import { HardenedAdapter } from './transport/adapter.ts';
import { keepReceipt, Receipt } from './transport/answers/receipt.ts';
import { orApology } from './transport/apology.ts';
import { Background, type NoteAsked } from './transport/background.ts';
import { createConversationKeeper } from './transport/conversation-keeper.ts';
import { Conversations } from './transport/conversations.ts';
import { answerLater, type Delivery } from './transport/deliver.ts';
import { createEndpoint, PATIENCE, type Patience } from './transport/door/endpoint.ts';
import type { OpenRequest } from './transport/door/open-request.ts';
import { type BotAuthority, type BotIdentity, checkIdentity } from './transport/identity.ts';
import type { BotLogger } from './transport/logger.ts';
import { completeCards } from './transport/outgoing/complete-cards.ts';
import { isPress, pressResponse } from './transport/outgoing/messages.ts';
import { outboundMiddleware } from './transport/outgoing/outbound.ts';
import { SharedCards, type SharedSubject } from './transport/outgoing/shared-cards.ts';
import { createSpeaker, type Speaker } from './transport/outgoing/speaker.ts';
import { ANSWER_LEASE_MS, type Hall, isExtension, welcome } from './transport/receive.ts';
import type { Subject } from './turn.ts';
import { openConfirmations } from './understand/confirm.ts';

export interface BotOptions {
  /** Speaks this to everyone, whatever their Teams says: the Playground says American English. */
  readonly language?: Language;
  /** Body size that is still read; bigger is 413. */
  readonly limitBytes?: number;
  /** Time given to an answer before « Je cherche… ». */
  readonly answerWithinMs?: number;
  /** Given to a request, whatever happens behind; its turn may go on. */
  readonly patience?: Patience;
  /** Given to a search of the message extension, which nothing can follow. */
  readonly searchWithinMs?: number;
  /** Given to an action of the message extension, which nothing can follow either. */
  readonly actionWithinMs?: number;
  /** First pause before an outbound call is repeated; doubles each time. An answer or a lost conversation waits four of them. */
  readonly retryBaseMs?: number;
  /** Given to one call of the connector; later, nobody knows what it did. */
  readonly callWithinMs?: number;
  /** Between two updates of the same shared card. */
  readonly refreshGapMs?: number;
  /** Given to a message that nobody asked for; later, nobody knows whether it left. */
  readonly sendWithinMs?: number;
}

export interface BotParts {
  readonly identity: BotIdentity;
  readonly authority?: BotAuthority;
  /** What can be spoken of. */
  readonly rooms: readonly ChatRoom[];
  /** What a person may do, to say what can be asked. */
  readonly rights: (who: Person) => Promise<Rights>;
  /** Asked for sentences that nothing else understands; absent: nothing is. */
  readonly planner?: Planner | null;
  readonly search: SearchDesk;
  /** What rooms add to the searches; absent: nothing. */
  readonly searchAdditions?: () => readonly SearchAddition[];
  /** Actions of the message extension; absent: none. */
  readonly actions?: () => readonly ExtensionAction[];
  readonly links: Links;
  readonly conversations: ConversationStore & DeliveryStore;
  readonly clock: Clock;
  readonly logger: BotLogger;
  /** Told of every question; answers what to call once it is answered. */
  readonly noteAsked?: NoteAsked;
  readonly options?: BotOptions;
}

export interface Bot extends CardRefresher {
  /** For Express: `server.use('/api/messages', bot.handle)`. Reads the body itself. */
  readonly handle: Router;
  /** For rooms that speak without being asked. */
  readonly speaker: Speaker;
  /** Brings the messages that show it up to date, in the background. */
  refresh(subject: Subject): void;
  readonly keeper: ConversationKeeper;
  /** Answers what dead processes were asked and did not answer; how many questions. */
  answerOwed(): Promise<number>;
  /** Waits for answers that are still on their way. */
  close(): Promise<void>;
}

/** An answer that comes later than this is of no use to who asked. */
const OWED_FOR_MS = 60 * 60_000;
const OWED_AT_ONCE = 20;

const OPEN_DOOR =
  'The door is open: whoever is on this machine is believed, unsigned, on any channel and for any tenant. For the demo only.';

/** The Teams bot. Throws where its identity would leave the door open without being told to. */
export function createBot(parts: BotParts): Bot {
  const { identity, links, clock, logger, options = {} } = parts;
  checkIdentity(identity);
  const reception = openReception(parts.rooms, parts.rights, {
    today: () => clock.today(),
    confirmations: openConfirmations(parts.conversations, clock),
    planner: parts.planner ?? null,
  });
  const subjectOf = subjectsIn(reception.rooms);
  const appId = identity.kind === 'open' ? '' : identity.appId;
  const adapter = new HardenedAdapter(identity, parts.authority);
  const retryBaseMs = options.retryBaseMs ?? 500;
  const callWithinMs = options.callWithinMs ?? 8_000;
  adapter.use(outboundMiddleware(adapter.ConnectorClientKey, { baseMs: retryBaseMs, withinMs: callWithinMs }));

  if (adapter.isOpen) logger.warn({}, OPEN_DOOR);
  const { noteAsked = () => () => undefined } = parts;
  const background = new Background(logger, noteAsked);
  const languageFor = (locale: string | undefined) => options.language ?? languageOfLocale(locale);
  adapter.use(completeCards(links, languageFor));
  const store = parts.conversations;
  const againAfterMs = 4 * retryBaseMs;
  const conversations = new Conversations({
    store,
    adapter,
    appId,
    clock,
    logger,
    onceMoreMs: againAfterMs,
    callWithinMs,
  });
  const cards = new SharedCards({
    subjectOf,
    conversations,
    store,
    logger,
    languageFor,
    gapMs: options.refreshGapMs ?? 1_000,
  });
  const refresh = (subject: Subject): void => background.run('announce', () => cards.refresh(subject));
  const delivery: Delivery = {
    conversations,
    background,
    logger,
    againAfterMs,
    answerWithinMs: options.answerWithinMs ?? 3500,
    onShown: async (subjects, conversationId, activityId) => {
      const card = { conversationId, activityId };
      for (const { kind, id } of subjects) await subjectOf(kind).remember(id, card);
    },
    onChanged: async (subjects) => {
      for (const subject of subjects) await cards.refresh(subject);
    },
  };
  const routed: Routed = { reception, store, clock, delivery, links, languageFor };
  const app = routes(routed);
  const searchWithinMs = options.searchWithinMs ?? 2_600;
  const extension = {
    search: parts.search,
    additions: parts.searchAdditions ?? (() => []),
    links,
    logger,
    additionsWithinMs: searchWithinMs / 2,
    answerWithinMs: searchWithinMs,
  };
  routeExtension(app, extension, languageFor);
  const actions = parts.actions ?? (() => []);
  routeActions(app, { actions, links, logger, answerWithinMs: options.actionWithinMs ?? 4_000 }, languageFor);
  const owner = `bot-${randomUUID()}`;
  const hall: Hall = { store, conversations, clock, languageFor, logger, owner };
  const onTurn = async (context: TurnContext, request: OpenRequest): Promise<void> => {
    // Read now: the activity goes with its context when the turn has ended.
    const { activity } = context;
    let receipt: Receipt | null = null;
    const answered = noteAsked();
    try {
      receipt = await welcome(context, hall, request);
      if (!receipt) return;
      keepReceipt(context, receipt);
      await app.run(context);
      await receipt.close();
    } catch (fault) {
      await receipt?.breakOff();
      const isOwed = receipt !== null && activity.type === ActivityTypes.Message && Boolean(activity.id);
      if (request.isOver && !isOwed) await apologiseLate(activity, fault);
      throw fault;
    } finally {
      answered();
    }
  };
  /** Somebody waits for what nobody delivers again. */
  const apologiseLate = async (activity: Activity, fault: unknown): Promise<void> => {
    if (activity.type !== ActivityTypes.Message && !isPress(activity)) return;
    const work = (): Promise<never> => Promise.reject(fault);
    const reply = await orApology(work, languageFor(activity.locale), logger, {
      conversation: activity.conversation.id,
    });
    const to = TurnContext.getConversationReference(activity);
    await answerLater(delivery, Receipt.none(logger), reply && { to, reply });
  };
  return {
    handle: createEndpoint({
      adapter,
      limitBytes: options.limitBytes ?? 256 * 1024,
      patience: options.patience ?? PATIENCE,
      background,
      logger,
      knowsInvoke: (activity) => isPress(activity) || EXTENSION_INVOKES.includes(activity.name ?? ''),
      lateAnswer: (activity) => {
        const language = languageFor(activity.locale);
        if (isExtension(activity)) return lateExtensionAnswer(activity, language);
        return pressResponse({ text: wordsFor(language).talk.searching });
      },
      onTurn,
    }),
    speaker: createSpeaker({
      conversations,
      store,
      languageFor,
      logger,
      sendWithinMs: options.sendWithinMs ?? 20_000,
    }),
    refresh,
    refreshCards: (shown) => cards.refresh(shown),
    keeper: createConversationKeeper({ conversations, store, languageFor, logger, refresh }),
    answerOwed: async () => {
      const now = clock.now();
      const since = new Date(now.getTime() - OWED_FOR_MS);
      const owed = await store.claimOwed(owner, now, since, ANSWER_LEASE_MS, OWED_AT_ONCE);
      for (const { key, asked } of owed) {
        background.answer('owed answer', () => answerOwed(routed, asked, Receipt.of(store, key, owner, logger, null)));
      }
      return owed.length;
    },
    close: () => background.settled(),
  };
}

/** What messages show is looked up by the room that owns its kind. */
function subjectsIn(rooms: readonly ChatRoom[]): (kind: string) => SharedSubject {
  const byKind = new Map(rooms.flatMap(({ subjects }) => subjects).map((one) => [one.kind, one]));
  return (kind) => {
    const found = byKind.get(kind);
    if (!found) throw new RangeError(`No room shows a ${kind}`);
    return found;
  };
}
