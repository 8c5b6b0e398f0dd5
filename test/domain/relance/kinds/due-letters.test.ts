import { describe, expect, test } from 'vitest';
import { cents } from '../../../../src/domain/cents.ts';
import type { OtherStep, OtherStepKind } from '../../../../src/domain/company/reminder-plan.ts';
import { decide } from '../../../../src/domain/company/room-setting.ts';
import { day } from '../../../../src/domain/day.ts';
import { isReleveDue } from '../../../../src/domain/plans/due-steps.ts';
import {
  monthlyReleve,
  prevenanceTerms,
  wantsReleve,
  widestWindow,
} from '../../../../src/domain/relance/kinds/due-letters.ts';
import { LETTERS, type LettersSetting } from '../../../../src/domain/relance/kinds/letters-setting.ts';
import { saysTheSame } from '../../../../src/domain/relance/kinds/releve.ts';
import { releveKey } from '../../../../src/domain/relance/kinds/reservation-keys.ts';
import { aPlan } from '../../../builders/company.ts';
import { anInput } from '../../../builders/decision.ts';
import { aMemory, anExclusion } from '../../../builders/memory.ts';
import { anItem } from '../../../builders/open-item.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { releveFacts, releveRow } from '../../../store/letters-of-kinds.ts';

const withReleve = (releve: Partial<LettersSetting['releve']>) => ({
  settings: decide(LETTERS, { ...LETTERS.byDefault, releve: { ...LETTERS.byDefault.releve, ...releve } }),
});

describe('letters that are due', () => {
  test('C1, C7: a prévenance speaks of the days after today, as far as the delay', () => {
    const terms = prevenanceTerms({}, aPlan(), day('2026-02-26'));
    expect(terms).toEqual({ window: { from: '2026-02-27', until: '2026-03-05' }, minimum: 0 });
  });

  const step = (kind: OtherStepKind, fromDaysLate: number, minimum = 0): OtherStep => ({
    ...{ name: kind, kind, fromDaysLate, minDaysSinceLast: 0, minimum: cents(minimum) },
  });
  test.each([
    ['has such a step', [step('prevenance', -3, 50_00)], '2026-03-01', 50_00],
    ['has two: the earliest', [step('prevenance', -3, 50_00), step('prevenance', -15, 20_00)], '2026-03-13', 20_00],
    ['has others alone', [step('releve', 5, 50_00)], '2026-03-05', 0],
    ['has none', [], '2026-03-05', 0],
  ])('a plan that %s says as far as when, and from how much on', (_, others, until, minimum) => {
    const terms = prevenanceTerms({}, aPlan({ others }), day('2026-02-26'));
    expect(terms).toEqual({ window: { from: '2026-02-27', until }, minimum });
  });

  test('of several plans the one that looks the furthest says what some prévenance speaks of', () => {
    const plans = [3, 15, 5].map((days) => aPlan({ others: [step('prevenance', -days)] }));
    expect(widestWindow({}, plans, day('2026-02-26')).until).toBe('2026-03-13');
    expect(widestWindow({}, plans.slice(0, 1), day('2026-02-26')).until).toBe('2026-03-01');
    expect(widestWindow({}, [], day('2026-02-26')).until).toBe('2026-03-05');
  });

  test.each([
    ['so late', step('releve', 30), {}, true],
    ['not so late yet', step('releve', 31), {}, false],
    ['of less than the minimum', step('releve', 30, 1_000_01), {}, false],
    ['excluded', step('releve', 30), { exclusions: [anExclusion(null)] }, false],
    ['so late, and the step is another', step('appel', 30), {}, false],
  ] as const)('a plan has an account of what is %s get a relevé, or not', (_, one, memory, isDue) => {
    const input = anInput([anItem()], { memory: aMemory(memory) });
    expect(isReleveDue(aPlan({ others: [one] }), input)).toBe(isDue);
  });

  test('a relevé by the plan goes to nobody « hors rappel/relevé » nor en sommeil', () => {
    expect(wantsReleve({}, aTiers(), true)).toBe(true);
    expect(wantsReleve({}, aTiers({ notReminded: true }), true)).toBe(false);
    expect(wantsReleve({}, aTiers({ asleep: true }), true)).toBe(false);
  });

  test.each([
    ['2026-03-01', 1, '2026-02-01', '2026-02-28'],
    ['2026-03-31', 1, '2026-02-01', '2026-02-28'],
    ['2026-03-04', 5, '2026-01-01', '2026-01-31'],
    ['2026-03-05', 5, '2026-02-01', '2026-02-28'],
    ['2026-01-02', 1, '2025-12-01', '2025-12-31'],
    ['2024-03-01', 1, '2024-02-01', '2024-02-29'],
  ])('on %s, due from the %ith, the relevé is of %s to %s', (today, dueOn, from, until) => {
    const movements = withReleve({ of: 'movements', day: dueOn });
    expect(monthlyReleve(movements, day(today))).toEqual({ of: 'movements', from, until });
    expect(monthlyReleve(withReleve({ day: dueOn }), day(today))).toEqual({ of: 'open-items', from: null, until });
  });

  test.each([
    ['nobody said so', {}, {}, false],
    ['everybody gets one', { everybody: true }, {}, true],
    ['everybody, and Sage says « hors rappel/relevé »', { everybody: true }, { notReminded: true }, false],
    ['named, though « hors rappel »', { tiers: ['CARAT'] }, { notReminded: true }, true],
    ['named, and en sommeil', { tiers: ['CARAT'] }, { asleep: true }, false],
  ] as const)('a monthly relevé where %s', (_, releve, tiers, isWanted) => {
    expect(wantsReleve(withReleve(releve), aTiers(tiers))).toBe(isWanted);
  });

  test('a relevé of open items is told by its last day, one of movements by both', () => {
    const facts = releveFacts({ from: day('2026-02-03') });
    expect(releveKey('CARAT', facts)).not.toBe(releveKey('CARAT', releveFacts()));
    expect(releveKey('CARAT', { ...facts, of: 'open-items' })).toBe(
      releveKey('CARAT', releveFacts({ of: 'open-items' })),
    );
  });

  test.each([
    ['what a line is called', { label: 'Autre' }, true],
    ['its amount', { debit: releveRow().credit }, false],
    ['its due day', { due: day('2026-03-13') }, false],
    ['its document', { piece: 'FA2' }, false],
    ['to whom it is to be paid', { payableTo: 'Facto SA' }, false],
  ] as const)('a relevé of which Sage says %s otherwise by now', (_, row, isSame) => {
    const [account] = releveFacts().accounts;
    if (!account) throw new Error('One account');
    expect(saysTheSame(releveFacts(), { accounts: [{ ...account, rows: [releveRow(row)] }] })).toBe(isSame);
  });
});
