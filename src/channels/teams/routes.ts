import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { ConversationStore } from '../../use-cases/ports/conversation-store.ts';
import { type LanguageFor, wordsFor } from '../words/words.ts';
import type { CreditDesk } from './credit-desk.ts';
import type { Links } from './deep-link.ts';
import type { Desk } from './desk.ts';
import type { FiguresDesk } from './figures-desk.ts';
import { orApology } from './transport/apology.ts';
import { RoutingApp } from './transport/app.ts';
import { askedIn } from './transport/asked.ts';
import type { Conversations } from './transport/conversations.ts';
import { answerMessage, answerPress, type Delivery, post } from './transport/deliver.ts';
import { ENCOURS_PRESSES } from './turns/credit/press-encours.ts';
import { HOLD_PRESSES } from './turns/credit/press-hold.ts';
import { HOLD_TEXT_PRESSES } from './turns/credit/press-hold-text.ts';
import { RELEASE_PRESSES } from './turns/credit/press-release.ts';
import { FIGURES_PRESSES } from './turns/figures/press-figures.ts';
import { COMMANDS } from './turns/hear.ts';
import { sayHelp, sayNotUnderstood } from './turns/help/said-help.ts';
import type { TurnPorts } from './turns/ports.ts';
import type { Press } from './turns/press.ts';
import { ACCOUNT_PRESSES } from './turns/press-account.ts';
import { DISPATCH_PRESSES } from './turns/press-dispatch.ts';
import { DRAFT_PRESSES } from './turns/press-draft.ts';
import { DROPPED_PRESSES } from './turns/press-dropped.ts';
import { TALK_PRESSES } from './turns/press-talk.ts';
import type { Asked, Reply } from './turns/turn.ts';

interface Routed {
  readonly desk: Desk;
  readonly credit: CreditDesk;
  readonly figures: FiguresDesk;
  readonly store: ConversationStore;
  readonly conversations: Conversations;
  readonly delivery: Delivery;
  readonly links: Links;
  readonly languageFor: LanguageFor;
}

function turnPorts({ desk, credit, figures, store, conversations, delivery, links }: Routed): TurnPorts {
  return {
    desk,
    credit,
    figures,
    isRegistered: (conversationId) => store.isRegistered(conversationId),
    async answerInPrivate(who, language, work) {
      const there = await store.findPersonal(who.id);
      if (!there) return false;
      delivery.background.run('private answer', async () => {
        const reply = await orApology(work, language, delivery.logger, { conversation: there.conversationId });
        await conversations.reach(there.conversationId, (context) => post(delivery, context, reply));
      });
      return true;
    },
    chatUrl: (text) => links.chatLink(text),
  };
}

const PRESSES: readonly Press[] = [
  ...TALK_PRESSES,
  ...ACCOUNT_PRESSES,
  ...DRAFT_PRESSES,
  ...DISPATCH_PRESSES,
  ...DROPPED_PRESSES,
  ...ENCOURS_PRESSES,
  ...HOLD_PRESSES,
  ...RELEASE_PRESSES,
  ...HOLD_TEXT_PRESSES,
  ...FIGURES_PRESSES,
];

/** Every way in: commands by anchored patterns, buttons by verb, installation; then a short help. */
export function routes(routed: Routed): RoutingApp {
  const { delivery, languageFor } = routed;
  const asks = (context: TurnContext) => askedIn(context.activity, languageFor);
  const ports = turnPorts(routed);
  const app = new RoutingApp({});
  for (const { pattern, speak } of COMMANDS) {
    app.message(pattern, (context) => {
      // Read now: the context is revoked when its turn ends, and slow work outlives it.
      const { text } = context.activity;
      const asked = asks(context);
      return answerMessage(delivery, context, asked, () => speak(ports, asked, text));
    });
  }
  for (const { verb, answer } of PRESSES) {
    onPress(app, verb, routed, (asked, data) => answer(ports, asked, data));
  }
  // An unknown verb would be answered 501, which Teams shows as a breakdown.
  onPress(app, /^/u, routed, async (asked) => ({ text: wordsFor(asked.language).talk.tampered }));
  app.activity(ActivityTypes.InstallationUpdate, (context) => greet(delivery, context, ports, asks(context)));
  app.activity(ActivityTypes.Message, async (context) => {
    const asked = asks(context);
    const { text } = context.activity;
    await answerMessage(delivery, context, asked, () => sayNotUnderstood(ports, asked, text ?? ''));
  });
  return app;
}

function onPress(
  app: RoutingApp,
  verb: string | RegExp,
  { delivery, languageFor }: Routed,
  work: (asked: Asked, data: unknown) => Promise<Reply>,
): void {
  app.adaptiveCards.actionExecute<unknown>(verb, async (context, _state, data) => {
    const asked = askedIn(context.activity, languageFor);
    await answerPress(delivery, context, asked, () => work(asked, data));
    return ''; // Not read: the answer was sent above.
  });
}

/** Says what it can do where it was just installed; in a group, only when asked. */
async function greet(delivery: Delivery, context: TurnContext, ports: TurnPorts, asked: Asked): Promise<void> {
  if (asked.conversation.kind !== 'personal') return;
  await answerMessage(delivery, context, asked, () => sayHelp(ports, asked));
}
