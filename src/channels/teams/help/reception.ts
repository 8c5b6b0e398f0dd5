import { z } from 'zod';
import type { Person } from '../../../domain/person.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { Planner } from '../../../use-cases/ports/planner.ts';
import type { Rights } from '../../../use-cases/read-rights.ts';
import { wordsFor } from '../../words/words.ts';
import { amongUs, continueInPrivate } from '../chat/among-us.ts';
import { type ChatRoom, openRoom } from '../chat/chat-room.ts';
import { checkRooms } from '../chat/check-rooms.ts';
import type { Press } from '../chat/press.ts';
import type { Known, Talk } from '../chat/talk.ts';
import type { Asked, Card, Reply } from '../turn.ts';
import { type Confirmations, confirmCard, confirmPresses } from '../understand/confirm.ts';
import { MOST_SAID, nothingDoneCard, severalCard, understoodCard } from '../understand/offer.ts';
import { askPlanner } from '../understand/plan.ts';
import { openUnderstanding, type Understood } from '../understand/sentence/understand.ts';
import { HELP_ACTS } from './acts.ts';
import { HELP_ENTRY, type HelpDesk, sayHelp, sayNotUnderstood } from './said-help.ts';

export const HELP = /^\/?\s*(?:aide|help|\?|bonjour|salut|hello|hi)\s*[!.?]*$/iu;

/** What sentences are understood and confirmed with. */
export interface Understanding {
  readonly today: Clock['today'];
  readonly confirmations: Confirmations;
  /** Asked for sentences that no phrase fits; null: nothing is. */
  readonly planner: Planner | null;
}

/** Where everybody comes in: all rooms, the help that is made of theirs, and what is said where none answers. */
export interface Reception {
  /** Help first, then the rooms in their order. */
  readonly rooms: readonly ChatRoom[];
  help(talk: Talk, asked: Asked): Promise<Reply>;
  /**
   * Answers a typed text, also one that comes back with a button or after a restart. With its slash it is a command, which is done;
   * without, a sentence: whatever it changes is confirmed first.
   */
  hear(talk: Talk, asked: Asked, text: string): Promise<Reply>;
}

type Hear = Reception['hear'];

/** Opens the door to these rooms. Throws a RangeError where two of them claim the same. */
export function openReception(
  own: readonly ChatRoom[],
  rights: (who: Person) => Promise<Rights>,
  { today, confirmations, planner }: Understanding,
): Reception {
  const desk: HelpDesk = { entries: own.flatMap(({ help }) => help), rights };
  const commandOf = (text: string) =>
    rooms.flatMap(({ commands }) => commands).find(({ pattern }) => pattern.test(text));
  const notUnderstood: Hear = (talk, asked, text) => sayNotUnderstood({ ...talk, desk }, asked, text);
  const run: Hear = (talk, asked, text) => (commandOf(text)?.speak ?? notUnderstood)(talk, asked, text);
  /** As it was said in a sentence: done where it only reads. */
  const runOrAsk: Hear = async (talk, asked, text) => {
    if (!commandOf(text)?.changes?.(text)) return run(talk, asked, text);
    return amongUs(talk, asked, text, async (known) => ({ card: confirmCard(known, text, confirmations.now()) }));
  };
  const hear: Hear = async (talk, asked, text) => {
    if (/^\s*\//u.test(text) && commandOf(text)) return run(talk, asked, text);
    const sentence = text.replace(/^\s*\/\s*/u, '');
    const understood = understand(sentence, today(), asked.language);
    switch (understood.kind) {
      case 'command':
        return runOrAsk(talk, asked, understood.text);
      case 'several':
        return offer(talk, asked, text, ({ language }) => severalCard(language, understood.texts));
      case 'not-to':
      case 'whether':
        return offer(talk, asked, text, ({ language }) => nothingDoneCard(language, understood.kind, understood.texts));
      case 'none':
        return commandOf(text) ? runOrAsk(talk, asked, text) : plan(talk, asked, text, understood);
    }
  };
  /** A card of what may be asked, for who may read anything; whom to ask for the right, for who may not. */
  const offer = async (talk: Talk, asked: Asked, text: string, card: (known: Known) => Card): Promise<Reply> => {
    if (!asked.who || !(await rights(asked.who)).reads) return notUnderstood(talk, asked, text);
    return amongUs(talk, asked, text, async (known) => ({ card: card(known) }));
  };
  /** What a model takes the sentence for, to be pressed or confirmed; else what was likely meant. */
  const plan = async (
    talk: Talk,
    asked: Asked,
    text: string,
    { isQuestion }: Extract<Understood, { kind: 'none' }>,
  ) => {
    const mayAsk = planner !== null && asked.who !== null && (await rights(asked.who)).reads;
    const chosen = mayAsk ? await askPlanner(planner, acts, { text, isQuestion, language: asked.language }) : null;
    if (chosen === null || !commandOf(chosen)) return notUnderstood(talk, asked, text);
    return offer(talk, asked, text, (known) =>
      commandOf(chosen)?.changes?.(chosen)
        ? confirmCard(known, chosen, confirmations.now())
        : understoodCard(known.language, chosen),
    );
  };
  const helpRoom = openRoom<HelpDesk>(desk, {
    name: 'help',
    commands: [{ pattern: HELP, speak: (talk, asked) => sayHelp(talk, asked) }],
    presses: [saying(hear), continuing(hear), ...confirmPresses(confirmations, run)],
    help: [HELP_ENTRY],
    acts: HELP_ACTS,
  });
  const rooms = [helpRoom, ...own];
  checkRooms(rooms);
  const acts = rooms.flatMap((room) => room.acts);
  const understand = openUnderstanding(acts);
  return { rooms, hear, help: (talk, asked) => sayHelp({ ...talk, desk }, asked) };
}

const said = z.object({ text: z.string().max(MOST_SAID) });

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
