import { amountToRelease } from '../../../domain/credit/amount-to-release.ts';
import type { HoldFacts } from '../../../domain/credit/hold.ts';
import type { Language } from '../../../domain/language.ts';
import { formatAmount } from '../format.ts';
import { wordsFor } from '../words.ts';

/** The amount of a held order, or that its rate is missing: never 0 for what nobody knows (case H12). */
export function sayOrderAmount(facts: Pick<HoldFacts, 'order' | 'encours'>, language: Language = 'fr'): string {
  const amount = amountToRelease(facts);
  return amount === null ? wordsFor(language).encours.noAmount : formatAmount(amount, facts.encours.currency, language);
}
