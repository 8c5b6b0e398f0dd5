import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { fingerprintOf } from '../../../src/domain/credit/fingerprint.ts';
import type { HoldFacts } from '../../../src/domain/credit/hold.ts';
import { anEncours, holdFacts } from '../../builders/hold.ts';

const USUAL = fingerprintOf(holdFacts());

describe('the same request', () => {
  test.each<[string, HoldFacts]>([
    ['another day, another encours', holdFacts({ encours: anEncours({ total: cents(1), available: cents(2) }) })],
    ['read at another time', holdFacts({ readAt: '2027-01-01T00:00:00.000Z' })],
    ['another salesperson', holdFacts({ salesperson: null })],
    ['another delivery day', holdFacts({ order: { deliveryDate: null } })],
  ])('%s', (_name, facts) => expect(fingerprintOf(facts)).toBe(USUAL));
});

describe('another request', () => {
  test.each<[string, HoldFacts]>([
    ['another amount', holdFacts({ order: { amount: cents(3_000_01) } })],
    ['a preparation of the same number', holdFacts({ order: { kind: 'preparation' } })],
    ['another customer', holdFacts({ tiers: { code: 'X', name: 'X' } })],
    ['another payer', holdFacts({ payer: { code: 'X', name: 'X' } })],
    ['another plafond', holdFacts({ encours: anEncours({ plafond: { kind: 'amount', amount: cents(1) } }) })],
    ['no plafond any more', holdFacts({ encours: anEncours({ plafond: { kind: 'unlimited' } }) })],
    ['blocked by hand since', holdFacts({ verdict: { effect: 'a-bloquer', reason: { code: 'account-blocked' } } })],
    [
      'another band',
      holdFacts({
        verdict: {
          effect: 'a-bloquer',
          reason: { code: 'over-limit', overLimit: cents(5_000_00), rank: 4, label: 'A bloquer' },
        },
      }),
    ],
  ])('%s', (_name, facts) => expect(fingerprintOf(facts)).not.toBe(USUAL));
});
