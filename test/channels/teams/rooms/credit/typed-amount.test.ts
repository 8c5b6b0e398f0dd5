import { describe, expect, it, test } from 'vitest';
import { parseTypedAmount } from '../../../../../src/channels/teams/typed/typed-amount.ts';
import { formatAmount, formatNumber } from '../../../../../src/channels/words/format.ts';
import { cents } from '../../../../../src/domain/cents.ts';

describe('an amount that a person typed', () => {
  test.each([
    ['12 500,00', 12_500_00],
    ['12500', 12_500_00],
    ['\u200e12\u00ad500,00\u2060 €\ufeff', 12_500_00],
    ['12 500,5 €', 12_500_50],
    ['12\u202f500,00\u00a0€', 12_500_00],
    ['12.5', 12_50],
    ['0,01', 1],
    ['12500 EUR', 12_500_00],
    ['€ 12500', 12_500_00],
    ['  1 234 567,89  ', 1_234_567_89],
    ['0,29', 29],
    ['12 500 euros', 12_500_00],
    ['12 500,50 Euros', 12_500_50],
    ['1 euro', 1_00],
    ['12’500', 12_500_00],
    ["12'500.00", 12_500_00],
    ['12ʼ500 €', 12_500_00],
  ])('%j is read exactly', (text, expected) => {
    expect(parseTypedAmount(text, 'EUR', 'fr')).toBe(expected);
  });

  test.each([
    [''],
    ['douze mille'],
    ['12,500'],
    ['12 50'],
    ['12,5,5'],
    ['-5'],
    ['1e5'],
    ['12 500 $'],
    ['12 500 USD'],
    ['€'],
    ['٣٤'],
    ['123456789012'],
    ['12,5€ et plus'],
    ['12 500 dollars'],
    ['euros'],
    ['12’50'],
    ['0x10'],
    ['12 500 eurosx'],
  ])('%j is no amount in euros', (text) => {
    expect(parseTypedAmount(text, 'EUR', 'fr')).toBeUndefined();
  });

  test.each([
    ['12,500.00', 12_500_00],
    ['12,500', 12_500_00],
    ['€12,500.5', 12_500_50],
    ['12500.00', 12_500_00],
    ['12500,00', 12_500_00],
  ])('%j is read in English', (text, expected) => {
    expect(parseTypedAmount(text, 'EUR', 'en')).toBe(expected);
  });

  test.each([
    ['12’500 francs', 'CHF', 12_500_00],
    ['12 500 CHF', 'CHF', 12_500_00],
    ['12,500 dollars', 'USD', 12_500_00],
    ['US$ 12,500', 'USD', 12_500_00],
    ['£12,500', 'GBP', 12_500_00],
  ])('%j is read in its own currency', (text, currency, expected) => {
    expect(parseTypedAmount(text, currency, 'en')).toBe(expected);
  });

  it.each(['fr', 'en'] as const)('what a card shows comes back as it was (%s)', (language) => {
    for (const amount of [1, 99, 100, 12_500_00, 1_234_567_89]) {
      expect(parseTypedAmount(formatAmount(cents(amount), 'EUR', language), 'EUR', language)).toBe(amount);
      expect(parseTypedAmount(formatNumber(cents(amount), language, 'EUR'), 'EUR', language)).toBe(amount);
    }
  });
});
