import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import type { RiskVerdict } from '../../../src/domain/credit/risk.ts';
import { day } from '../../../src/domain/day.ts';
import { summariseAccount } from '../../../src/domain/ledger/account.ts';
import type { OpenItem } from '../../../src/domain/ledger/open-item.ts';
import { isQuiet, type MorningFacts, selectMorning } from '../../../src/domain/morning/select-morning.ts';
import { aKnownRisk } from '../../builders/hold.ts';
import { aCreditItem, anItem, aReceiptItem, TODAY } from '../../builders/open-item.ts';

const customer = (code: string, ...items: readonly OpenItem[]) => ({
  company: 'BIJOU',
  code,
  name: `Société ${code}`,
  accounts: summariseAccount(items, TODAY),
});

const factsOf = (facts: Partial<MorningFacts> = {}): MorningFacts => ({
  company: { code: 'BIJOU', name: 'Bijou SA', currency: 'EUR' },
  customers: [],
  risks: [],
  waiting: [],
  readAt: '2026-03-02T07:30:00.000Z',
  policy: { at: '08:30', biggest: 2 },
  ...facts,
});

/** On Monday 2 March 2026; the last post was on Friday unless said. */
const select = (facts: Partial<MorningFacts>, since: string | null = '2026-02-27') =>
  selectMorning(factsOf(facts), TODAY, since === null ? null : day(since));

describe('what became late since the last post', () => {
  test.each([
    ['due on the day of the last post, over the week-end', '2026-02-27', '2026-02-27', 1_000_00],
    ['due on Saturday', '2026-02-28', '2026-02-27', 1_000_00],
    ['C1: due yesterday', '2026-03-01', '2026-02-27', 1_000_00],
    ['C2: due today is not late', '2026-03-02', '2026-02-27', 0],
    ['late for four days was in the post of Friday', '2026-02-26', '2026-02-27', 0],
    ['the first post looks back one day', '2026-03-01', null, 1_000_00],
    ['the first post does not name what was late before', '2026-02-28', null, 0],
    ['after a stop of ten days, all that became late meanwhile', '2026-02-20', '2026-02-20', 1_000_00],
    ['after a stop of ten days, not what was late before', '2026-02-19', '2026-02-20', 0],
  ])('%s', (_, due, since, newlyLate) => {
    const post = select({ customers: [customer('CARAT', anItem({ due }))] }, since);
    expect(post.newlyLateTotals).toEqual(newlyLate ? [{ currency: 'EUR', total: newlyLate, customers: 1 }] : []);
    expect(post.newlyLate.map((row) => row.newlyLate)).toEqual(newlyLate ? [newlyLate] : []);
    expect(isQuiet(post, 0)).toBe(newlyLate === 0);
  });

  const old = anItem({ ecNo: 1, due: '2026-01-15', amount: 400_00 });
  const fresh = anItem({ ecNo: 2, due: '2026-03-01', amount: 600_00 });
  test.each([
    ['without credits, all of it', [old, fresh], 1_000_00, 600_00],
    [
      'H16: an advance that covers it all means no retard',
      [old, fresh, aReceiptItem({ amount: 1_000_00 })],
      null,
      null,
    ],
    ['H16: an overpaid account is not late', [old, fresh, aReceiptItem({ amount: 3_000_00 })], null, null],
    ['H16: a cent is missing', [old, fresh, aReceiptItem({ amount: 999_99 })], 1, 1],
    ['H16: credits pay the oldest first', [old, fresh, aReceiptItem({ amount: 300_00 })], 700_00, 600_00],
    ['H16: what is left of them pays the new one', [old, fresh, aCreditItem({ amount: 500_00 })], 500_00, 500_00],
    ['what Sage lettered since is paid', [old, { ...fresh, settledSince: true }], 400_00, 0],
    ['a credit that Sage used since pays nothing else', [fresh, aReceiptItem({ settledSince: true })], 600_00, 600_00],
    ['418 is not owed yet', [anItem({ due: '2026-03-01', treatment: 'a-etablir' })], null, null],
    ['a debit without a due date is old, not late', [anItem({ due: null })], null, null],
  ])('%s', (_, items, late, newlyLate) => {
    const [row] = select({ customers: [customer('CARAT', ...items)] }).biggest;
    expect([row?.late ?? null, row?.newlyLate ?? null]).toEqual([late, newlyLate]);
  });

  test('D2: currencies stay apart: a credit in dollars does not pay euros, and totals are not added', () => {
    const post = select({
      customers: [
        customer(
          'CARAT',
          anItem({ ecNo: 1, due: '2026-03-01' }),
          anItem({ ecNo: 2, due: '2026-03-01', currency: 'USD', amount: 9_000_00 }),
          aReceiptItem({ currency: 'CHF', amount: 5_000_00 }),
        ),
        customer('ONYX', anItem({ ecNo: 3, tiers: 'ONYX', due: '2026-03-01', amount: 50_00 })),
      ],
    });
    expect(post.newlyLateTotals).toEqual([
      { currency: 'EUR', total: 1_050_00, customers: 2 },
      { currency: 'USD', total: 9_000_00, customers: 1 },
    ]);
    expect(post.newlyLate.map(({ code, currency }) => `${code} ${currency}`)).toEqual([
      'CARAT EUR',
      'ONYX EUR',
      'CARAT USD',
    ]);
  });
});

