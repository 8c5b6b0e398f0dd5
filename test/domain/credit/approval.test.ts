import { describe, expect, test } from 'vitest';
import { type Cents, cents } from '../../../src/domain/cents.ts';
import type { ApprovalStep } from '../../../src/domain/company/credit-policy.ts';
import { peopleToTell, standInsOf, stepsCovering } from '../../../src/domain/credit/approval.ts';
import { day } from '../../../src/domain/day.ts';

const step = (name: string, maxAmount: Cents | null, maxOverLimit: Cents | null): ApprovalStep => ({
  name,
  people: [name],
  groups: [],
  maxAmount,
  maxOverLimit,
});
const CHAIN = [
  step('first', cents(10_000_00), cents(2_000_00)),
  step('second', cents(50_000_00), null),
  step('last', null, null),
];

describe('I2: which steps reach', () => {
  test.each<[number, number, string[]]>([
    [10_000_00, 2_000_00, ['first', 'second', 'last']],
    [10_000_01, 0, ['second', 'last']],
    [1_00, 2_000_01, ['second', 'last']],
    [50_000_01, 0, ['last']],
  ])('%i cents, %i over: %j', (amount, over, names) => {
    const steps = stepsCovering({ chain: CHAIN }, cents(amount), cents(over));
    expect(steps.map(({ step: { name } }) => name)).toEqual(names);
  });

  test('a chain may reach nobody', () => {
    expect(stepsCovering({ chain: CHAIN.slice(0, 1) }, cents(90_000_00), cents(0))).toEqual([]);
  });
});

describe('I3: who stands in', () => {
  const policy = {
    substitutions: [{ of: 'first', by: 'other', from: day('2026-03-02'), until: day('2026-03-06') }],
  };

  test.each<[string, readonly string[]]>([
    ['2026-03-01', ['other']],
    ['2026-03-02', ['other', 'first']],
    ['2026-03-06', ['other', 'first']],
    ['2026-03-07', ['other']],
  ])('on %s the substitute may act as %j', (today, ids) => {
    expect(standInsOf(policy, 'other', day(today))).toEqual(ids);
  });

  test('a step tells its people and those who stand in for them, each once', () => {
    const twice = { ...step('first', null, null), people: ['first', 'other'] };
    expect(peopleToTell(policy, twice, day('2026-03-03'))).toEqual(['first', 'other']);
    expect(peopleToTell(policy, step('first', null, null), day('2026-03-03'))).toEqual(['first', 'other']);
    expect(peopleToTell(policy, step('first', null, null), day('2026-04-03'))).toEqual(['first']);
  });
});
