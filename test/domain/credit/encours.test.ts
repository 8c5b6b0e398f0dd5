import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import type { BaseEncours } from '../../../src/domain/company/base-encours.ts';
import { type CreditPolicy, DEFAULT_CREDIT_POLICY } from '../../../src/domain/company/credit-policy.ts';
import { computeEncours } from '../../../src/domain/credit/compute-encours.ts';
import type { CreditSheet } from '../../../src/domain/credit/credit-sheet.ts';
import type { EncoursPart } from '../../../src/domain/credit/encours.ts';
import type { SalesDocument } from '../../../src/domain/credit/sales-document.ts';
import type { OpenItem } from '../../../src/domain/ledger/open-item.ts';
import { aCreditSheet, aSalesDocument, creditSettings } from '../../builders/credit.ts';
import { aCreditItem, anItem, aReceiptItem } from '../../builders/open-item.ts';

interface Situation {
  readonly items?: readonly OpenItem[];
  readonly documents?: readonly SalesDocument[];
  readonly base?: BaseEncours;
  readonly sheet?: Partial<CreditSheet>;
  readonly policy?: Partial<CreditPolicy>;
}

const encoursOf = ({ items = [], documents = [], base = 4, sheet = {}, policy = {} }: Situation) =>
  computeEncours({
    payer: aCreditSheet(sheet),
    items,
    documents,
    settings: creditSettings({ base }),
    policy: { ...DEFAULT_CREDIT_POLICY, ...policy },
    currency: 'EUR',
  });

const amountOf = (situation: Situation, part: EncoursPart) =>
  encoursOf(situation).components.find((one) => one.part === part)?.amount;

const document = (kind: SalesDocument['kind'], amount: number, facts: Partial<SalesDocument> = {}) =>
  aSalesDocument({ kind, amount: cents(amount), piece: `${kind}${amount}`, ...facts });

const EACH_KIND = [
  document('facture', 1_00),
  document('livraison', 20_00),
  document('preparation', 300_00),
  document('commande', 4_000_00),
  document('retour', -3_00),
  document('avoir', -4_00),
];

describe('what the base of the company counts (P_BaseEncours)', () => {
  test.each<[BaseEncours, number]>([
    [0, 50_000_00],
    [1, 50_000_00 + 1_00 - 7_00],
    [2, 50_000_00 + 21_00 - 7_00],
    [3, 50_000_00 + 321_00 - 7_00],
    [4, 50_000_00 + 4_321_00 - 7_00],
  ])('base %i comes to %i cents', (base, total) => {
    expect(encoursOf({ base, items: [anItem({ amount: 50_000_00 })], documents: EACH_KIND }).total).toBe(total);
  });

  test('a setting of the company beats what Sage says', () => {
    expect(encoursOf({ base: 4, policy: { base: 0 }, documents: EACH_KIND })).toMatchObject({ total: 0, base: 0 });
  });

  test('what is left out is shown, and marked as not counted', () => {
    const { components } = encoursOf({ base: 2, documents: EACH_KIND });
    expect(components.filter(({ counted }) => !counted)).toEqual([
      { part: 'preparations', amount: 300_00, count: 1, counted: false },
      { part: 'commandes', amount: 4_000_00, count: 1, counted: false },
    ]);
  });

  test('the total is the sum of the components that count, to the cent', () => {
    const { components, total } = encoursOf({ base: 3, items: [anItem({ amount: 33_33 })], documents: EACH_KIND });
    const sum = components.filter(({ counted }) => counted).reduce((all, { amount }) => all + amount, 0);
    expect(sum).toBe(total);
  });
});

