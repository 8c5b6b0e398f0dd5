import type { Cents } from '../cents.ts';
import { parseCents } from '../cents.ts';
import { plainLetters } from '../plain-letters.ts';
import type { LineFacts } from './line-facts.ts';
import type { RunLine, ShownLetters } from './run.ts';

/** What of a run is looked at, or approved; absent fields ask nothing. */
export interface LineFilter {
  readonly level?: number | undefined;
  /** At least this much is asked, in the currency of the line; of a relevé, in one of its currencies. */
  readonly atLeast?: Cents | undefined;
  readonly atMost?: Cents | undefined;
  /** What is asked is more days late than this: the most late of its instalments. */
  readonly lateOver?: number | undefined;
  /** In the name or the code, whatever the case and the accents. */
  readonly text?: string | undefined;
  /** In the name of the salesperson. */
  readonly salesperson?: string | undefined;
  /** In the segment of the plan, or in a value of CT_Statistique. */
  readonly segment?: string | undefined;
  /** In the name of who follows the customer. */
  readonly collector?: string | undefined;
}

/** What a filter looks at: of a line, or of what is proposed before there is one. */
export interface Filtered extends Pick<RunLine, 'tiers' | 'name'> {
  readonly shown: Pick<ShownLetters, 'level' | 'total' | 'others' | 'daysLate'> | null;
  /** Null: not read, for nothing asked them. */
  readonly facts: LineFacts | null;
}

/** Whether a filter asks for what only sheets and settings tell. */
export const asksFacts = ({ salesperson, segment, collector }: LineFilter): boolean =>
  salesperson !== undefined || segment !== undefined || collector !== undefined;

export const matches =
  (filter: LineFilter) =>
  ({ tiers, name, shown, facts }: Filtered): boolean => {
    const { level, atLeast, atMost, lateOver, text } = filter;
    const amounts = shown ? [shown.total, ...(shown.others ?? []).map(({ amount }) => amount)] : [];
    return (
      (level === undefined || shown?.level === level) &&
      (atLeast === undefined || amounts.some((amount) => amount >= atLeast)) &&
      (atMost === undefined || (shown !== null && amounts.every((amount) => amount <= atMost))) &&
      (lateOver === undefined || (shown?.daysLate ?? 0) > lateOver) &&
      (!text || holds(`${tiers} ${name}`, text)) &&
      (!asksFacts(filter) || (facts !== null && fits(filter, facts)))
    );
  };

const fits = ({ salesperson, segment, collector }: LineFilter, facts: LineFacts): boolean =>
  (salesperson === undefined || holds(facts.salesperson, salesperson)) &&
  (segment === undefined || [facts.segment, ...facts.statistics].some((one) => holds(one, segment))) &&
  (collector === undefined || holds(facts.collector, collector));

const holds = (text: string, part: string): boolean => plainLetters(text).includes(plainLetters(part));

const LEVEL = /\b(?:niveau|level)\s*([1-4])\b/iu;
/** Before amounts are read: « plus de 60 jours » is none. */
const LATE =
  /(?:(?:en retard|late|overdue)\s+)?(?:(?:de|depuis|by)\s+)?(?:>|plus de|over|more than)\s*(\d{1,4})\s*(?:jours?|days?|j)(?!\p{L})(?:\s+de retard)?/iu;
/** `1 000`, `1.000` and `1,000` are a thousand, as people group digits; one or two digits behind a sign are cents. */
const AMOUNT = String.raw`(\d{1,3}(?:[\s.,]\d{3}(?!\d))+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?!\d)`;
const LEAST = new RegExp(String.raw`(?:>=?|plus de|over|more than)\s*${AMOUNT}`, 'iu');
const MOST = new RegExp(String.raw`(?:<=?|moins de|under|less than)\s*${AMOUNT}`, 'iu');

/** A name of one word, or of several between quotes of any kind. */
const NAMED = String.raw`(?:"([^"]+)"|«\s*([^»]+?)\s*»|“([^”]+)”|(\S+))`;
const named = (words: string): RegExp => new RegExp(String.raw`(?<!\S)(?:${words})\s+${NAMED}`, 'iu');
const SALESPERSON = named('commerciale?|salesperson');
const SEGMENT = named('segment');
const COLLECTOR = named('gestionnaire|collector');

/** Reads one line as people write it: « niveau 2 > 1 000 commercial Durand dupont »; what is no condition is looked for in names. */
export function readFilter(line: string): LineFilter {
  const late = LATE.exec(line);
  const undated = late ? line.replace(late[0], ' ') : line;
  const [level, least, most] = [LEVEL.exec(undated), LEAST.exec(undated), MOST.exec(undated)];
  const [salesperson, segment, collector] = [SALESPERSON, SEGMENT, COLLECTOR].map((one) => one.exec(undated));
  const rest = [level, least, most, salesperson, segment, collector].reduce(
    (left, found) => (found ? left.replace(found[0], ' ') : left),
    undated,
  );
  const text = rest.replace(/[€$£]/gu, ' ').replace(/\s+/gu, ' ').trim();
  return {
    ...(level ? { level: Number(level[1]) } : {}),
    ...(least ? { atLeast: amountIn(least[1]) } : {}),
    ...(most ? { atMost: amountIn(most[1]) } : {}),
    ...(late ? { lateOver: Number(late[1]) } : {}),
    ...(text ? { text } : {}),
    ...(salesperson ? { salesperson: nameIn(salesperson) } : {}),
    ...(segment ? { segment: nameIn(segment) } : {}),
    ...(collector ? { collector: nameIn(collector) } : {}),
  };
}

const nameIn = ([, ...names]: RegExpExecArray): string => names.find((name) => name !== undefined) ?? '';

const amountIn = (text = ''): Cents | undefined =>
  parseCents(text.replace(/[\s.,](?=\d{3}(?!\d))/gu, '').replace(',', '.'));
