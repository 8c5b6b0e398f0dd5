import type { Person } from '../../../domain/person.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { Planner } from '../../../use-cases/ports/planner.ts';
import type { Rights } from '../../../use-cases/read-rights.ts';
import { amongUs } from '../chat/among-us.ts';
import type { SpokenAct } from '../chat/spoken-act.ts';
import type { Hear, Known, Talk } from '../chat/talk.ts';
import type { Asked, Card, Reply } from '../turn.ts';
import { type Confirmations, confirmCard } from '../understand/confirm.ts';
import { nothingDoneCard, severalCard, understoodCard } from '../understand/offer.ts';
import { askPlanner } from '../understand/plan.ts';
import { openUnderstanding, type Understood } from '../understand/sentence/understand.ts';
import type { Commands } from './commands.ts';

/** What sentences are understood and confirmed with. */
export interface Understanding {
  readonly today: Clock['today'];
  readonly confirmations: Confirmations;
  /** Asked for sentences that no phrase fits; null: nothing is. */
  readonly planner: Planner | null;
}

interface Hearing extends Understanding {
  readonly commands: Commands;
  /** What sentences may ask for. */
  readonly acts: readonly SpokenAct[];
  readonly rights: (who: Person) => Promise<Rights>;
  readonly notUnderstood: Hear;
}

/** A text, who typed it and where. */
interface Heard {
  readonly talk: Talk;
  readonly asked: Asked;
  readonly text: string;
}

/**
 * Opens an ear for whatever is typed. With its slash a text is a command, which is done; without, a sentence: whatever it changes is
 * confirmed first. Throws a RangeError where a phrase of an act is wrong.
 */
export function openHearing(hearing: Hearing): Hear {
  const { commands, today } = hearing;
  const understand = openUnderstanding(hearing.acts);
  return async (talk, asked, text) => {
    if (/^\s*\//u.test(text) && commands.has(text)) return commands.run(talk, asked, text);
    const sentence = text.replace(/^\s*\/\s*/u, '');
    return answerSentence(hearing, { talk, asked, text }, understand(sentence, today(), asked.language));
  };
}

/** What was understood is done or offered; a text that fits a command without a slash is one. */
async function answerSentence(hearing: Hearing, heard: Heard, understood: Understood): Promise<Reply> {
  switch (understood.kind) {
    case 'command':
      return runOrAsk(hearing, { ...heard, text: understood.text });
    case 'several':
      return offer(hearing, heard, ({ language }) => severalCard(language, understood.texts));
    case 'not-to':
    case 'whether':
      return offer(hearing, heard, ({ language }) => nothingDoneCard(language, understood.kind, understood.texts));
    case 'none':
      return hearing.commands.has(heard.text)
        ? runOrAsk(hearing, heard)
        : offerPlanned(hearing, heard, understood.isQuestion);
  }
}

/** As it was said in a sentence: done where it only reads. */
async function runOrAsk({ commands, confirmations }: Hearing, { talk, asked, text }: Heard): Promise<Reply> {
  if (!commands.changes(text)) return commands.run(talk, asked, text);
  return amongUs(talk, asked, text, async (known) => ({ card: confirmCard(known, text, confirmations.now()) }));
}

/** A card of what may be asked, for who may read anything; whom to ask for the right, for who may not. */
async function offer(hearing: Hearing, { talk, asked, text }: Heard, card: (known: Known) => Card): Promise<Reply> {
  if (!(await mayRead(hearing, asked))) return hearing.notUnderstood(talk, asked, text);
  return amongUs(talk, asked, text, async (known) => ({ card: card(known) }));
}

/** What a model takes the sentence for, to be pressed or confirmed; else what was likely meant. */
async function offerPlanned(hearing: Hearing, heard: Heard, isQuestion: boolean): Promise<Reply> {
  const { planner, acts, commands, confirmations } = hearing;
  const { talk, asked, text } = heard;
  const mayAsk = planner !== null && (await mayRead(hearing, asked));
  const chosen = mayAsk ? await askPlanner(planner, acts, { text, isQuestion, language: asked.language }) : null;
  if (chosen === null || !commands.has(chosen)) return hearing.notUnderstood(talk, asked, text);
  return offer(hearing, heard, (known) =>
    commands.changes(chosen) ? confirmCard(known, chosen, confirmations.now()) : understoodCard(known.language, chosen),
  );
}

const mayRead = async ({ rights }: Hearing, { who }: Asked): Promise<boolean> =>
  who !== null && (await rights(who)).reads;