describe('documents', () => {
  test('H1: a delivery that became an invoice is one document, counted once', () => {
    expect(encoursOf({ documents: [document('facture', 1_000_00)] }).total).toBe(1_000_00);
  });

  test('H2: an order of 3 000, 1 000 delivered and 400 of it invoiced, comes to 3 000', () => {
    const documents = [document('commande', 2_000_00), document('livraison', 600_00), document('facture', 400_00)];
    const situation = { documents };
    expect(encoursOf(situation).total).toBe(3_000_00);
    expect(amountOf(situation, 'livraisons')).toBe(600_00);
  });

  test('acomptes come off once: not when the ledger has them, nor on documents that do not count', () => {
    const documents = [
      document('commande', 1_000_00, { prepaid: cents(300_00), prepaidUnposted: cents(300_00) }),
      document('facture', 500_00, { prepaid: cents(200_00), prepaidUnposted: cents(0) }),
    ];
    expect(encoursOf({ documents }).total).toBe(1_200_00);
    expect(encoursOf({ documents, base: 1 }).total).toBe(500_00);
    expect(amountOf({ documents, base: 1 }, 'acomptes')).toBe(0);
  });

  test('H12: a document without a rate is in no amount, and named', () => {
    const documents = [document('commande', 10_00), aSalesDocument({ piece: 'BCUSD', currency: 'USD', amount: null })];
    expect(encoursOf({ documents })).toMatchObject({
      total: 10_00,
      withoutRate: [{ piece: 'BCUSD', currency: 'USD' }],
    });
  });
});

describe('the solde comptable', () => {
  test('counts bills and doubtful debts, advances as credits, but neither 418 nor what was settled since', () => {
    const items = [
      anItem({ amount: 100_00 }),
      anItem({ amount: 20_00, treatment: 'effet' }),
      anItem({ amount: 3_00, treatment: 'douteux' }),
      aReceiptItem({ amount: 50_00, treatment: 'avance' }),
      anItem({ amount: 7_777_00, treatment: 'a-etablir' }),
      anItem({ amount: 8_888_00, settledSince: true }),
    ];
    expect(amountOf({ items }, 'solde')).toBe(73_00);
  });

  test('an invoice in dollars counts for what it was booked', () => {
    expect(amountOf({ items: [anItem({ amount: 1_200_00, baseAmount: 1_000_00, currency: 'USD' })] }, 'solde')).toBe(
      1_000_00,
    );
  });
});

describe('against the plafond', () => {
  test.each<[string, number, Partial<CreditPolicy>, number | null, number]>([
    ['H11: overpaid by 500, there is the plafond and 500 more', -500_00, {}, 10_500_00, 0],
    ['inside', 9_999_99, {}, 1, 0],
    ['exactly there', 10_000_00, {}, 0, 0],
    ['over by a cent', 10_000_01, {}, -1, 1],
  ])('%s', (_name, owed, policy, available, overLimit) => {
    const items = [owed < 0 ? aReceiptItem({ amount: -owed }) : anItem({ amount: owed })];
    expect(encoursOf({ items, policy })).toMatchObject({ available, overLimit });
  });

  test.each([
    ['unlimited', { kind: 'unlimited' }, null, 0],
    ['cash-only', { kind: 'cash-only' }, -1_000_00, 1_000_00],
  ] as const)('H10: a plafond of 0 is what the company says, here %s', (zeroPlafond, plafond, available, overLimit) => {
    const situation = { items: [anItem()], sheet: { plafond: cents(0) }, policy: { zeroPlafond } };
    expect(encoursOf(situation)).toMatchObject({ plafond, available, overLimit });
  });

  test('the insurance cover is given as Sage has it', () => {
    expect(encoursOf({ sheet: { insurance: cents(8_000_00) } }).insurance).toBe(8_000_00);
  });
});

describe('what is late', () => {
  test('H16: an advance that covers the retard means no retard', () => {
    const items = [anItem({ amount: 900_00 }), aReceiptItem({ amount: 900_00, treatment: 'avance' })];
    expect(encoursOf({ items })).toMatchObject({ late: 0, oldestDaysLate: 0 });
  });

  test('credits that are lettered with nothing lessen it', () => {
    const items = [anItem({ amount: 900_00 }), aCreditItem({ amount: 250_00 })];
    expect(encoursOf({ items })).toMatchObject({ late: 650_00, oldestDaysLate: 30 });
  });

  test('what is due today or later is not late', () => {
    expect(encoursOf({ items: [anItem({ due: '2026-03-02' })] })).toMatchObject({ late: 0, oldestDaysLate: 0 });
  });
});
