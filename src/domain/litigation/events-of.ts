import type { Comment } from '../comments/comment.ts';
import { parisDay } from '../day.ts';
import type { Matter, MatterOf } from '../recovery/matters/matter.ts';
import { totalOf } from '../recovery/promises/promise.ts';
import type { LitigationEvent } from './event.ts';
import type { LetterSent } from './letter-sent.ts';

const dayOf = (instant: string) => parisDay(new Date(instant));

/** A letter on the day on which it left, else on its own; then what became of it. */
export function eventsOfLetter(letter: LetterSent): readonly LitigationEvent[] {
  const { reference, left, dated, annulled, bounced } = letter;
  return [
    { kind: 'letter', on: left ?? dated, letter },
    ...bounced.map(({ on, address }) => ({ kind: 'bounced', on, reference, address }) as const),
    ...(annulled === null ? [] : [{ kind: 'annulled', on: annulled, reference } as const]),
  ];
}

/** What people wrote for themselves (notes, outcomes, reasons) is left out: it is not for a court unless somebody chooses it. */
export function eventsOfMatter(matter: Matter): readonly LitigationEvent[] {
  switch (matter.kind) {
    case 'promise':
      return eventsOfPromise(matter);
    case 'dispute': {
      const { motif } = matter.facts;
      const pieces = [...new Set(matter.items.map(({ piece }) => piece))].sort();
      return [
        { kind: 'disputed', on: matter.since, motif, pieces },
        ...(matter.end === null ? [] : [{ kind: 'dispute-over', on: dayOf(matter.end.at), motif } as const]),
      ];
    }
    case 'proceedings': {
      const { procedure, judgment, published, declared } = matter.facts;
      return [
        { kind: 'judgment', on: judgment, procedure },
        ...(published === null ? [] : [{ kind: 'published', on: published, procedure } as const]),
        ...(declared === null ? [] : [{ kind: 'declared', on: declared, procedure } as const]),
      ];
    }
    case 'file':
      return eventsOfFile(matter);
  }
}

function eventsOfPromise({ facts, since }: MatterOf<'promise'>): readonly LitigationEvent[] {
  const { currency, parts } = facts;
  const last = parts.at(-1)?.on ?? since;
  return [
    { kind: 'promised', on: since, amount: totalOf(facts), currency, last },
    ...parts.flatMap(({ on, amount, outcome }) =>
      outcome === null
        ? []
        : [{ kind: 'promise-due', on, amount, currency, fate: outcome.fate, paid: outcome.paid } as const],
    ),
  ];
}

function eventsOfFile({ facts, since, end }: MatterOf<'file'>): readonly LitigationEvent[] {
  const { number, motif, steps, scenario, interventions } = facts;
  return [
    { kind: 'file-opened', on: since, number, motif },
    ...interventions.map(
      ({ step, state, day, document, promised }) =>
        ({ kind: 'intervention', on: day, title: steps[step]?.title ?? scenario, state, document, promised }) as const,
    ),
    ...(end === null ? [] : [{ kind: 'file-closed', on: dayOf(end.at), number, motif } as const]),
  ];
}

/** A comment that a person chose for the court. */
export const eventOfComment = ({ at, kind, by, text }: Comment): LitigationEvent => ({
  ...{ kind: 'comment', on: dayOf(at), as: kind, by: by.name, text },
});
