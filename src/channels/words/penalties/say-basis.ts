import type { Day } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import type { NoRate, Penalties } from '../../../domain/penalties/penalties.ts';
import { formatDay } from '../format.ts';
import { semicolon } from '../joints.ts';
import { sayRateProblem, sayRatesUsed } from './say-rates.ts';
import { penaltiesWords } from './words.ts';

/** What is to be known beside the amounts, a line each: how they are counted and at which rates, or why there are none. */
export function sayBasis(penalties: Penalties | NoRate, onDay: Day, language: Language): readonly string[] {
  const words = penaltiesWords(language);
  if (penalties.kind === 'no-rate') return penalties.problems.map((problem) => sayRateProblem(problem, language));
  if (penalties.exempt !== null) return [words.exempt[penalties.exempt]];
  const rates = sayRatesUsed(penalties, language);
  return [
    words.indicative,
    words.basis(formatDay(onDay, language), penalties.payer.kind),
    ...(rates.length === 0 ? [] : [words.rates(rates.join(semicolon(language)))]),
    ...(penalties.byCurrency.some(({ items }) => items.length > 0) ? [] : [words.nothing]),
  ];
}
