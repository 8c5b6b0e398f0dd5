import { z } from 'zod';
import type { Person } from '../../../domain/person.ts';
import type { Rights } from '../../../use-cases/read-rights.ts';
import { wordsFor } from '../../words/words.ts';
import { continueInPrivate } from '../chat/among-us.ts';
import { type ChatRoom, openRoom } from '../chat/chat-room.ts';
import { checkRooms } from '../chat/check-rooms.ts';
import type { Hear, Talk } from '../chat/talk.ts';
import type { Asked, Reply } from '../turn.ts';
import { confirmPresses } from '../understand/confirm.ts';
import { MOST_SAID } from '../understand/offer.ts';
import { HELP_ACTS } from './acts.ts';
import { gatherCommands } from './commands.ts';
import { openHearing, type Understanding } from './hear.ts';
import { HELP_ENTRY, type HelpDesk, sayHelp, sayNotUnderstood } from './said-help.ts';

export const HELP = /^\/?\s*(?:aide|help|\?|bonjour|salut|hello|hi)\s*[!.?]*$/iu;

/** Where everybody comes in: all rooms, the help that is made of theirs, and what is said where none answers. */
export interface Reception {
  /** Help first, then the rooms in their order. */
  readonly rooms: readonly ChatRoom[];
  help(talk: Talk, asked: Asked): Promise<Reply>;
  /**
   * Answers a typed text, also one that comes back with a button or after a restart. With its slash it is a command, which is done;
   * without, a sentence: whatever it changes is confirmed first.
   */
  readonly hear: Hear;
}

/** Opens the door to these rooms. Throws a RangeError where two of them claim the same. */
export function openReception(
  own: readonly ChatRoom[],
  rights: (who: Person) => Promise<Rights>,
  understanding: Understanding,
): Reception {
  const desk: HelpDesk = { entries: own.flatMap(({ help }) => help), rights };
  const help = openRoom<HelpDesk>(desk, {
    name: 'help',
    commands: [{ pattern: HELP, speak: (talk, asked) => sayHelp(talk, asked) }],
    help: [HELP_ENTRY],
    acts: HELP_ACTS,
  });
  const notUnderstood: Hear = (talk, asked, text) => sayNotUnderstood({ ...talk, desk }, asked, text);
  const commands = gatherCommands([help, ...own], notUnderstood);
  const acts = [help, ...own].flatMap((room) => room.acts);
  const hear = openHearing({ ...understanding, commands, acts, rights, notUnderstood });
  // What is pressed in help is said to all rooms.
  const presses = [saying(hear), continuing(hear), ...confirmPresses(understanding.confirmations, commands.run)];
  const rooms = [{ ...help, presses }, ...own];
  checkRooms(rooms);
  return { rooms, hear, help: (talk, asked) => sayHelp({ ...talk, desk }, asked) };
}

type RoomPress = ChatRoom['presses'][number];

const said = z.object({ text: z.string().max(MOST_SAID) });

/** A command on a card, as if it were typed: who presses and where is judged by it. */
const saying = (hear: Hear): RoomPress => ({
  verb: 'command.say',
  async answer(talk, asked, data) {
    const checked = said.safeParse(data);
    return checked.success ? hear(talk, asked, checked.data.text) : { text: wordsFor(asked.language).talk.tampered };
  },
});

/** Pressed where debts may not be spoken of: the text comes back, and its answer goes to the person alone. */
const continuing = (hear: Hear): RoomPress => ({
  verb: 'private.continue',
  async answer(talk, asked, data) {
    const checked = said.safeParse(data);
    if (!checked.success) return { text: wordsFor(asked.language).talk.tampered };
    return continueInPrivate(talk, asked, (ownAsked) => hear(talk, ownAsked, checked.data.text));
  },
});
