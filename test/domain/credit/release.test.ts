import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { DEFAULT_CREDIT_POLICY } from '../../../src/domain/company/credit-policy.ts';
import { releaseCovers, usualRelease } from '../../../src/domain/credit/release.ts';
import { day } from '../../../src/domain/day.ts';
import { anApproval, aRefusal, holdFacts } from '../../builders/hold.ts';

const GRACE = { releaseGraceDays: 2 };
const UP_TO_4000 = anApproval({ release: { upTo: cents(4_000_00), until: day('2026-03-31') } });
const order = (amount: number) => holdFacts({ order: { amount: cents(amount) } });

describe('a release', () => {
  test('I6: without more words, is for the order as it is and the usual number of days', () => {
    expect(usualRelease(holdFacts(), day('2026-03-16'), DEFAULT_CREDIT_POLICY)).toEqual({
      upTo: 3_000_00,
      until: '2026-04-15',
    });
  });

  test.each<[string, number, string, boolean]>([
    ['covers the order as it was', 3_000_00, '2026-03-16', true],
    ['covers less', 1_00, '2026-03-16', true],
    ['covers its very amount', 4_000_00, '2026-03-16', true],
    ['H6: does not cover a cent more', 4_000_01, '2026-03-16', false],
    ['I6: covers its last day', 3_000_00, '2026-03-31', true],
    ['I6: covers its days of grace', 3_000_00, '2026-04-02', true],
    ['I6: is over after them', 3_000_00, '2026-04-03', false],
  ])('%s', (_name, amount, today, covers) => {
    expect(releaseCovers(UP_TO_4000, order(amount), day(today), GRACE)).toBe(covers);
  });

  test.each<[string, number, number, number, boolean]>([
    ['what is left of it and what was delivered since', 1_000_00, 0, 3_000_00, true],
    ['not a cent more', 1_000_01, 0, 3_000_00, false],
    ['what was delivered before it was decided does not weigh', 4_000_00, 3_000_00, 3_000_00, true],
    ['only what came since does', 4_000_00, 3_000_00, 3_000_01, false],
    ['what was posted since is unknown, and never adds to it', 4_000_01, 3_000_00, 0, false],
  ])('H6: covers %s', (_name, amount, before, transformed, covers) => {
    const seen = holdFacts({ order: { transformed: cents(before) } });
    const now = holdFacts({ order: { amount: cents(amount), transformed: cents(transformed) } });
    expect(releaseCovers({ ...UP_TO_4000, seen }, now, day('2026-03-16'), GRACE)).toBe(covers);
  });

  test('I6: without an end that anybody will see, is not over', () => {
    const forEver = anApproval({ release: { upTo: cents(4_000_00), until: day('9999-12-31') } });
    expect(releaseCovers(forEver, order(3_000_00), day('2026-03-16'), GRACE)).toBe(true);
  });

  test('is for one payer: the order of another one is asked anew', () => {
    const moved = holdFacts({ payer: { code: 'MARTIN', name: 'Martin' } });
    expect(releaseCovers(UP_TO_4000, moved, day('2026-03-16'), GRACE)).toBe(false);
  });

  test.each([
    ['a refusal', aRefusal()],
    ['no decision', null],
  ])('%s covers nothing', (_name, decision) => {
    expect(releaseCovers(decision, holdFacts(), day('2026-03-16'), GRACE)).toBe(false);
  });
});
