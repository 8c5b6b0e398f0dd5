import type { Pass } from '../channels/schedule/passes.ts';
import type { Bot } from '../channels/teams/bot.ts';
import { keepConversations } from '../use-cases/transport/keep-conversations.ts';
import { refreshAsked } from '../use-cases/transport/refresh-asked.ts';
import type { Ground } from './ground.ts';
import { newOwner } from './owner.ts';

/** Teams delivers again within minutes; a day is plenty. */
const SEEN_KEPT_MS = 24 * 3_600_000;

/** What the bot repeats whatever is spoken of: its conversations, its shared cards, the questions that were left. */
export const botPasses = ({ companies, clock, directory, store }: Ground, bot: Bot): readonly Pass[] => [
  {
    // What a terminal changed is shown.
    name: 'cards',
    everyMs: 5_000,
    isBehindPeople: false,
    queue: true,
    run: (_giveWay, mayBegin) => refreshAsked({ refreshes: store, cards: bot, mayBegin }),
  },
  {
    // A conversation that was not found is looked for again seconds, minutes and a day later.
    name: 'conversations',
    everyMs: 15_000,
    isBehindPeople: true,
    queue: false,
    run: (giveWay, mayBegin) =>
      keepConversations(
        { companies, clock, directory, conversations: store, turns: store, keeper: bot.keeper, giveWay, mayBegin },
        newOwner(),
      ),
  },
  {
    // Questions that a process left unanswered when it died.
    name: 'answers',
    everyMs: 30_000,
    isBehindPeople: true,
    queue: false,
    run: () => bot.answerOwed(),
  },
  {
    name: 'housekeeping',
    everyMs: 3_600_000,
    isBehindPeople: true,
    queue: false,
    async run() {
      await store.forgetSeenBefore(new Date(clock.now().getTime() - SEEN_KEPT_MS));
      return 0;
    },
  },
];