describe('the biggest late customers', () => {
  test('as many as the company wants of each currency, its own first, equal ones by code', () => {
    const late = (code: string, amount: number, currency = 'EUR') => customer(code, anItem({ amount, currency }));
    const { biggest } = select({
      customers: [late('D', 9_00, 'USD'), late('C', 5_00), late('B', 5_00), late('A', 7_00), late('E', 1_00, 'CHF')],
    });
    expect(biggest.map(({ code }) => code)).toEqual(['A', 'B', 'E', 'D']);
    expect(biggest[0]).toMatchObject({ company: 'BIJOU', late: 7_00, lateItems: 1, oldestDaysLate: 30, newlyLate: 0 });
  });

  test('alone are no news', () => {
    const post = select({ customers: [customer('CARAT', anItem())] });
    expect(post.biggest).toHaveLength(1);
    expect(isQuiet(post, 0)).toBe(true);
  });

  test('with what a room says beside them are news', () => {
    expect(isQuiet(select({ customers: [customer('CARAT', anItem())] }), 1)).toBe(false);
  });
});

describe('who became à bloquer since the last post', () => {
  const verdict = (effect: RiskVerdict['effect']): RiskVerdict => ({ effect, reason: { code: 'account-blocked' } });
  test.each([
    ['at the hour of the last post', '2026-02-27T07:30:00Z', '2026-02-27', 'a-bloquer', true],
    ['a minute before the last post', '2026-02-27T07:29:00Z', '2026-02-27', 'a-bloquer', false],
    ['on Sunday', '2026-03-01T12:00:00Z', '2026-02-27', 'a-bloquer', true],
    ['only à surveiller', '2026-03-01T12:00:00Z', '2026-02-27', 'a-surveiller', false],
    ['not blocked any more', '2026-03-01T12:00:00Z', '2026-02-27', 'a-livrer', false],
    ['cannot tell', '2026-03-01T12:00:00Z', '2026-02-27', 'cannot-tell', false],
    ['before the first post, yesterday', '2026-03-01T12:00:00Z', null, 'a-bloquer', true],
    ['before the first post, long ago', '2026-02-20T12:00:00Z', null, 'a-bloquer', false],
  ] as const)('%s', (_, since, last, effect, named) => {
    const post = select({ risks: [aKnownRisk({ since, verdict: verdict(effect) })] }, last);
    expect(post.newlyBlocked.map(({ payer }) => payer)).toEqual(named ? ['DUPONT'] : []);
    expect(isQuiet(post, 0)).toBe(!named);
  });

  test('the most over first, with why', () => {
    const { encours } = aKnownRisk();
    const since = '2026-03-01T12:00:00Z';
    const less = aKnownRisk({ payer: 'CARAT', since, encours: { ...encours, overLimit: cents(10_00) } });
    const { newlyBlocked } = select({ risks: [less, aKnownRisk({ since })] });
    expect(newlyBlocked).toMatchObject([
      { payer: 'DUPONT', overLimit: 5_000_00, currency: 'EUR', reason: { code: 'over-limit', rank: 3 } },
      { payer: 'CARAT', overLimit: 10_00 },
    ]);
  });
});

test('orders that wait are news every morning, the oldest first', () => {
  const waits = (piece: string, askedAt: string) => ({
    holdId: piece,
    piece,
    name: 'Dupont',
    amount: cents(1_00),
    currency: 'EUR',
    askedAt,
  });
  const post = select({ waiting: [waits('BC2', '2026-02-27T09:00:00Z'), waits('BC1', '2026-02-26T09:00:00Z')] });
  expect(post.waiting.map(({ piece }) => piece)).toEqual(['BC1', 'BC2']);
  expect(isQuiet(post, 0)).toBe(false);
});
