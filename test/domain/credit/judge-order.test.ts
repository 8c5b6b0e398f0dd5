import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import type { BaseEncours } from '../../../src/domain/company/base-encours.ts';
import { type CreditPolicy, DEFAULT_CREDIT_POLICY } from '../../../src/domain/company/credit-policy.ts';
import { computeEncours } from '../../../src/domain/credit/compute-encours.ts';
import type { CreditSheet } from '../../../src/domain/credit/credit-sheet.ts';
import { judgeOrder } from '../../../src/domain/credit/judge-order.ts';
import { isOrder, type Order, type SalesDocument } from '../../../src/domain/credit/sales-document.ts';
import { aCreditSheet, aSalesDocument, creditSettings } from '../../builders/credit.ts';
import { anItem } from '../../builders/open-item.ts';

interface Situation {
  /** In cents, of the ledger. */
  readonly owed?: number;
  readonly order?: Partial<SalesDocument>;
  readonly base?: BaseEncours;
  readonly sheet?: Partial<CreditSheet>;
  readonly policy?: Partial<CreditPolicy>;
}

function verdictOf({ owed = 0, order: facts = {}, base = 2, sheet: own = {}, policy: said = {} }: Situation) {
  const order = aSalesDocument(facts) as Order;
  const [sheet, policy] = [aCreditSheet(own), { ...DEFAULT_CREDIT_POLICY, ...said }];
  const settings = creditSettings({ base });
  const items = owed === 0 ? [] : [anItem({ amount: owed })];
  const encours = computeEncours({ payer: sheet, items, documents: [order], settings, policy, currency: 'EUR' });
  return judgeOrder({ order, encours, sheet, settings, policy });
}

describe('an order and its customer', () => {
  test('H4: with 124 467,50 available, an order of 37 766,25 passes', () => {
    const sheet = { plafond: cents(200_000_00) };
    const order = { amount: cents(37_766_25) };
    expect(verdictOf({ owed: 75_532_50, sheet, order })).toMatchObject({
      outcome: 'passes',
      encoursWith: 113_298_75,
      overLimit: 0,
    });
  });

  test.each<[string, number, 'passes' | 'warns' | 'held']>([
    ['that still fits passes', 9_000_00, 'passes'],
    ['H15: that goes a little over is watched, not held', 9_000_01, 'warns'],
    ['that goes far over is held', 20_000_00, 'held'],
  ])('an order of 1 000,00 %s', (_name, owed, outcome) => {
    expect(verdictOf({ owed }).outcome).toBe(outcome);
  });

  test('is counted once where the base counts its kind already', () => {
    expect(verdictOf({ owed: 9_500_00, base: 4 })).toMatchObject({ encoursWith: 10_500_00, overLimit: 500_00 });
    expect(verdictOf({ owed: 9_500_00, base: 2 })).toMatchObject({ encoursWith: 10_500_00, overLimit: 500_00 });
  });

  test('only what is not paid in advance weighs', () => {
    const order = { amount: cents(5_000_00), prepaid: cents(4_500_00), prepaidUnposted: cents(4_500_00) };
    expect(verdictOf({ owed: 9_000_00, order })).toMatchObject({ encoursWith: 9_500_00, outcome: 'passes' });
  });

  test.each([2, 4] as const)('an acompte in the ledger lowers the solde, and not the order again (base %i)', (base) => {
    const order = { amount: cents(5_000_00), prepaid: cents(4_500_00), prepaidUnposted: cents(0) };
    expect(verdictOf({ owed: 9_000_00, order, base })).toMatchObject({ encoursWith: 14_000_00, overLimit: 4_000_00 });
  });
});

describe('H8: paid in advance', () => {
  const paid = { amount: cents(5_000_00), prepaid: cents(5_000_00) };

  test('in full, it passes however far over the customer is', () => {
    expect(verdictOf({ owed: 99_000_00, order: paid })).toMatchObject({
      outcome: 'passes',
      reason: { code: 'prepaid', prepaid: 5_000_00 },
    });
  });

  test('but for a cent, it is held', () => {
    expect(verdictOf({ owed: 99_000_00, order: { ...paid, prepaid: cents(4_999_99) } }).outcome).toBe('held');
  });

  test('on a blocked account, it is held: that is no matter of plafond', () => {
    expect(verdictOf({ order: paid, sheet: { control: 'blocked' } }).outcome).toBe('held');
  });

  test('an order of nothing is not « paid »', () => {
    const nothing = { amount: cents(0), prepaid: cents(0) };
    expect(verdictOf({ owed: 99_000_00, order: nothing }).outcome).toBe('held');
  });
});

describe('which documents', () => {
  test.each(['livraison', 'facture', 'retour', 'avoir'] as const)('H9: a %s can never be held', (kind) => {
    expect(isOrder(aSalesDocument({ kind }))).toBe(false);
  });

  test('H13: quotes and payments are no documents of ours: nothing holds them', () => {
    expect(isOrder(aSalesDocument({ kind: 'commande' }))).toBe(true);
    expect(isOrder(aSalesDocument({ kind: 'preparation' }))).toBe(true);
  });

  test('H17: where only preparations are held, a commande passes and its preparation is held', () => {
    const policy = { heldAt: ['preparation'] } as const;
    const sheet = { control: 'blocked' } as const;
    expect(verdictOf({ policy, sheet })).toMatchObject({ outcome: 'passes', reason: { code: 'not-held-yet' } });
    expect(verdictOf({ policy, sheet, order: { kind: 'preparation' } }).outcome).toBe('held');
  });

  test.each([
    ['under a plafond', 10_000_00],
    ['without one', 0],
  ])('H12: one whose rate is missing is never simply passed, %s', (_name, plafond) => {
    const sheet = { plafond: cents(plafond) };
    expect(verdictOf({ sheet, order: { currency: 'USD', amount: null } })).toMatchObject({
      outcome: 'warns',
      reason: { verdict: { effect: 'cannot-tell' } },
    });
  });
});
