import type { Language } from '../../domain/language.ts';
import { amountsIn, type LetterFacts } from '../../domain/relance/letter.ts';
import { formatAmount, formatDay } from './format.ts';
import { wordsFor } from './words.ts';

/** What a letter is called: a rappel by its level, a relevé by its last day. */
export function nameLetter(facts: LetterFacts, language: Language): string {
  const { account } = wordsFor(language);
  switch (facts.kind) {
    case 'rappel':
      return account.levelName(facts.level);
    case 'prevenance':
      return account.prevenanceName;
    case 'releve':
      return account.releveName(formatDay(facts.until, language));
  }
}

/** The same where there is room for one amount: of several currencies, how many they are. */
export function sayAmount(facts: LetterFacts, language: Language): string {
  const [only, ...others] = amountsIn(facts);
  if (only && others.length === 0) return formatAmount(only.amount, only.currency, language);
  return wordsFor(language).account.currencies(others.length + (only ? 1 : 0));
}

/** What it comes to, currency by currency: never one sum (case D2). */
export const sayAmounts = (facts: LetterFacts, language: Language): string =>
  amountsIn(facts)
    .map(({ amount, currency }) => formatAmount(amount, currency, language))
    .join(' · ');
