import type { FiscalYear } from '../../company/fiscal-year.ts';
import type { Day } from '../../day.ts';
import type { Entry } from '../entry.ts';

/** Lines that Sage matched together (lettrage), or one line that is matched with nothing. */
export interface LetterGroup {
  /** Definitive lettering that balances as far as Sage asks. False: open, pre-lettrage, or a lettering that does not balance. */
  readonly final: boolean;
  readonly lines: readonly Entry[];
}

/** EC_Lettre = 1 and a code that is not in lower case: a lower-case code is a pre-lettrage, still open. */
export const isLetteredForGood = (entry: Pick<Entry, 'lettered' | 'letter'>): boolean =>
  entry.lettered && !isPreLettering(entry.letter);

/** Lettered for good, in a lettering that balances as far as Sage asks: what is not was never paid whole. */
export const isSettled = (entry: Entry): boolean => isLetteredForGood(entry) && entry.letterGap === 0;

/**
 * Whether a line may be open at the end of the day: one that is not settled; a settled one only where a later line has its code,
 * as the other letterings were closed by then. `entries` hold those later lines.
 */
export function mayBeOpenOn(asOf: Day, entries: readonly Entry[]): (entry: Entry) => boolean {
  const letterKey = ({ tiers, account, letter }: Entry): string => [tiers, account, letter].join('\u0000');
  const later = entries.filter((entry) => isSettled(entry) && entry.letter !== '' && entry.date > asOf);
  const closedLater = new Set(later.map(letterKey));
  const letters = new Set(later.map(({ letter }) => letter));
  return (entry) => !isSettled(entry) || (letters.has(entry.letter) && closedLater.has(letterKey(entry)));
}

const isPreLettering = (letter: string): boolean => letter !== letter.toUpperCase();

/**
 * Groups ledger lines by lettering. The scope of a code is tiers + CG_Num + EC_Lettrage + fiscal year; the parts of one code
 * that do not balance within their year are read together across years when together they come to nothing, or balance better
 * and one of them has one side only: an invoice and its payment in the next year. A year with both sides used the code anew.
 */
export function groupByLetter(entries: readonly Entry[], fiscalYears: readonly FiscalYear[]): LetterGroup[] {
  const groups: LetterGroup[] = [];
  const byCode = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.letter === '') groups.push({ final: isSettled(entry), lines: [entry] });
    else push(byCode, codeOf(entry), entry);
  }
  for (const lines of byCode.values()) groups.push(...splitByYear(lines, fiscalYears));
  return groups;
}

const codeOf = (entry: Entry): string =>
  [entry.tiers, entry.account, entry.letter, isLetteredForGood(entry) ? 'final' : 'pre'].join('\u0000');

function splitByYear(lines: readonly Entry[], fiscalYears: readonly FiscalYear[]): LetterGroup[] {
  const byYear = new Map<string, Entry[]>();
  for (const line of lines) push(byYear, fiscalYearOf(line, fiscalYears), line);
  const parts = [...byYear.values()];
  const unbalanced = parts.filter((part) => imbalance(part) !== 0);
  const together = unbalanced.flat();
  const groups = spansYears(unbalanced) ? [...parts.filter((part) => !unbalanced.includes(part)), together] : parts;
  return groups.map((group) => ({ final: group.every(isSettled), lines: group }));
}

/** Whether parts of one code, none balanced in its own year, are one group over their years. */
function spansYears(parts: readonly Entry[][]): boolean {
  if (parts.length < 2) return false;
  const together = distance(parts.flat());
  return together === 0 || (parts.some(hasOneSide) && together < Math.max(...parts.map(distance)));
}

/** Debits only, or credits only. */
const hasOneSide = (lines: readonly Entry[]): boolean =>
  lines.every((line) => line.baseAmount >= 0) || lines.every((line) => line.baseAmount <= 0);

const fiscalYearOf = (entry: Entry, fiscalYears: readonly FiscalYear[]): string =>
  fiscalYears.find((year) => year.start <= entry.date && entry.date <= year.end)?.start ?? '';

/**
 * What lines lack to come to nothing, in the company's currency, signed as a debit; a group balanced in its one foreign currency,
 * differences of exchange apart, is balanced.
 */
export function imbalance(lines: readonly Entry[]): number {
  const claims = lines.filter(({ nature }) => nature !== 'valuation');
  const oneCurrency = claims.every((line) => line.currency === claims[0]?.currency);
  if (oneCurrency && claims.reduce((sum, line) => sum + line.amount, 0) === 0) return 0;
  return lines.reduce((sum, line) => sum + line.baseAmount, 0);
}

const distance = (lines: readonly Entry[]): number => Math.abs(imbalance(lines));

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
