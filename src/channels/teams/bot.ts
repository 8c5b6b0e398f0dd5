import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import type { Person } from '../../domain/person.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { Planner } from '../../use-cases/ports/planner.ts';
import type { CardRefresher } from '../../use-cases/ports/transport/card-refresh-store.ts';
import type { ConversationKeeper } from '../../use-cases/ports/transport/conversation-keeper.ts';
import type { ConversationStore } from '../../use-cases/ports/transport/conversation-store.ts';
import type { DeliveryStore } from '../../use-cases/ports/transport/delivery-store.ts';
import type { Rights } from '../../use-cases/read-rights.ts';
import { type LanguageFor, languageOfLocale } from '../words/words.ts';
import { answerOwedQuestions } from './answer-owed-questions.ts';
import { type BotLimits, type BotOptions, limitsOf } from './bot-options.ts';
import type { ChatRoom } from './chat/chat-room.ts';
import type { Links } from './deep-link.ts';
import { routeActions } from './extension/action/action-routes.ts';
import type { ExtensionAction } from './extension/action/extension-action.ts';
import type { SearchAddition } from './extension/addition.ts';
import { routeExtension } from './extension/routes.ts';
import type { SearchDesk } from './extension/search-desk.ts';
import { openReception } from './help/reception.ts';
import { knowsInvoke, lateInvokeAnswer } from './invokes.ts';
import { openDelivery } from './open-delivery.ts';
import { type Routed, routes } from './routes.ts';
import { takeTurn } from './take-turn.ts';
import type { RoutingApp } from './transport/app.ts';
import { Background, type NoteAsked } from './transport/background.ts';
import { createConversationKeeper } from './transport/conversation-keeper.ts';
import { createEndpoint } from './transport/door/endpoint.ts';
import { appIdOf, type BotAuthority, type BotIdentity, checkIdentity } from './transport/identity.ts';
import type { BotLogger } from './transport/logger.ts';
import { openAdapter } from './transport/open-adapter.ts';
import { createSpeaker, type Speaker } from './transport/outgoing/speaker.ts';
import type { Hall } from './transport/receive.ts';
import type { Subject } from './turn.ts';
import { openConfirmations } from './understand/confirm.ts';

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

/** The Teams bot. Throws where its identity would leave the door open without being told to. */
export function createBot(parts: BotParts): Bot {
  const { identity, authority, links, clock, logger, conversations: store, options = {} } = parts;
  checkIdentity(identity);
  const limits = limitsOf(options);
  const languageFor: LanguageFor = (locale) => options.language ?? languageOfLocale(locale);
  const reception = openReception(parts.rooms, parts.rights, {
    today: () => clock.today(),
    confirmations: openConfirmations(store, clock),
    planner: parts.planner ?? null,
  });
  const { retryBaseMs, callWithinMs } = limits;
  const adapter = openAdapter({ identity, authority, links, languageFor, logger, retryBaseMs, callWithinMs });
  const { noteAsked = () => () => undefined } = parts;
  const background = new Background(logger, noteAsked);
  const { delivery, cards } = openDelivery({
    ...{ adapter, appId: appIdOf(identity), rooms: reception.rooms },
    ...{ store, background, clock, logger, languageFor, limits },
  });
  const { conversations } = delivery;
  const routed: Routed = { reception, store, clock, delivery, links, languageFor };
  const app = routes(routed);
  routeMessageExtension(app, parts, limits, languageFor);
  const hall: Hall = { store, conversations, clock, languageFor, logger, owner: `bot-${randomUUID()}` };
  const { limitBytes, patience, sendWithinMs } = limits;
  const refresh = (subject: Subject): void => background.run('announce', () => cards.refresh(subject));
  return {
    handle: createEndpoint({
      ...{ adapter, limitBytes, patience, background, logger, knowsInvoke },
      lateAnswer: (activity) => lateInvokeAnswer(activity, languageFor),
      onTurn: (context, request) => takeTurn(context, request, { hall, app, delivery, noteAsked }),
    }),
    speaker: createSpeaker({ conversations, store, languageFor, logger, sendWithinMs }),
    refresh,
    refreshCards: (shown) => cards.refresh(shown),
    keeper: createConversationKeeper({ conversations, store, languageFor, logger, refresh }),
    answerOwed: () => answerOwedQuestions(routed, hall),
    close: () => background.settled(),
  };
}

/** Searches, unfurled links and actions; additions to a search are given half of its time. */
function routeMessageExtension(
  app: RoutingApp,
  { search, searchAdditions = () => [], actions = () => [], links, logger }: BotParts,
  { searchWithinMs, actionWithinMs }: BotLimits,
  languageFor: LanguageFor,
): void {
  const searching = { search, additions: searchAdditions, links, logger, additionsWithinMs: searchWithinMs / 2 };
  routeExtension(app, { ...searching, answerWithinMs: searchWithinMs }, languageFor);
  routeActions(app, { actions, links, logger, answerWithinMs: actionWithinMs }, languageFor);
}
