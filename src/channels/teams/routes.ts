import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { ConversationStore } from '../../use-cases/ports/transport/conversation-store.ts';
import { type LanguageFor, wordsFor } from '../words/words.ts';
import { fromTheClient } from './cards/reserved-names.ts';
import type { Talk } from './chat/talk.ts';
import type { Links } from './deep-link.ts';
import type { Reception } from './help/reception.ts';
import { readOwed } from './transport/answers/owed.ts';
import { Receipt } from './transport/answers/receipt.ts';
import { orApology } from './transport/apology.ts';
import { RoutingApp } from './transport/app.ts';
import { askedIn } from './transport/asked.ts';
import { baseConversationId } from './transport/conversations.ts';
import { answerLater, answerMessage, answerNow, answerPress, type Delivery } from './transport/deliver.ts';
import { asksForButtons } from './transport/outgoing/old-clients.ts';
import type { Asked, Reply } from './turn.ts';

export interface Routed {
  readonly reception: Reception;
  readonly store: ConversationStore;
  readonly clock: Clock;
  readonly delivery: Delivery;
  readonly links: Links;
  readonly languageFor: LanguageFor;
}

function talkOf({ store, delivery, links }: Routed): Talk {
  const { logger } = delivery;
  return {
    isRegistered: (conversationId) => store.isRegistered(conversationId),
    async answerInPrivate(who, language, work) {
      const there = await store.findPersonal(who.id);
      if (!there) return 'absent';
      const { conversationId: to } = there;
      const reply = await orApology(work, language, logger, { conversation: to });
      return (await answerLater(delivery, Receipt.none(logger), reply && { to, reply })) ?? 'told';
    },
    chatUrl: (text) => links.chatLink(text),
    guideUrl: (language) => links.guideLink(language),
  };
}

/** Every way in: buttons by verb, installation, and whatever is typed. */
export function routes(routed: Routed): RoutingApp {
  const { delivery, languageFor, reception } = routed;
  const asks = (context: TurnContext) => askedIn(context.activity, languageFor);
  const talk = talkOf(routed);
  const app = new RoutingApp({});
  for (const { verb, answer } of reception.rooms.flatMap(({ presses }) => presses)) {
    onPress(app, verb, routed, (asked, data) => answer(talk, asked, data));
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
  app.activity(ActivityTypes.InstallationUpdate, (context) => greet(routed, talk, context, asks(context)));
  app.activity(ActivityTypes.Message, async (context) => {
    // Read now: the context is revoked when its turn ends, and slow work outlives it.
    const { text = '' } = context.activity;
    const asked = asks(context);
    await answerMessage(delivery, context, asked, () => reception.hear(talk, asked, text));
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
    await answerPress(delivery, context, asked, () => work(asked, fromTheClient(data)));
    return ''; // Not read: the answer was sent above.
  });
}

/**
 * Says what it can do where it was just installed, once a conversation: Teams tells of one installation several times, and of each
 * upgrade. In a group, only when asked.
 */
async function greet(
  { reception, store, clock, delivery }: Routed,
  talk: Talk,
  context: TurnContext,
  asked: Asked,
): Promise<void> {
  const { conversation, action = '' } = context.activity;
  if (asked.conversation.kind !== 'personal' || !action.startsWith('add')) return;
  const id = baseConversationId(conversation.id);
  if (!(await store.claimGreeting(id, clock.now()))) return;
  try {
    await answerNow(delivery, context, await reception.help(talk, asked));
  } catch (fault) {
    await store.releaseGreeting(id);
    throw fault;
  }
}

/** Answers anew what a dead process was asked and did not answer. */
export async function answerOwed(routed: Routed, kept: string, receipt: Receipt): Promise<void> {
  const { delivery, reception } = routed;
  const owed = readOwed(kept);
  if (!owed) return receipt.answered();
  const { text, asked, to } = owed;
  const work = () => reception.hear(talkOf(routed), asked, text);
  const reply = await orApology(work, asked.language, delivery.logger, { conversation: asked.conversation.id });
  await answerLater(delivery, receipt, reply && { to, reply });
}
