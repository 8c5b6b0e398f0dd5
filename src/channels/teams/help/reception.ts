import { z } from 'zod';
import type { Person } from '../../../domain/person.ts';
import type { Rights } from '../../../use-cases/read-rights.ts';
import { wordsFor } from '../../words/words.ts';
import { continueInPrivate } from '../chat/among-us.ts';
import { type ChatRoom, openRoom } from '../chat/chat-room.ts';
import { checkRooms } from '../chat/check-rooms.ts';
import type { Press } from '../chat/press.ts';
import type { Talk } from '../chat/talk.ts';
import type { Asked, Reply } from '../turn.ts';
import { HELP_ENTRY, type HelpDesk, sayHelp, sayNotUnderstood } from './said-help.ts';

export const HELP = /^\/?\s*(?:aide|help|\?|bonjour|salut|hello|hi)\s*[!.?]*$/iu;

/** Where everybody comes in: all rooms, the help that is made of theirs, and what is said where none answers. */
export interface Reception {
  /** Help first, then the rooms in their order. */
  readonly rooms: readonly ChatRoom[];
  help(talk: Talk, asked: Asked): Promise<Reply>;
  notUnderstood(talk: Talk, asked: Asked, text: string): Promise<Reply>;
  /** What a typed text is answered, for one that comes back with a button or after a restart. */
  hear(talk: Talk, asked: Asked, text: string): Promise<Reply>;
}

type Hear = Reception['hear'];

/** Opens the door to these rooms. Throws a RangeError where two of them claim the same. */
export function openReception(own: readonly ChatRoom[], rights: (who: Person) => Promise<Rights>): Reception {
  const desk: HelpDesk = { entries: own.flatMap(({ help }) => help), rights };
  const hear: Hear = (talk, asked, text) => {
    const command = rooms.flatMap(({ commands }) => commands).find(({ pattern }) => pattern.test(text));
    return command ? command.speak(talk, asked, text) : sayNotUnderstood({ ...talk, desk }, asked, text);
  };
  const helpRoom = openRoom<HelpDesk>(desk, {
    name: 'help',
    commands: [{ pattern: HELP, speak: (talk, asked) => sayHelp(talk, asked) }],
    presses: [saying(hear), continuing(hear)],
    help: [HELP_ENTRY],
  });
  const rooms = [helpRoom, ...own];
  checkRooms(rooms);
  return {
    rooms,
    hear,
    help: (talk, asked) => sayHelp({ ...talk, desk }, asked),
    notUnderstood: (talk, asked, text) => sayNotUnderstood({ ...talk, desk }, asked, text),
  };
}

const said = z.object({ text: z.string().max(500) });

/** A command on a card, as if it were typed: who presses and where is judged by it. */
const saying = (hear: Hear): Press<HelpDesk> => ({
  verb: 'command.say',
  async answer(talk, asked, data) {
    const checked = said.safeParse(data);
    return checked.success ? hear(talk, asked, checked.data.text) : { text: wordsFor(asked.language).talk.tampered };
  },
});

/** Pressed where debts may not be spoken of: the text comes back, and its answer goes to the person alone. */
const continuing = (hear: Hear): Press<HelpDesk> => ({
  verb: 'private.continue',
  async answer(talk, asked, data) {
    const checked = said.safeParse(data);
    if (!checked.success) return { text: wordsFor(asked.language).talk.tampered };
    return continueInPrivate(talk, asked, (ownAsked) => hear(talk, ownAsked, checked.data.text));
  },
});
