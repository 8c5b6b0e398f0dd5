import type { ConversationReference } from 'botbuilder';
import type { ConversationKeeper } from '../../../use-cases/ports/transport/conversation-keeper.ts';
import type { ConversationStore } from '../../../use-cases/ports/transport/conversation-store.ts';
import { formatInstant } from '../../words/format.ts';
import { type LanguageFor, wordsFor } from '../../words/words.ts';
import type { Subject } from '../turn.ts';
import { attempt, say } from './answers/attempt.ts';
import { type Conversations, readerOf } from './conversations.ts';
import type { BotLogger } from './logger.ts';
import { messageOf } from './outgoing/messages.ts';

interface Parts {
  readonly conversations: Conversations;
  readonly store: Pick<ConversationStore, 'findPersonal' | 'listShown'>;
  readonly languageFor: LanguageFor;
  readonly logger: BotLogger;
  /** Brings the messages that show it up to date, in the background. */
  readonly refresh: (subject: Subject) => void;
}

/** What may have changed while nobody was reached. */
const REFRESHED = 20;

/** What a channel is called, where Teams said it. */
const nameIn = (reference: string): string =>
  (JSON.parse(reference) as Partial<ConversationReference>).conversation?.name ?? '';

export function createConversationKeeper({
  conversations,
  store,
  languageFor,
  logger,
  refresh,
}: Parts): ConversationKeeper {
  return {
    async lookAgain(conversationId) {
      if (!(await conversations.lookAgain(conversationId))) return;
      for (const shown of await store.listShown(conversationId, REFRESHED)) refresh(shown);
    },

    async tellLost(person, lost) {
      const own = await store.findPersonal(person.id);
      if (!own) return 'absent';
      const language = languageFor(readerOf(own)?.locale);
      const since = formatInstant(lost.since, language);
      const text = wordsFor(language).talk.lostConversation(nameIn(lost.reference), since, lost.why);
      const said = await attempt(
        conversations.reach(own.conversationId, (context) => say(context, messageOf({ text }))),
      );
      if (!said) return 'absent';
      if (said.kind !== 'told') logger.warn({ ...said, lost: lost.conversationId }, 'loss not told');
      return said.kind;
    },
  };
}
