import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../../src/config/plans/read-plan-file.ts';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { checkBook } from '../../../src/domain/plans/check-book.ts';
import { dueSteps } from '../../../src/domain/plans/due-steps.ts';
import { planFromPeriods, type ReminderPeriod } from '../../../src/domain/plans/from-periods.ts';
import type { SegmentFacts } from '../../../src/domain/plans/plan-book.ts';
import { asksSheets, readyBook, resolvePlan, segmentIn, sheetKey } from '../../../src/domain/plans/resolve-plan.ts';
import { anInput, decide, lettersOf } from '../../builders/decision.ts';
import { aMemory, anExclusion, aReminder } from '../../builders/memory.ts';
import { aCreditItem, anItem, aReceiptItem } from '../../builders/open-item.ts';
import { PLAN_FILE } from '../../builders/plan-file.ts';

const read = readPlanFile(PLAN_FILE);
if (read.kind !== 'plan') throw new Error('The usual file is right');
const ready = readyBook(read.book);
const FRENCH: SegmentFacts = { country: '', payer: null, statistics: Array(10).fill('') };
const EURO = { currency: 'EUR', lateTotal: cents(0) };

describe('the plan that a customer follows', () => {
  it.each<[string, string, Partial<SegmentFacts> | null, object, string, string]>([
    ['its own, before any segment', 'CARAT', { country: 'Allemagne' }, {}, 'doux', 'customer'],
    ['that of the segment that it is in, before the company’s', 'X', { country: 'BELGIQUE ' }, {}, 'doux', 'Export'],
    ['the company’s, in no segment', 'X', { country: 'Italie' }, {}, 'standard', 'company'],
    ['the company’s, without a sheet', 'X', null, {}, 'standard', 'company'],
    ['by what is late, the lower bound counted', 'X', {}, { lateTotal: cents(10_000_00) }, 'standard', 'Gros retards'],
    ['and the upper one not', 'X', {}, { lateTotal: cents(50_000_00) }, 'standard', 'company'],
    [
      'in no other currency than said',
      'X',
      {},
      { currency: 'USD', lateTotal: cents(20_000_00) },
      'standard',
      'company',
    ],
    ['with all that a segment asks', 'X', { payer: 'HOLDING', statistics: ['', 'grand compte'] }, {}, 'doux', 'Groupe'],
    ['not with some of it', 'X', { payer: 'HOLDING' }, {}, 'standard', 'company'],
    ['a payer is in its own group', 'HOLDING', { statistics: ['', 'Grand compte'] }, {}, 'doux', 'Groupe'],
  ])('is %s', (_, code, facts, account, plan, why) => {
    const found = resolvePlan(ready, code, facts && { ...FRENCH, ...facts }, { ...EURO, ...account });
    expect(found?.plan.name).toBe(plan);
    expect(found?.why.by === 'segment' ? found.why.segment : found?.why.by).toBe(why);
  });

  it.each([
    ['EXP', 'exp12', true],
    ['exp', 'EXPO', true],
    ['EXP', 'AEXP', false],
  ])('a segment of codes that begin with %s has %s in it: %s', (codes, code, isIn) => {
    const book = { ...read.book, segments: [{ ...aSegment(), countries: null, codes: ['ZZ', codes] }] };
    expect(resolvePlan(readyBook(book), code, null, EURO)?.why.by === 'segment').toBe(isIn);
  });

  it('says nothing of the segment that a customer is in, which holds whatever plan it follows', () => {
    const inBelgium = { ...FRENCH, country: 'Belgique' };
    expect(resolvePlan(ready, 'CARAT', inBelgium, EURO)?.why.by).toBe('customer');
    expect(segmentIn(read.book, 'CARAT', inBelgium, EURO)?.name).toBe('Export');
    expect(segmentIn(read.book, 'CARAT', FRENCH, EURO)).toBeUndefined();
  });

  it('an empty country is France', () => {
    const book = { ...read.book, segments: [{ ...aSegment(), countries: ['France'] }] };
    expect(resolvePlan(readyBook(book), 'X', FRENCH, EURO)?.why).toEqual({ by: 'segment', segment: 'Export' });
  });

  it('hangs on the same key where its sheet lets it be in the same segments, and on another where not', () => {
    const keyOf = (facts: Partial<SegmentFacts>) => sheetKey(ready, 'X', { ...FRENCH, ...facts });
    expect(keyOf({ country: 'Italie' })).toBe(keyOf({}));
    expect(keyOf({ country: 'Belgique' })).not.toBe(keyOf({}));
    expect(sheetKey(ready, 'CARAT', null)).not.toBe(keyOf({}));
  });

  it('asks for sheets only where a segment does', () => {
    expect(asksSheets(read.book)).toBe(true);
    expect(asksSheets({ ...read.book, segments: read.book.segments.filter(({ amount }) => amount) })).toBe(false);
  });

  const aSegment = () => {
    const [first] = read.book.segments;
    if (!first) throw new Error('The usual file has segments');
    return first;
  };
});

