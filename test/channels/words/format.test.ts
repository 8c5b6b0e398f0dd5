import { describe, expect, it } from 'vitest';
import {
  formatAmount,
  formatDay,
  formatInstant,
  formatLongDay,
  formatNumber,
} from '../../../src/channels/words/format.ts';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';

describe('how amounts and days are written', () => {
  it.each([
    [123456, 'EUR', 'fr', '1\u202f234,56\u00a0€'],
    [-5, 'EUR', 'fr', '-0,05\u00a0€'],
    [2453036, 'USD', 'fr', '24\u202f530,36\u00a0US$'],
    [123456, 'EUR', 'en', '€1,234.56'],
    [-123456, 'CHF', 'en', '-CHF\u00a01,234.56'],
    [150000, 'JPY', 'fr', '1\u202f500\u00a0¥'],
    [100, 'TND', 'fr', '1,00\u00a0TND'],
  ] as const)('%i hundredths of %s in %s read %s', (amount, currency, language, text) => {
    expect(formatAmount(cents(amount), currency, language)).toBe(text);
  });
  it('keeps every digit of an amount that a float would round', () => {
    expect(formatNumber(cents(9007199254740991), 'en')).toBe('90,071,992,547,409.91');
  });
  it('writes days without ambiguity in either language', () => {
    expect(formatDay(day('2026-03-05'))).toBe('05/03/2026');
    expect(formatDay(day('2026-03-05'), 'en')).toBe('5 Mar 2026');
    expect(formatLongDay(day('2026-03-01'))).toBe('1er mars 2026');
  });
  it('gives instants on the clock of Paris', () => {
    expect(formatInstant('2026-07-01T22:30:00Z')).toBe('02/07/2026 à 00:30');
  });
});
