import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { ConversationStore } from '../../use-cases/ports/transport/conversation-store.ts';
import { type LanguageFor, wordsFor } from '../words/words.ts';
import type { Desk } from './account/desk.ts';
import type { Press } from './chat/press.ts';
import type { TurnPorts } from './chat/talk.ts';
import type { Links } from './deep-link.ts';
import { COMMANDS, hear } from './help/hear.ts';
import { TALK_PRESSES } from './help/press-talk.ts';
import { sayHelp, sayNotUnderstood } from './help/said-help.ts';
import type { CreditDesk } from './rooms/credit/desk.ts';
import { ENCOURS_PRESSES } from './rooms/credit/press-encours.ts';
import { HOLD_PRESSES } from './rooms/credit/press-hold.ts';
import { HOLD_TEXT_PRESSES } from './rooms/credit/press-hold-text.ts';
import { RELEASE_PRESSES } from './rooms/credit/press-release.ts';
import { DISPATCH_PRESSES } from './rooms/dispatch/press-dispatch.ts';
import { LETTERS_PRESSES } from './rooms/dispatch/press-letters.ts';
import type { FiguresDesk } from './rooms/figures/desk.ts';
import { FIGURES_PRESSES } from './rooms/figures/press-figures.ts';
import { ACCOUNT_PRESSES } from './rooms/relance/press-account.ts';
import { DRAFT_PRESSES } from './rooms/relance/press-draft.ts';
import { DROPPED_PRESSES } from './rooms/tiers/press-dropped.ts';
import { readOwed } from './transport/answers/owed.ts';
import { Receipt } from './transport/answers/receipt.ts';
import { orApology } from './transport/apology.ts';
import { RoutingApp } from './transport/app.ts';
import { askedIn } from './transport/asked.ts';
import { baseConversationId } from './transport/conversations.ts';
import { answerLater, answerMessage, answerNow, answerPress, type Delivery } from './transport/deliver.ts';
import { asksForButtons } from './transport/old-clients.ts';
import type { Asked, Reply } from './turn.ts';

export interface Routed {
  readonly desk: Desk;
  readonly credit: CreditDesk;
  readonly figures: FiguresDesk;
  readonly store: ConversationStore;
  readonly clock: Clock;
  readonly delivery: Delivery;
  readonly links: Links;
  readonly languageFor: LanguageFor;
}

function turnPorts({ desk, credit, figures, store, delivery, links }: Routed): TurnPorts {
  const { logger } = delivery;
  return {
    desk,
    credit,
    figures,
    isRegistered: (conversationId) => store.isRegistered(conversationId),
    async answerInPrivate(who, language, work) {
      const there = await store.findPersonal(who.id);
      if (!there) return 'absent';
      const { conversationId: to } = there;
      const reply = await orApology(work, language, logger, { conversation: to });
      return (await answerLater(delivery, Receipt.none(logger), reply && { to, reply })) ?? 'told';
    },
    chatUrl: (text) => links.chatLink(text),
  };
}

const PRESSES: readonly Press[] = [
  ...TALK_PRESSES,
  ...ACCOUNT_PRESSES,
  ...DRAFT_PRESSES,
  ...DISPATCH_PRESSES,
  ...LETTERS_PRESSES,
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
  app.activity(
    async ({ activity }) => activity.type === ActivityTypes.Message && asksForButtons(activity.value),
    (context) => {
      const asked = asks(context);
      return answerMessage(delivery, context, asked, async () => ({ text: wordsFor(asked.language).talk.noButtons }));
    },
  );
  app.activity(ActivityTypes.InstallationUpdate, (context) => greet(routed, ports, context, asks(context)));
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

/**
 * Says what it can do where it was just installed, once a conversation: Teams tells of one installation several times, and of each
 * upgrade. In a group, only when asked.
 */
async function greet(
  { store, clock, delivery }: Routed,
  ports: TurnPorts,
  context: TurnContext,
  asked: Asked,
): Promise<void> {
  const { conversation, action = '' } = context.activity;
  if (asked.conversation.kind !== 'personal' || !action.startsWith('add')) return;
  const id = baseConversationId(conversation.id);
  if (!(await store.claimGreeting(id, clock.now()))) return;
  try {
    await answerNow(delivery, context, await sayHelp(ports, asked));
  } catch (fault) {
    await store.releaseGreeting(id);
    throw fault;
  }
}

/** Answers anew what a dead process was asked and did not answer. */
export async function answerOwed(routed: Routed, kept: string, receipt: Receipt): Promise<void> {
  const { delivery } = routed;
  const owed = readOwed(kept);
  if (!owed) return receipt.answered();
  const { text, asked, to } = owed;
  const work = () => hear(turnPorts(routed), asked, text);
  const reply = await orApology(work, asked.language, delivery.logger, { conversation: asked.conversation.id });
  await answerLater(delivery, receipt, reply && { to, reply });
}
