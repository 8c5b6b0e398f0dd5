import type { Cents } from '../cents.ts';
import { parseCents } from '../cents.ts';
import { plainLetters } from '../plain-letters.ts';
import type { RunLine, ShownLetters } from './run.ts';

/** What of a run is looked at, or approved; absent fields ask nothing. */
export interface LineFilter {
  readonly level?: number | undefined;
  /** At least this much is asked, in the currency of the line. */
  readonly atLeast?: Cents | undefined;
  readonly atMost?: Cents | undefined;
  /** In the name or the code, whatever the case and the accents. */
  readonly text?: string | undefined;
}

/** What a filter looks at: of a line, or of what is proposed before there is one. */
export interface Filtered extends Pick<RunLine, 'tiers' | 'name'> {
  readonly shown: Pick<ShownLetters, 'level' | 'total'> | null;
}

export const matches =
  ({ level, atLeast, atMost, text }: LineFilter) =>
  ({ tiers, name, shown }: Filtered): boolean =>
    (level === undefined || shown?.level === level) &&
    (atLeast === undefined || (shown !== null && shown.total >= atLeast)) &&
    (atMost === undefined || (shown !== null && shown.total <= atMost)) &&
    (!text || plainLetters(`${tiers} ${name}`).includes(plainLetters(text)));

const LEVEL = /\b(?:niveau|level)\s*([1-4])\b/iu;
const LEAST = /(?:>=?|plus de|over|more than)\s*(\d[\d\s]*(?:[.,]\d{1,2})?)/iu;
const MOST = /(?:<=?|moins de|under|less than)\s*(\d[\d\s]*(?:[.,]\d{1,2})?)/iu;

/** Reads one line as people write it: « niveau 2 > 1 000 dupont »; what is no condition is looked for in names. */
export function readFilter(line: string): LineFilter {
  const [level, least, most] = [LEVEL.exec(line), LEAST.exec(line), MOST.exec(line)];
  const rest = [level, least, most].reduce((left, found) => (found ? left.replace(found[0], ' ') : left), line);
  const text = rest.replace(/[€$£]/gu, ' ').replace(/\s+/gu, ' ').trim();
  return {
    ...(level ? { level: Number(level[1]) } : {}),
    ...(least ? { atLeast: amountIn(least[1]) } : {}),
    ...(most ? { atMost: amountIn(most[1]) } : {}),
    ...(text ? { text } : {}),
  };
}

const amountIn = (text = ''): Cents | undefined => parseCents(text.replace(/\s/gu, '').replace(',', '.'));
