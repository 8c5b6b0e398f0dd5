import type { Language } from '../../../domain/language.ts';
import type { LetterKind } from '../../../domain/relance/letter-kind.ts';
import { amountsOf, type RunLine, type ShownLetters } from '../../../domain/runs/run.ts';
import { formatAmount } from '../format.ts';
import { wordsFor } from '../words.ts';
import { runCardWords } from './runs-words.ts';

/** What the letters of a line are called: rappels by their highest level. */
export function nameShown(language: Language, kind: LetterKind, { level }: Pick<ShownLetters, 'level'>): string {
  return kind === 'rappel' ? wordsFor(language).account.levelName(level) : runCardWords(language).kinds[kind].name;
}

/** What a line comes to, currency by currency: never one sum (case D2). '' where nothing is shown. */
export const sayAmountsOf = (line: Pick<RunLine, 'currency' | 'shown'>, language: Language): string =>
  amountsOf(line)
    .map(({ amount, currency }) => formatAmount(amount, currency, language))
    .join(' · ');

/** How much they list: instalments, or of a relevé lines. */
export function countShown(language: Language, kind: LetterKind, { items }: Pick<ShownLetters, 'items'>): string {
  const words = runCardWords(language);
  return kind === 'releve' ? words.rows(items) : words.items(items);
}
