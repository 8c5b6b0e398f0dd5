import { cents } from '../../../domain/cents.ts';
import { parseDay } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import type { HeldByRoom } from '../../../domain/relance/decision.ts';
import { formatAmount, formatDay } from '../format.ts';
import { bankWords } from './bank-words.ts';

/** « règlement reçu en banque le 27/11/2026, pas encore saisi », « règlement de 400,00 € saisi en gestion commerciale le 27/11/2026… ». */
export function explainBankHold(language: Language, hold: HeldByRoom): string {
  return hold.reason.code === 'unposted' ? explainUnposted(language, hold) : explainReceived(language, hold);
}

function explainUnposted(language: Language, { reason, since }: HeldByRoom): string {
  const words = bankWords(language).unposted;
  const { day, amount, currency, payments } = reason.facts;
  const on = formatDay((typeof day === 'string' ? parseDay(day) : undefined) ?? since, language);
  if (typeof amount !== 'number' || typeof currency !== 'string') return words.some(on);
  const money = formatAmount(cents(amount), currency, language);
  return typeof payments === 'number' && payments > 1 ? words.several(money, payments, on) : words.one(money, on);
}

function explainReceived(language: Language, { reason, since }: HeldByRoom): string {
  const words = bankWords(language);
  const { on, part, currency } = reason.facts;
  const day = formatDay((typeof on === 'string' ? parseDay(on) : undefined) ?? since, language);
  if (reason.code !== 'received-in-part' || typeof part !== 'number' || typeof currency !== 'string')
    return words.received(day);
  return words.receivedInPart(formatAmount(cents(part), currency, language), day);
}