const planNamed = (name: string) => {
  const plan = ready.plans.get(name);
  if (!plan) throw new Error(name);
  return plan;
};
const [standard, soft] = [planNamed('standard'), planNamed('doux')];
const lateBy = (daysLate: number, facts: Parameters<typeof anItem>[0] = {}) =>
  anItem({ due: new Date(Date.UTC(2026, 2, 2 - daysLate)).toISOString().slice(0, 10), ...facts });

describe('a decision by a plan file', () => {
  it.each([
    ['C3: J+9', 9, null],
    ['C3: J+10', 10, 1],
  ])('%s', (_, days, level) => {
    const decision = decide([lateBy(days)], { plan: standard });
    expect(decision.kind === 'proposal' ? decision.letters[0]?.level : null).toBe(level);
  });

  it('D1: one letter at the highest level, or one per level, as the plan says', () => {
    const items = [
      lateBy(41, { ecNo: 1, piece: 'A', sageLevel: 0 }),
      lateBy(41, { ecNo: 2, piece: 'B', sageLevel: 0 }),
      lateBy(41, { ecNo: 3, piece: 'C', sageLevel: 2 }),
    ];
    const byLevel = { ...standard, oneLetter: false };
    expect(lettersOf(decide(items, { plan: standard })).map(({ level, lines }) => [level, lines.length])).toEqual([
      [3, 3],
    ]);
    expect(lettersOf(decide(items, { plan: byLevel })).map(({ level, lines }) => [level, lines.length])).toEqual([
      [3, 1],
      [1, 2],
    ]);
  });

  it('D3: the interval is per instalment', () => {
    const items = [lateBy(30, { ecNo: 1, piece: 'FA0001' }), lateBy(12, { ecNo: 2, piece: 'B' })];
    const memory = aMemory({ reminded: [aReminder('2026-02-28', 1, { due: items[0]?.due ?? null })] });
    expect(lettersOf(decide(items, { plan: standard, memory }))[0]?.lines.map(({ piece }) => piece)).toEqual(['B']);
  });

  it('A4, A7: two letters of one debt never leave on one day, whatever the plan says', () => {
    const levels = standard.levels.map((level) => ({ ...level, minDaysSinceLast: 0 }));
    const item = lateBy(30);
    const by = (on: string) => aMemory({ reminded: [aReminder(on, 1, { due: item.due })] });
    expect(decide([item], { plan: { ...standard, levels }, memory: by('2026-03-02') }).heldBack).toMatchObject([
      { why: { code: 'interval', last: '2026-03-02', next: '2026-03-03' } },
    ]);
    expect(lettersOf(decide([item], { plan: { ...standard, levels }, memory: by('2026-03-01') }))).toMatchObject([
      { level: 2 },
    ]);
  });

  it('D4: 100 days late and never reminded, it starts at level 1', () => {
    expect(lettersOf(decide([lateBy(100)], { plan: standard }))[0]?.level).toBe(1);
  });

  it('D6: after the last level of its plan there is none', () => {
    const decision = decide([lateBy(100, { sageLevel: 1 })], { plan: soft });
    expect(decision.heldBack.map(({ why }) => why)).toEqual([{ code: 'max-level', level: 1 }]);
  });

  it.each<[string, Parameters<typeof anItem>[0], object]>([
    [
      'not while its letter gives time',
      { sageLevel: 1, sageReminded: '2026-02-15' },
      { code: 'interval', next: '2026-03-03' },
    ],
    ['the day after', { sageLevel: 1, sageReminded: '2026-02-14' }, { level: 1, previousLevel: 1 }],
    [
      'at its own level, whatever Sage counted',
      { sageLevel: 3, sageReminded: '2026-02-01' },
      { level: 1, previousLevel: 3 },
    ],
    ['until the count of Sage ends', { sageLevel: 10 }, { code: 'max-level', level: 10 }],
  ])('D6: a plan may repeat its last level: %s', (_, facts, found) => {
    const decision = decide([lateBy(100, facts)], { plan: { ...soft, repeatsLast: true } });
    const lines = decision.kind === 'proposal' ? decision.letters.flatMap((letter) => letter.lines) : [];
    expect([...lines, ...decision.heldBack.map(({ why }) => why)]).toMatchObject([found]);
  });

  it('B10: a total under the step’s minimum is not asked for, and at it is', () => {
    expect(decide([lateBy(12, { amount: 15_49 })], { plan: standard }).kind).toBe('reason');
    expect(decide([lateBy(12, { amount: 15_50 })], { plan: standard }).kind).toBe('proposal');
  });
});

