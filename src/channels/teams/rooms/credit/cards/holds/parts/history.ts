import type { HoldNote } from '../../../../../../../domain/credit/hold.ts';
import { parisDay } from '../../../../../../../domain/day.ts';
import type { Language } from '../../../../../../../domain/language.ts';
import type { HoldView } from '../../../../../../../use-cases/credit/views.ts';
import type { Hold } from '../../../../../../../use-cases/ports/credit/hold-store.ts';
import { holdWords } from '../../../../../../words/credit/credit-words.ts';
import { sayOrderAmount } from '../../../../../../words/explain/order-amount.ts';
import { formatDay, formatInstant } from '../../../../../../words/format.ts';
import { clip } from '../../../../../cards/clip.ts';

export interface History {
  readonly heading: string;
  readonly lines: readonly { readonly text: string }[];
}

const MAX_NOTES = 4;
const MAX_PAST = 4;

/** What was asked and answered about this order, then what was decided before for the same payer. */
export function historiesOf(language: Language, { hold, past }: HoldView): readonly History[] {
  const words = holdWords(language);
  const decided = past.flatMap((one) => pastLine(language, one)).slice(0, MAX_PAST);
  return [
    { heading: words.notesTitle, lines: noteLines(language, hold.notes) },
    { heading: words.pastTitle, lines: decided },
  ].filter(({ lines }) => lines.length > 0);
}

/** The last ones, in the order in which they were written. */
export const noteLines = (language: Language, notes: readonly HoldNote[]): History['lines'] =>
  notes.slice(-MAX_NOTES).map(({ kind, by, at, text }) => {
    const say = holdWords(language)[kind];
    return { text: say(clip(by.name, 40), formatInstant(at, language), clip(text, 240)) };
  });

function pastLine(language: Language, { decision, facts }: Hold): History['lines'] {
  if (decision === null) return [];
  const words = holdWords(language);
  const on = formatDay(parisDay(new Date(decision.at)), language);
  const piece = clip(facts.order.piece, 20);
  const amount = sayOrderAmount(facts, language);
  const by = clip(decision.by.name, 40);
  return [
    {
      text:
        decision.outcome === 'approved'
          ? words.pastApproved(on, piece, amount, by)
          : words.pastRefused(on, piece, amount, by, clip(decision.reason, 100)),
    },
  ];
}
