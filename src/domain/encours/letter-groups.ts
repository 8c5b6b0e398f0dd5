import type { FiscalYear } from '../company/fiscal-year.ts';
import type { Entry } from './entry.ts';

/** Lines that Sage matched together (lettrage), or one line that is matched with nothing. */
export interface LetterGroup {
  /** Definitive lettering: settled whatever is left between the lines. False: open, or pre-lettrage. */
  readonly final: boolean;
  readonly lines: readonly Entry[];
}

/** EC_Lettre = 1 and a code that is not in lower case: a lower-case code is a pre-lettrage, still open. */
export function isSettled(entry: Entry): boolean {
  return entry.lettered && !isPreLettering(entry.letter);
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
  [entry.tiers, entry.account, entry.letter, isSettled(entry) ? 'final' : 'pre'].join('\u0000');

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
  const together = imbalance(parts.flat());
  return together === 0 || (parts.some(hasOneSide) && together < Math.max(...parts.map(imbalance)));
}

/** Debits only, or credits only. */
const hasOneSide = (lines: readonly Entry[]): boolean =>
  lines.every((line) => line.baseAmount >= 0) || lines.every((line) => line.baseAmount <= 0);

const fiscalYearOf = (entry: Entry, fiscalYears: readonly FiscalYear[]): string =>
  fiscalYears.find((year) => year.start <= entry.date && entry.date <= year.end)?.start ?? '';

/** Distance from zero in the company's currency; a group balanced in its one foreign currency is balanced. */
function imbalance(lines: readonly Entry[]): number {
  const oneCurrency = lines.every((line) => line.currency === lines[0]?.currency);
  if (oneCurrency && lines.reduce((sum, line) => sum + line.amount, 0) === 0) return 0;
  return Math.abs(lines.reduce((sum, line) => sum + line.baseAmount, 0));
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
