import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { DEFAULT_CREDIT_POLICY } from '../../../src/domain/company/credit-policy.ts';
import type { RiskCode } from '../../../src/domain/credit/credit-sheet.ts';
import type { Plafond } from '../../../src/domain/credit/encours.ts';
import { evaluateRisk, type RiskInput } from '../../../src/domain/credit/evaluate-risk.ts';
import { aCreditSheet, creditSettings, riskCodes } from '../../builders/credit.ts';

const PLAFOND: Plafond = { kind: 'amount', amount: cents(10_000_00) };

const verdictOf = (facts: Partial<Omit<RiskInput, 'total'>> & { readonly total?: number } = {}) =>
  evaluateRisk({
    sheet: aCreditSheet(),
    plafond: PLAFOND,
    withoutRate: [],
    settings: creditSettings(),
    policy: DEFAULT_CREDIT_POLICY,
    ...facts,
    total: cents(facts.total ?? 0),
  });

describe('automatic control: the band of the dépassement', () => {
  test.each<[string, number, string, string]>([
    ['within the plafond', 9_999_99, 'a-livrer', 'within-limit'],
    ['H3: exactly at it, where that is within', 10_000_00, 'a-livrer', 'within-limit'],
    ['over by a cent', 10_000_01, 'a-surveiller', 'over-limit'],
    ['H15: the top of the band to watch is inside it', 11_000_00, 'a-surveiller', 'over-limit'],
    ['the next cent blocks', 11_000_01, 'a-bloquer', 'over-limit'],
    ['beyond every maximum blocks still', 900_000_000_00, 'a-bloquer', 'over-limit'],
  ])('%s', (_name, total, effect, code) => {
    expect(verdictOf({ total })).toMatchObject({ effect, reason: { code } });
  });

  test.each([
    [1_999, 'a-livrer'],
    [2_000, 'a-surveiller'],
  ] as const)('H3: of 10 000 with 8 000 owed, %i more is %s where the limit itself is over', (order, effect) => {
    const policy = { ...DEFAULT_CREDIT_POLICY, atPlafond: 'over' } as const;
    const verdict = verdictOf({ total: 8_000_00 + order * 100, policy });
    expect(verdict.effect).toBe(effect);
    expect(verdict.reason.code).toBe(effect === 'a-livrer' ? 'within-limit' : 'at-limit');
  });

  test('a gap between bands belongs to the band below', () => {
    const gapped: readonly RiskCode[] = [
      { rank: 1, label: 'Doux', effect: 'a-livrer', min: cents(1), max: cents(100_00) },
      { rank: 2, label: 'Dur', effect: 'a-bloquer', min: cents(500_00), max: cents(900_00) },
    ];
    const settings = creditSettings({ riskCodes: gapped });
    expect(verdictOf({ total: 10_300_00, settings })).toEqual({
      effect: 'a-livrer',
      reason: { code: 'over-limit', overLimit: 300_00, rank: 1, label: 'Doux', band: { min: 1, max: 100_00 } },
    });
  });

  test('bands are read by amount, not by rank', () => {
    const settings = creditSettings({ riskCodes: riskCodes.toReversed() });
    expect(verdictOf({ total: 10_500_00, settings }).effect).toBe('a-surveiller');
  });

  test('without any band, over the plafond is watched', () => {
    expect(verdictOf({ total: 10_500_00, settings: creditSettings({ riskCodes: [] }) })).toEqual({
      effect: 'a-surveiller',
      reason: { code: 'no-band', overLimit: 500_00 },
    });
  });

  test.each([
    ['over', true],
    ['within', false],
  ] as const)('H3: over the plafond, whether the plafond itself is over is told (%s)', (atPlafond, isOver) => {
    const policy = { ...DEFAULT_CREDIT_POLICY, atPlafond };
    const none = creditSettings({ riskCodes: [] });
    const verdicts = [creditSettings(), none].map((settings) => verdictOf({ total: 10_500_00, policy, settings }));
    expect(verdicts.map(({ reason }) => 'atPlafondIsOver' in reason)).toEqual([isOver, isOver]);
  });

  test('where Sage never looks (P_PeriodEncours 0), the plafond does not speak', () => {
    const settings = creditSettings({ checkPoint: 'never' });
    expect(verdictOf({ total: 99_000_00, settings })).toEqual({ effect: 'a-livrer', reason: { code: 'control-off' } });
  });
});

describe('H10: a plafond of 0', () => {
  test.each([
    ['unlimited', 99_000_00, 'a-livrer', 'unlimited'],
    ['cash-only', 1, 'a-bloquer', 'cash-only'],
    ['cash-only', 0, 'a-livrer', 'within-limit'],
    ['cash-only', -5_00, 'a-livrer', 'within-limit'],
  ] as const)('%s with %i cents owed', (kind, total, effect, code) => {
    expect(verdictOf({ plafond: { kind }, total })).toMatchObject({ effect, reason: { code } });
  });
});

describe('the other controls', () => {
  test('a blocked account is blocked, whatever it owes and whether Sage looks or not', () => {
    const sheet = aCreditSheet({ control: 'blocked' });
    const settings = creditSettings({ checkPoint: 'never' });
    expect(verdictOf({ sheet, settings })).toEqual({ effect: 'a-bloquer', reason: { code: 'account-blocked' } });
  });

  test.each([
    [1, 'a-livrer'],
    [2, 'a-surveiller'],
    [3, 'a-bloquer'],
  ] as const)('by risk code %i: %s, however far over the plafond', (riskRank, effect) => {
    const sheet = aCreditSheet({ control: 'risk-code', riskRank });
    expect(verdictOf({ sheet, total: 99_000_00 })).toMatchObject({
      effect,
      reason: { code: 'risk-code', rank: riskRank },
    });
  });

  test('by a risk code that is not there: watched, and said', () => {
    const sheet = aCreditSheet({ control: 'risk-code', riskRank: 9 });
    expect(verdictOf({ sheet })).toEqual({ effect: 'a-surveiller', reason: { code: 'no-risk-code', rank: 9 } });
  });
});

describe('H12: a rate is missing', () => {
  const withoutRate = [{ piece: 'BC9', currency: 'USD' }];

  test('« within the plafond » cannot be said', () => {
    expect(verdictOf({ withoutRate })).toEqual({
      effect: 'cannot-tell',
      reason: { code: 'rate-missing', pieces: ['BC9'] },
    });
  });

  test.each([
    ['over', 10_500_00, 'within'],
    ['at', 10_000_00, 'over'],
  ] as const)('nor that a band which lets pass is the right one, %s the plafond', (_name, total, atPlafond) => {
    const lenient = riskCodes.map((code) => (code.rank === 2 ? { ...code, effect: 'a-livrer' as const } : code));
    const facts = {
      total,
      settings: creditSettings({ riskCodes: lenient }),
      policy: { ...DEFAULT_CREDIT_POLICY, atPlafond },
    };
    expect(verdictOf(facts).effect).toBe('a-livrer');
    expect(verdictOf({ ...facts, withoutRate }).effect).toBe('cannot-tell');
  });

  test('what does not hang on amounts is said all the same', () => {
    expect(verdictOf({ withoutRate, total: 99_000_00 }).effect).toBe('a-bloquer');
    expect(verdictOf({ withoutRate, plafond: { kind: 'unlimited' } }).effect).toBe('a-livrer');
  });
});
