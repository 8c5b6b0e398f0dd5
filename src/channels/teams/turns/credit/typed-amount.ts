import { type Cents, cents } from '../../../../domain/cents.ts';
import type { Currency } from '../../../../domain/company/currency.ts';
import { dropUnseen } from '../../../../domain/drawn-text.ts';
import type { Language } from '../../../../domain/language.ts';

const SYMBOLS: Readonly<Record<Currency, string>> = { EUR: '€', GBP: '£', USD: '$' };
const GROUPED: Readonly<Record<Language, RegExp>> = {
  fr: /^(?<whole>\d{1,3}(?: \d{3})+|\d+)(?:[.,](?<fraction>\d{1,2}))?$/u,
  en: /^(?<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:[.,](?<fraction>\d{1,2}))?$/u,
};
/** Beyond what Sage holds, and far below where numbers lose cents. */
const MAX_DIGITS = 11;

/**
 * The amount that a person typed, exactly: `12 500,00`, `12500`, `12 500,5 €`; `12,500.00` in English. A comma before three
 * digits is no French amount. Undefined: not an amount, not in this currency, or too big.
 */
export function parseTypedAmount(text: string, currency: Currency, language: Language): Cents | undefined {
  const figure = withoutCurrency(
    dropUnseen(text)
      .replace(/[\s\u00a0\u202f\u2009']+/gu, ' ')
      .trim(),
    currency,
  );
  const { whole, fraction = '' } = GROUPED[language].exec(figure)?.groups ?? {};
  const digits = whole?.replace(/\D/gu, '') ?? '';
  if (digits === '' || digits.length > MAX_DIGITS) return undefined;
  return cents(Number(digits) * 100 + Number(fraction.padEnd(2, '0')));
}

/** The company's own symbol or code may stand on either side; another one makes it no amount of ours. */
function withoutCurrency(text: string, currency: Currency): string {
  const own = [SYMBOLS[currency], currency].find(
    (mark) => mark !== undefined && (text.toUpperCase().startsWith(mark) || text.toUpperCase().endsWith(mark)),
  );
  if (own === undefined) return text;
  return (text.toUpperCase().startsWith(own) ? text.slice(own.length) : text.slice(0, -own.length)).trim();
}
