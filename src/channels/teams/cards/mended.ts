import type { Day } from '../../../domain/day.ts';
import { latestEnd } from '../../../domain/end-day.ts';
import { parseTypedDay } from '../typed/typed-day.ts';
import { clip } from './clip.ts';

/** What was wrong with a form, and what the person had typed: it comes back with both, nothing is lost. */
export interface Mended<T> {
  readonly problem: string;
  readonly typed: T;
}

export const MAX_DAY_TEXT = 40;

/** The input of an end day: a picker, which takes days only, or a text where what was typed is none. */
export interface EndInput {
  readonly today: Day;
  readonly latest: Day;
  readonly until: string;
  /** '' where the picker does. */
  readonly untilText: string;
}

export function endInput(typed: string, today: Day): EndInput {
  const until = parseTypedDay(typed);
  const latest = latestEnd(today);
  return until === undefined
    ? { today, latest, until: '', untilText: clip(typed, MAX_DAY_TEXT) }
    : { today, latest, until, untilText: '' };
}
