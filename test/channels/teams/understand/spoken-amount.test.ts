import { describe, expect, test } from 'vitest';
import { readSpokenAmount } from '../../../../src/channels/teams/understand/sentence/spoken-amount.ts';

describe('an amount that is said', () => {
  test.each([
    ['3 000 €', 'amount', '3000 €'],
    ['3000€', 'amount', '3000 €'],
    ['3000 euros', 'amount', '3000 €'],
    ['3k', 'amount', '3000'],
    ['3k€', 'amount', '3000 €'],
    ['3,5k', 'amount', '3500'],
    ['3 mille euros', 'amount', '3000 €'],
    ['3.000,50', 'number', '3000,50'],
    ['3.000', 'number', '3000'],
    ['1 250,50 €', 'amount', '1250,50 €'],
    ['1 250 000 €', 'amount', '1250000 €'],
    ['12,5 €', 'amount', '12,5 €'],
    ['500 dollars', 'amount', '500 USD'],
    ['800 chf', 'amount', '800 CHF'],
    ['3000', 'number', '3000'],
  ])('« %s » is an %s of %s', (words, kind, value) => {
    expect(readSpokenAmount(words)).toEqual({ kind, value });
  });

  test.each(['60', 'trois mille', '3 00 €', '1e3', '-500 €', 'fa1234', '12,345 €', '12345678901 €', '€', '30/06', ''])(
    '« %s » is none',
    (words) => {
      expect(readSpokenAmount(words)).toBeNull();
    },
  );
});
