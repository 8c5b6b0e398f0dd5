import type { Day } from '../../../domain/day.ts';
import { readEnd } from '../../../domain/end-day.ts';
import { checkFit } from '../../check-fit.ts';
import { type Refused, refuse } from '../../refusal.ts';
import { MAX_NOTE } from './matter-ports.ts';

/** What a person wrote, without blanks around it; it may be nothing. */
export function checkNote(given: string, field: 'text' | 'reason' = 'text'): string | Refused {
  const note = given.trim();
  return note.length > MAX_NOTE ? refuse({ code: 'too-long', field, max: MAX_NOTE }) : checkFit(note);
}

/** A day from today on; null where nothing was given. */
export function checkDayAhead(given: string, today: Day): Day | null | Refused {
  if (given === '') return null;
  const day = readEnd(given, today);
  return typeof day === 'string' ? day : refuse({ code: 'bad-date', given, problem: day });
}
