import { parseDay } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import { plainLetters } from '../../../domain/plain-letters.ts';
import type { PlannableAct, Planner } from '../../../use-cases/ports/planner.ts';
import { type Filled, SLOTS, type Slot, type SpokenAct } from '../chat/spoken-act.ts';
import { readSpokenAmount } from './sentence/spoken-amount.ts';

/** Enough to tell acts from one another. */
const EXAMPLES = 3;

const slotsOf = ({ phrases }: SpokenAct): readonly Slot[] => {
  const all = phrases.join(' ').replaceAll('{client}', '{name}');
  return SLOTS.filter((slot) => all.includes(`{${slot}}`));
};

const plannable = (act: SpokenAct): PlannableAct => ({
  key: act.key,
  examples: act.phrases.slice(0, EXAMPLES),
  takes: slotsOf(act),
});

interface Asked {
  readonly text: string;
  /** Nothing that changes something is taken for a question. */
  readonly isQuestion: boolean;
  readonly language: Language;
}

/**
 * The command that a planner takes a sentence for, without its slash; null where it chose none, or what is not to be believed: an
 * act that there is not, a name or a text that was not typed, a day or an amount that is none.
 */
export async function askPlanner(
  planner: Planner,
  acts: readonly SpokenAct[],
  { text, isQuestion, language }: Asked,
): Promise<string | null> {
  const chosen = await planner.choose(text, acts.map(plannable));
  const act = acts.find(({ key }) => key === chosen?.key);
  if (!chosen || !act || (act.changes && isQuestion)) return null;
  const filled: Partial<Record<Slot, string>> = {};
  for (const slot of slotsOf(act)) {
    const given = chosen.filled[slot]?.trim();
    if (!given) continue;
    const value = checked(slot, given, text);
    if (value === null) return null;
    filled[slot] = value;
  }
  return lacks(act, filled) ? null : act.command(filled, language);
}

/** As a command takes it; null: it is not to be believed. */
function checked(slot: Slot, given: string, text: string): string | null {
  switch (slot) {
    case 'name':
    case 'person':
    case 'text':
      return plainLetters(text).includes(plainLetters(given)) ? given : null;
    case 'day':
    case 'until':
      return parseDay(given) ?? null;
    case 'amount':
      return readSpokenAmount(plainLetters(given))?.value ?? null;
    case 'days':
      return /^\d{1,4}$/u.test(given) ? given : null;
    case 'level':
      return /^[1-4]$/u.test(given) ? given : null;
  }
}

/** Whether what every phrase of the act names is missing. */
const lacks = ({ phrases }: SpokenAct, filled: Filled): boolean =>
  SLOTS.some(
    (slot) =>
      filled[slot] === undefined &&
      phrases.every((phrase) => phrase.replaceAll('{client}', '{name}').includes(`{${slot}}`)),
  );
