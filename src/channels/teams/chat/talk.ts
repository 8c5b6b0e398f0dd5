import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { Told } from '../../../use-cases/ports/transport/delivered.ts';
import type { Asked, Reply } from '../turn.ts';

/** What the bot does for whoever answers, whatever is spoken of. */
export interface Talk {
  /** Whether debts may be spoken of in a group conversation. */
  isRegistered(conversationId: string): Promise<boolean>;
  /** Sends what the work gives into the person's own conversation, and says what became of it; `absent`: there is none yet. */
  answerInPrivate(who: Person, language: Language, work: () => Promise<Reply>): Promise<Told>;
  /** Opens the chat with the bot, with this text typed; null where the bot has no address. */
  chatUrl(text: string): string | null;
  /** The user guide in that language, which anybody may open. */
  guideUrl(language: Language): string;
}

/** A talk about what one desk knows. */
export type TalkAt<Desk> = Talk & { readonly desk: Desk };

/** Someone that we know, in a place where debts may be spoken of. */
export type Known = Asked & { readonly who: Person };

/** Answers a typed text. */
export type Hear = (talk: Talk, asked: Asked, text: string) => Promise<Reply>;
