import type { TurnContext } from 'botbuilder';
import type { Router } from 'express';
import type { Language } from '../../domain/language.ts';
import type { Announcer } from '../../use-cases/ports/announcer.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { ConversationStore } from '../../use-cases/ports/conversation-store.ts';
import type { CreditAnnouncer } from '../../use-cases/ports/credit-announcer.ts';
import { languageOfLocale } from '../words/words.ts';
import { sharedDraft } from './cards/shared-draft.ts';
import { sharedHold } from './cards/shared-hold.ts';
import { createCreditAnnouncer } from './credit-announcer.ts';
import type { CreditDesk } from './credit-desk.ts';
import type { Links } from './deep-link.ts';
import type { Desk } from './desk.ts';
import { routeExtension } from './extension/routes.ts';
import type { SearchDesk } from './extension/search-desk.ts';
import type { FiguresDesk } from './figures-desk.ts';
import { routes } from './routes.ts';
import { HardenedAdapter } from './transport/adapter.ts';
import { Background } from './transport/background.ts';
import { Conversations } from './transport/conversations.ts';
import type { Delivery } from './transport/deliver.ts';
import { createEndpoint } from './transport/endpoint.ts';
import { type BotAuthority, type BotIdentity, checkIdentity } from './transport/identity.ts';
import type { BotLogger } from './transport/logger.ts';
import { outboundMiddleware } from './transport/outbound.ts';
import { welcome } from './transport/receive.ts';
import { SharedCards } from './transport/shared-cards.ts';
import type { Subject } from './turn.ts';

export interface BotOptions {
  /** Speaks this to everyone, whatever their Teams says: the Playground says American English. */
  readonly language?: Language;
  /** Body size that is still read; bigger is 413. */
  readonly limitBytes?: number;
  /** Time given to an answer before « Je cherche… ». */
  readonly answerWithinMs?: number;
  /** Given to a search of the message extension, which nothing can follow. */
  readonly searchWithinMs?: number;
  /** First pause before an outbound call is repeated; doubles each time. */
  readonly retryBaseMs?: number;
  /** Between two updates of the same shared card. */
  readonly refreshGapMs?: number;
  /** Given to a message that nobody asked for; later, nobody knows whether it left. */
  readonly sendWithinMs?: number;
}

export interface BotParts {
  readonly identity: BotIdentity;
  readonly authority?: BotAuthority;
  readonly desk: Desk;
  readonly credit: CreditDesk;
  readonly figures: FiguresDesk;
  readonly search: SearchDesk;
  readonly links: Links;
  readonly conversations: ConversationStore;
  readonly clock: Clock;
  readonly logger: BotLogger;
  readonly options?: BotOptions;
}

export interface Bot {
  /** For Express: `server.use('/api/messages', bot.handle)`. Reads the body itself. */
  readonly handle: Router;
  readonly announcer: Announcer;
  readonly creditAnnouncer: CreditAnnouncer;
  /** Waits for answers that are still on their way. */
  close(): Promise<void>;
}

/** The Teams bot. Throws where its identity would leave the door open without being told to. */
export function createBot(parts: BotParts): Bot {
  const { identity, desk, credit, figures, links, clock, logger, options = {} } = parts;
  checkIdentity(identity);
  const appId = identity.kind === 'open' ? '' : identity.appId;
  const adapter = new HardenedAdapter(identity, parts.authority);
  adapter.use(outboundMiddleware(adapter.ConnectorClientKey, options.retryBaseMs ?? 500));

  const background = new Background(logger);
  const languageFor = (locale: string | undefined) => options.language ?? languageOfLocale(locale);
  const conversations = new Conversations({ store: parts.conversations, adapter, appId, clock, logger });
  const cards = new SharedCards({
    read: ({ kind, id }) => (kind === 'draft' ? sharedDraft(desk, id) : sharedHold(credit, id)),
    conversations,
    store: parts.conversations,
    logger,
    languageFor,
    gapMs: options.refreshGapMs ?? 1_000,
  });
  const refresh = (subject: Subject): void => background.run('announce', () => cards.refresh(subject));
  const delivery: Delivery = {
    conversations,
    background,
    logger,
    answerWithinMs: options.answerWithinMs ?? 3500,
    onShown: async (subjects, conversationId, activityId) => {
      const card = { conversationId, activityId };
      for (const { kind, id } of subjects) {
        await (kind === 'draft' ? desk.rememberCard(id, card) : credit.rememberHoldCard(id, card));
      }
    },
    onChanged: async (subjects) => {
      for (const subject of subjects) await cards.refresh(subject);
    },
  };
  const app = routes({
    desk,
    credit,
    figures,
    store: parts.conversations,
    conversations,
    delivery,
    links,
    languageFor,
  });
  const searchWithinMs = options.searchWithinMs ?? 2_600;
  routeExtension(app, { search: parts.search, links, logger, answerWithinMs: searchWithinMs }, languageFor);
  const onTurn = async (context: TurnContext): Promise<void> => {
    if (await welcome(context, { store: parts.conversations, conversations, clock, languageFor }))
      await app.run(context);
  };
  return {
    handle: createEndpoint({
      adapter,
      open: identity.kind === 'open',
      limitBytes: options.limitBytes ?? 256 * 1024,
      logger,
      onTurn,
    }),
    announcer: {
      dispatchChanged: async (dispatch) => refresh({ kind: 'draft', id: dispatch.draftId }),
    },
    creditAnnouncer: createCreditAnnouncer({
      credit,
      conversations,
      store: parts.conversations,
      languageFor,
      logger,
      refresh,
      sendWithinMs: options.sendWithinMs ?? 20_000,
    }),
    close: () => background.settled(),
  };
}
