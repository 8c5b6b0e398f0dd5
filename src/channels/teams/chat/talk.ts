import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import type { Told } from '../../../use-cases/ports/credit/credit-announcer.ts';
import type { Desk } from '../account/desk.ts';
import type { CreditDesk } from '../rooms/credit/desk.ts';
import type { FiguresDesk } from '../rooms/figures/desk.ts';
import type { Asked, Reply } from '../turn.ts';

export interface TurnPorts {
  readonly desk: Desk;
  readonly credit: CreditDesk;
  readonly figures: FiguresDesk;
  /** Whether debts may be spoken of in a group conversation. */
  isRegistered(conversationId: string): Promise<boolean>;
  /** Sends what the work gives into the person's own conversation, and says what became of it; `absent`: there is none yet. */
  answerInPrivate(who: Person, language: Language, work: () => Promise<Reply>): Promise<Told>;
  /** Opens the chat with the bot, with this text typed; null where the bot has no address. */
  chatUrl(text: string): string | null;
}

/** Someone that we know, in a place where debts may be spoken of. */
export type Known = Asked & { readonly who: Person };
