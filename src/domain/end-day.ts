import { addDays, type Day, parseDay } from './day.ts';

/** Five years: what a person ends later than that, they do not mean to end, or mistyped. */
const MOST_DAYS_AHEAD = 1826;

/** Why a text is no day on which something may end. */
export type EndProblem =
  | { readonly why: 'no-day' }
  | { readonly why: 'over'; readonly earliest: Day }
  | { readonly why: 'too-far'; readonly latest: Day };

/** The last day on which what a person decides today may end. */
export const latestEnd = (today: Day): Day => addDays(today, MOST_DAYS_AHEAD);

/** The day (`YYYY-MM-DD`) on which something is to end, included: today at the earliest, `latestEnd` at the latest. */
export function readEnd(text: string, today: Day): Day | EndProblem {
  const end = parseDay(text);
  if (end === undefined) return { why: 'no-day' };
  if (end < today) return { why: 'over', earliest: today };
  const latest = latestEnd(today);
  return end > latest ? { why: 'too-far', latest } : end;
}
