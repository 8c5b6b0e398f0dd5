const CURRENCY = String.raw`(?<currency>€|euros?|eur|\$|dollars?|usd|£|gbp|chf|francs?)`;
const NUMBER = String.raw`(?<whole>\d{1,3}(?:[ .]\d{3})+|\d+)(?:[.,](?<fraction>\d{1,2}))?`;
const SHAPE = new RegExp(`^(?:${NUMBER}) ?(?<thousands>k|mille)? ?(?:${CURRENCY})?$`, 'u');
const WRITTEN: Readonly<Record<string, string>> = {
  ...{ '€': '€', euro: '€', euros: '€', eur: '€' },
  ...{ $: 'USD', dollar: 'USD', dollars: 'USD', usd: 'USD' },
  ...{ '£': 'GBP', gbp: 'GBP', chf: 'CHF', franc: 'CHF', francs: 'CHF' },
};
/** Smaller ones without a mark are numbers of something else: days, levels. */
const LEAST_BARE = 100;

/** An amount as forms take it, or a bare number that may be one. */
export interface SpokenAmount {
  readonly kind: 'amount' | 'number';
  readonly value: string;
}

/**
 * The amount that a few words of a sentence name: « 3 000 € », « 3k », « 3.000,50 », « 3 mille euros ». A point before three figures
 * groups them. Null: none. `value`: `3000,50 €`, without a mark where none was typed.
 */
export function readSpokenAmount(words: string): SpokenAmount | null {
  const groups = SHAPE.exec(words)?.groups;
  if (!groups) return null;
  const { whole = '', fraction, thousands, currency } = groups;
  const digits = whole.replace(/\D/gu, '');
  const mark = WRITTEN[currency ?? ''];
  if (digits.length > 9 || (thousands !== undefined && fraction !== undefined && thousands === 'mille')) return null;
  const number = thousands === undefined ? withFraction(digits, fraction) : thousandsOf(digits, fraction);
  if (mark === undefined && thousands === undefined && Number(digits) < LEAST_BARE) return null;
  return {
    kind: mark === undefined && thousands === undefined ? 'number' : 'amount',
    value: mark === undefined ? number : `${number} ${mark}`,
  };
}

const withFraction = (digits: string, fraction?: string): string =>
  fraction === undefined ? digits : `${digits},${fraction}`;

/** « 3,5k » is 3500. */
const thousandsOf = (digits: string, fraction = ''): string => `${Number(digits)}${fraction.padEnd(3, '0')}`;
