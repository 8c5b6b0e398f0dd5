import type { Cents } from '../../domain/cents.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { Day } from '../../domain/day.ts';
import type { Language } from '../../domain/language.ts';

const NO_BREAK = '\u00a0';
const SYMBOLS: Readonly<Record<Currency, string>> = {
  EUR: '€',
  USD: 'US$',
  GBP: '£',
  CHF: 'CHF',
  CAD: 'CA$',
  JPY: '¥',
};

/** Kept: asking Intl costs more than writing an amount, and a card has some tens of them. */
const digitsOf = new Map<Currency, number>();
function minorDigits(currency: Currency): number {
  const known = digitsOf.get(currency) ?? askMinorDigits(currency);
  digitsOf.set(currency, known);
  return known;
}

function askMinorDigits(currency: Currency): number {
  try {
    const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
    }).resolvedOptions();
    return Math.min(2, maximumFractionDigits);
  } catch {
    return 2;
  }
}

const numberFormats = new Map<string, Intl.NumberFormat>();
function numberFormat(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language}${digits}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const made = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  numberFormats.set(key, made);
  return made;
}

/** `1 234,56` (fr, narrow no-break groups) or `1,234.56` (en): exact, from integer cents. */
export function formatNumber(amount: Cents, language: Language, currency: Currency = 'EUR'): string {
  const digits = minorDigits(currency);
  const sign = amount < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(amount) / 100);
  const fraction = String(Math.abs(amount) % 100).padStart(2, '0');
  // A string keeps every digit; Intl reads decimal strings exactly.
  return numberFormat(language, digits).format(`${sign}${whole}.${fraction}` as unknown as number);
}

/** `1 234,56 €` in French, `€1,234.56` in English; the symbol is the amount's own currency (case G10). */
export function formatAmount(amount: Cents, currency: Currency, language: Language = 'fr'): string {
  const symbol = SYMBOLS[currency] ?? currency;
  if (language === 'fr') return `${formatNumber(amount, 'fr', currency)}${NO_BREAK}${symbol}`;
  const figure = formatNumber(Math.abs(amount) as Cents, 'en', currency);
  const joined = /[A-Z]$/.test(symbol) ? `${symbol}${NO_BREAK}${figure}` : `${symbol}${figure}`;
  return amount < 0 ? `-${joined}` : joined;
}

/** `1 380` in French, `1,380` in English. */
export const formatCount = (count: number, language: Language = 'fr'): string =>
  numberFormat(language, 0).format(count);

/** `26,4` in French, `26.4` in English, to so many decimals; what rounds to zero has no sign. */
export function formatDecimal(value: number, digits: number, language: Language = 'fr'): string {
  const text = numberFormat(language, digits).format(value);
  return /^-[0.,\s]*$/.test(text) ? text.slice(1) : text;
}

const ENGLISH_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `05/03/2026` in French, `5 Mar 2026` in English (never ambiguous). */
export function formatDay(value: Day, language: Language = 'fr'): string {
  if (language === 'fr') return `${value.slice(8, 10)}/${value.slice(5, 7)}/${value.slice(0, 4)}`;
  return ENGLISH_DAY.format(new Date(`${value}T00:00:00Z`));
}

const LONG_DAY: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

/** `5 mars 2026`, `1er mars 2026`; `5 March 2026`. */
export function formatLongDay(value: Day, language: Language = 'fr'): string {
  const text = LONG_DAY[language].format(new Date(`${value}T00:00:00Z`));
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

const PARIS_TIME: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Paris' }),
};

/** An instant as people in Paris read it: `05/03/2026 à 14:05`. */
export function formatInstant(instant: Date | string, language: Language = 'fr'): string {
  const text = PARIS_TIME[language].format(typeof instant === 'string' ? new Date(instant) : instant);
  return language === 'fr' ? text.replace(/[,\s]+(?=\d\d:\d\d)/, ' à ') : text;
}

const SHORT_MONTH: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', { month: 'short', year: '2-digit', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' }),
};

/** A month given as `YYYY-MM`: `mars 26`, `janv. 26`; `Mar 26`. */
export const formatMonth = (month: string, language: Language = 'fr'): string =>
  SHORT_MONTH[language].format(new Date(`${month}-01T00:00:00Z`));
