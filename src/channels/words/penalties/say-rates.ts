import type { Language } from '../../../domain/language.ts';
import type { Penalties, PenaltyItem, Segment } from '../../../domain/penalties/penalties.ts';
import type { HalfYear } from '../../../domain/penalties/rates/half-year.ts';
import { halfYearOf } from '../../../domain/penalties/rates/half-year.ts';
import { type Rate, toPercent } from '../../../domain/penalties/rates/rate.ts';
import type { RateMark } from '../../../domain/penalties/rates/rate-row.ts';
import type { RateProblem } from '../../../domain/penalties/rates/rates-in-force.ts';
import { formatDecimal } from '../format.ts';
import { penaltiesWords } from './words.ts';

/** `13,15`, with more decimals where the rate has them. */
export function sayRate(rate: Rate, language: Language): string {
  const digits = rate % 100 === 0 ? 2 : 4;
  return formatDecimal(toPercent(rate), digits, language);
}

export const sayHalfYear = ({ year, half }: HalfYear, language: Language): string =>
  penaltiesWords(language).halfYear(year, half);

/** Why nothing was computed, and what to do. */
export function sayRateProblem(problem: RateProblem, language: Language): string {
  const words = penaltiesWords(language);
  const semester = sayHalfYear(problem.halfYear, language);
  return problem.kind === 'missing-rate'
    ? words.missing[problem.what](semester)
    : words.belowFloor(sayRate(problem.rate, language), sayRate(problem.floor, language), semester);
}

/** What is to be known of a rate; empty of one that was published. */
export const sayMark = (mark: RateMark, language: Language): string =>
  mark === 'published' ? '' : penaltiesWords(language).marks[mark];

/** The rates that were used, the latest half-year first, each with its mark; a public buyer's is of the half-year that its lateness began in. */
export function sayRatesUsed({ byCurrency, payer }: Penalties, language: Language): readonly string[] {
  const ownOf = ({ segments }: PenaltyItem) => (payer.kind === 'public' ? segments.slice(0, 1) : segments);
  const segments = byCurrency.flatMap(({ items }) => items.flatMap(ownOf));
  const byHalfYear = new Map(segments.map((segment) => [halfYearOf(segment.from).start, segment]));
  return [...byHalfYear].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, segment]) => sayRateUsed(segment, language));
}

function sayRateUsed({ from, rate, basis, mark }: Segment, language: Language): string {
  const words = penaltiesWords(language);
  const notes = [basis === 'contract' ? words.contract : '', sayMark(mark, language)].filter((note) => note !== '');
  const said = words.rateOf(sayHalfYear(halfYearOf(from), language), sayRate(rate, language));
  return notes.length === 0 ? said : `${said} (${notes.join(', ')})`;
}
