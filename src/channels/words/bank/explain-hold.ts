import { cents } from '../../../domain/cents.ts';
import { parseDay } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import type { HeldByRoom } from '../../../domain/relance/decision.ts';
import { formatAmount, formatDay } from '../format.ts';
import { bankWords } from './bank-words.ts';

/** « règlement reçu en banque le 27/11/2026, pas encore saisi ». */
export function explainBankHold(language: Language, { reason, since }: HeldByRoom): string {
  const words = bankWords(language);
  const { on, part, currency } = reason.facts;
  const day = formatDay((typeof on === 'string' ? parseDay(on) : undefined) ?? since, language);
  if (reason.code !== 'received-in-part' || typeof part !== 'number' || typeof currency !== 'string')
    return words.received(day);
  return words.receivedInPart(formatAmount(cents(part), currency, language), day);
}