describe('the steps that are due besides reminders', () => {
  const due = (items: Parameters<typeof anInput>[0], facts: Parameters<typeof anInput>[1] = {}) =>
    dueSteps(standard, anInput(items, facts)).map(({ step, total }) => [step.name, total]);

  it.each<[string, number, readonly string[]]>([
    ['C7: six days before the due date', -6, []],
    ['C7: five days before', -5, ['Avant']],
    ['C7: on the eve', -1, ['Avant']],
    ['C7: on the due date itself', 0, []],
    ['C7: the day after', 1, []],
    ['fourteen days late', 14, []],
    ['fifteen days late', 15, ['Appel']],
    ['ninety days late and never reminded', 90, ['Appel']],
  ])('%s', (_, daysLate, names) => {
    expect(due([lateBy(daysLate)]).map(([name]) => name)).toEqual(names);
  });

  it('wait for their minimum, together', () => {
    const small = (ecNo: number) => lateBy(-3, { ecNo, piece: `P${ecNo}`, amount: 300_00 });
    expect(due([small(1)])).toEqual([]);
    expect(due([small(1), small(2)])).toEqual([['Avant', 600_00]]);
  });

  it.each<[string, Parameters<typeof anItem>[0], readonly string[]]>([
    ['the mise en demeure left today', { sageLevel: 4, sageReminded: '2026-03-02' }, ['Appel']],
    ['its eight days end today', { sageLevel: 4, sageReminded: '2026-02-22' }, ['Appel']],
    ['its eight days are over', { sageLevel: 4, sageReminded: '2026-02-21' }, ['Appel', 'Avocat']],
    ['only the letter before it left', { sageLevel: 3, sageReminded: '2026-01-21' }, ['Appel']],
    ['Sage counted it and says no day', { sageLevel: 4 }, ['Appel', 'Avocat']],
  ])('hand nothing over before the last letter and its days: %s', (_, facts, names) => {
    expect(due([lateBy(95, facts)]).map(([name]) => name)).toEqual(names);
  });

  it.each<[string, Parameters<typeof anInput>[0], readonly unknown[]]>([
    ['B5: an avoir of as much', [aCreditItem({ amount: 1_000_00 })], []],
    ['B3: a receipt that nobody allocated', [aReceiptItem({ amount: 1_200_00 })], []],
    ['B5: an avoir of a part', [aCreditItem({ amount: 400_00 })], [['Appel', 600_00]]],
    ['B10: an avoir that leaves less than a letter asks for', [aCreditItem({ amount: 984_51 })], []],
    ['B10: an avoir that leaves as much as it does', [aCreditItem({ amount: 984_50 })], [['Appel', 15_50]]],
  ])('ask for no more than a letter could: %s', (_, credits, found) => {
    // Never reminded, so that its letter would be the first, from 15,50 € on.
    expect(due([lateBy(30), ...credits])).toEqual(found);
  });

  it('are none while the bank took something back that nobody placed', () => {
    expect(due([lateBy(30), anItem({ ecNo: 7, due: '2026-03-20', unplaced: true })])).toEqual([]);
  });

  it('pass over an instalment that a person took out, and a customer who is hors rappel', () => {
    const item = lateBy(20);
    expect(due([item], { memory: aMemory({ exclusions: [anExclusion(null, { due: item.due })] }) })).toEqual([]);
    expect(due([item], { tiers: { notReminded: true } })).toEqual([]);
    expect(due([item])).toEqual([['Appel', 1_000_00]]);
  });
});

describe('a plan from the periods of Sage', () => {
  const period = (name: string, from: number, until = 999, interval = 7): ReminderPeriod => ({
    name,
    from,
    until,
    interval,
  });

  it('has their delays in order, a notice before due, three reminders and a mise en demeure', () => {
    const periods = [
      ...[period('Second', 30, 59), period('Premier', 10, 29), period('Préventif', -5, -1), period('', 0, 0)],
      ...[period('Troisième', 60, 89), period('Mise en demeure', 90), period('Encore', 120)],
    ];
    const made = planFromPeriods({ periods, minimum: cents(15_00) }, day('2026-03-02'));
    expect(
      made?.book.plans[0]?.steps.map(({ name, kind, days, interval, minimum }) => [
        name,
        kind,
        days,
        interval,
        minimum,
      ]),
    ).toEqual([
      ['Préventif', 'prevenance', -5, 0, 15_00],
      ['Premier', 'rappel', 10, 7, 15_00],
      ['Second', 'rappel', 30, 7, 15_00],
      ['Troisième', 'rappel', 60, 7, 15_00],
      ['Mise en demeure', 'mise-en-demeure', 90, 7, 15_00],
    ]);
    expect(made?.leftOut.map(({ name }) => name)).toEqual(['Encore']);
    expect(made && checkBook(made.book)).toEqual([]);
  });

  it('is none where no period reminds', () => {
    expect(
      planFromPeriods({ periods: [period('', 0, 0), period('Préventif', -5)], minimum: cents(0) }, day('2026-03-02')),
    ).toBeNull();
  });
});
