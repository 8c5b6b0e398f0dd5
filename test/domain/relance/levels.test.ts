import { describe, expect, it } from 'vitest';
import { planInForce } from '../../../src/domain/company/plan.ts';
import type { LevelRank } from '../../../src/domain/company/reminder-plan.ts';
import { day } from '../../../src/domain/day.ts';
import type { LevelChoice } from '../../../src/domain/relance/decision.ts';
import { levelReached, standingCorrections } from '../../../src/domain/relance/level.ts';
import type { LevelCorrection, RemindedInstalment } from '../../../src/domain/relance/memory.ts';
import { aPlan, aPolicy, levelsWith } from '../../builders/company.ts';
import { decide, lettersOf } from '../../builders/decision.ts';
import { aCorrection, aMemory, aReminder } from '../../builders/memory.ts';
import { aCreditItem, anItem, TODAY } from '../../builders/open-item.ts';

describe('the level reached', () => {
  const byHand = (on: string, level: LevelRank) => aReminder(on, level, { byHand: true });

  it.each<[string, Parameters<typeof anItem>[0], RemindedInstalment | undefined, number, string | null]>([
    ['never reminded', {}, undefined, 0, null],
    ['by Sage only', { sageLevel: 2, sageReminded: '2026-02-01' }, undefined, 2, '2026-02-01'],
    ['by us only', {}, aReminder('2026-02-10', 1), 1, '2026-02-10'],
    [
      'the higher level and the later day, whoever has it',
      { sageLevel: 2, sageReminded: '2026-01-10' },
      aReminder('2026-02-10', 1),
      2,
      '2026-02-10',
    ],
    [
      'the same, the other way round',
      { sageLevel: 1, sageReminded: '2026-02-20' },
      aReminder('2026-02-10', 3),
      3,
      '2026-02-20',
    ],
    [
      'D5: set by hand from 3 to 1 stands against a higher EC_Rappel that is older',
      { sageLevel: 3, sageReminded: '2026-02-01' },
      byHand('2026-02-10', 1),
      1,
      '2026-02-10',
    ],
    ['D5: and of the same day', { sageLevel: 3, sageReminded: '2026-02-10' }, byHand('2026-02-10', 1), 1, '2026-02-10'],
    ['D5: and undated', { sageLevel: 3 }, byHand('2026-02-10', 1), 1, '2026-02-10'],
    [
      'D5: but not against one that Sage counted later',
      { sageLevel: 3, sageReminded: '2026-02-11' },
      byHand('2026-02-10', 1),
      3,
      '2026-02-11',
    ],
  ])('%s', (_, facts, reminded, level, last) => {
    expect(levelReached(anItem(facts), aMemory({ reminded: reminded ? [reminded] : [] }))).toEqual({
      level,
      last: last && day(last),
    });
  });

  const seen = { level: 2, on: day('2026-02-10') } as const;
  it.each<
    [
      string,
      Parameters<typeof anItem>[0],
      RemindedInstalment | undefined,
      readonly LevelCorrection[],
      number,
      string | null,
    ]
  >([
    [
      'a correction counts against what Sage and our letters counted; the day of the last reminder stays',
      { sageLevel: 3, sageReminded: '2026-02-01' },
      aReminder('2026-02-10', 2),
      [aCorrection('2026-02-15', 0)],
      0,
      '2026-02-10',
    ],
    ['a correction may raise', { sageLevel: 1 }, undefined, [aCorrection('2026-02-15', 10)], 10, null],
    [
      'of two of one day the later one counts, whatever their order',
      {},
      undefined,
      [aCorrection('2026-02-15', 3, { at: '2026-02-15T10:00:00.000Z' }), aCorrection('2026-02-15', 1)],
      3,
      null,
    ],
    [
      'a letter that rose from it counts alone, against the higher EC_Rappel that was corrected',
      { sageLevel: 3, sageReminded: '2026-02-01' },
      aReminder('2026-02-20', 1),
      [aCorrection('2026-02-15', 0)],
      1,
      '2026-02-20',
    ],
    [
      'a letter of the same day is the one corrected where the person had seen it',
      {},
      aReminder('2026-02-10', 2),
      [aCorrection('2026-02-10', 0, { seen })],
      0,
      '2026-02-10',
    ],
    [
      'and has risen where the person had not',
      {},
      aReminder('2026-02-10', 1),
      [aCorrection('2026-02-10', 0)],
      1,
      '2026-02-10',
    ],
    [
      'what Sage counts on a later day ends it',
      { sageLevel: 4, sageReminded: '2026-02-16' },
      undefined,
      [aCorrection('2026-02-15', 0)],
      4,
      '2026-02-16',
    ],
    [
      'what Sage counted on its day does not',
      { sageLevel: 4, sageReminded: '2026-02-15' },
      undefined,
      [aCorrection('2026-02-15', 0)],
      0,
      '2026-02-15',
    ],
    [
      'what Sage counts after the letter that rose counts again',
      { sageLevel: 4, sageReminded: '2026-02-21' },
      aReminder('2026-02-20', 1),
      [aCorrection('2026-02-15', 0)],
      4,
      '2026-02-21',
    ],
  ])('corrected: %s', (_, facts, reminded, corrections, level, last) => {
    const memory = aMemory({ reminded: reminded ? [reminded] : [], corrections });
    expect(levelReached(anItem(facts), memory)).toEqual({ level, last: last && day(last) });
  });

  it('a correction to 10 has Sage’s meaning: the instalment is reminded no more', () => {
    const decision = decide([anItem()], { memory: aMemory({ corrections: [aCorrection('2026-02-15', 10)] }) });
    expect(decision.heldBack).toMatchObject([{ why: { code: 'max-level', level: 10 } }]);
  });

  it('a correction follows its line that Sage carried over under another number', () => {
    const item = anItem({ ecNo: 7, continues: [1], sageLevel: 2 });
    const memory = aMemory({ corrections: [aCorrection('2026-02-15', 0)] });
    expect(standingCorrections([item], memory)).toMatchObject([{ ecNo: 7, count: 0 }]);
    expect(lettersOf(decide([item], { memory }))).toMatchObject([{ level: 1 }]);
  });

  it('B8: an invoice open again after a bounced payment resumes at its level', () => {
    const reminded = [aReminder('2026-02-01', 2, { due: day('2026-01-10') })];
    const reopened = [anItem({ due: '2026-01-10' })];
    expect(lettersOf(decide(reopened, { memory: aMemory({ reminded }) }))).toMatchObject([{ level: 3 }]);
  });
});

describe('the plan in force', () => {
  const [old, now, next] = ['2025-01-01', '2026-03-02', '2026-03-03'].map((from) => aPlan({ validFrom: day(from) }));
  it('is the latest that has begun', () => {
    expect(
      planInForce(
        [next, now, old].filter((plan) => plan !== undefined),
        TODAY,
      ),
    ).toBe(now);
  });
  it('is none before the first', () => expect(planInForce(next ? [next] : [], TODAY)).toBeUndefined());
});

const old = (sageLevel: number, ecNo = 1) => anItem({ ecNo, due: '2025-11-22', sageLevel });

describe('the next level', () => {
  it('D4: 100 days late and never reminded begins at level 1', () => {
    expect(lettersOf(decide([old(0)]))).toMatchObject([{ level: 1, lines: [{ daysLate: 100, previousLevel: 0 }] }]);
  });

  it('A7: after days without a run, one letter at the next level, not several', () => {
    expect(lettersOf(decide([old(1)]))).toMatchObject([{ level: 2, lines: [{ level: 2, previousLevel: 1 }] }]);
  });

  it.each<[string, number, LevelRank]>([
    ['by age: the highest reminder whose delay is reached, never a mise en demeure at once', 0, 3],
    ['by age: the mise en demeure follows the last reminder', 3, 4],
  ])('D4: %s', (_, sageLevel, level) => {
    expect(lettersOf(decide([old(sageLevel)], { policy: aPolicy({ byAge: true }) }))).toMatchObject([{ level }]);
  });

  it('by age: 30 days late is at level 2', () => {
    expect(lettersOf(decide([anItem()], { policy: aPolicy({ byAge: true }) }))).toMatchObject([{ level: 2 }]);
  });

  it('skips a level that the plan does not have', () => {
    const policy = aPolicy({ levels: aPlan().levels.filter((level) => level.rank !== 2) });
    expect(lettersOf(decide([old(1)], { policy }))).toMatchObject([{ level: 3 }]);
  });
});

describe('D1: invoices at levels 1, 1 and 3', () => {
  const items = [old(0, 1), old(0, 2), old(2, 3)];
  const perLevel = aPolicy({ oneLetter: false });

  it('par situation de compte: one letter at level 3 that lists three, each with its own', () => {
    expect(lettersOf(decide(items))).toMatchObject([
      { level: 3, total: 3_000_00, lines: [{ level: 1 }, { level: 1 }, { level: 3 }] },
    ]);
  });

  it('else one letter per level, the highest first', () => {
    expect(lettersOf(decide(items, { policy: perLevel }))).toMatchObject([
      { level: 3, total: 1_000_00 },
      { level: 1, total: 2_000_00 },
    ]);
  });

  it('credits are taken off the highest level first, and once', () => {
    expect(lettersOf(decide([...items, aCreditItem({ amount: 300_00 })], { policy: perLevel }))).toMatchObject([
      { level: 3, deducted: 300_00, total: 700_00 },
      { level: 1, deducted: 0, total: 2_000_00 },
    ]);
  });

  it('a credit larger than one letter holds it and goes on to the next', () => {
    const decision = decide([...items, aCreditItem({ amount: 1_300_00 })], { policy: perLevel });
    expect(lettersOf(decision)).toMatchObject([{ level: 1, deducted: 300_00, total: 1_700_00 }]);
    expect(decision.heldBack).toMatchObject([
      { ecNo: 3, why: { code: 'covered-by-credits', level: 3, credits: 1_000_00 } },
    ]);
  });

  it('a letter below the minimum of its level is held, the other goes', () => {
    const small = [old(0, 1), anItem({ ecNo: 3, due: '2025-11-22', sageLevel: 2, amount: 14_99 })];
    const decision = decide(small, { policy: perLevel });
    expect(lettersOf(decision)).toMatchObject([{ level: 1 }]);
    expect(decision.heldBack).toMatchObject([{ ecNo: 3, why: { code: 'below-minimum', level: 3, total: 14_99 } }]);
  });
});

describe('D5: a level chosen by a person', () => {
  const choose = (rank: LevelRank): LevelChoice => ({ rank, reason: 'Bon client', by: 'Sophie Lambert' });

  it.each<[string, LevelRank, LevelRank[]]>([
    ['lower: every line at most at it', 1, [1, 1, 1]],
    ['between: the highest line takes it', 2, [1, 1, 2]],
    ['higher: the highest line takes it, the others keep theirs', 4, [1, 1, 4]],
  ])('%s', (_, rank, levels) => {
    const decision = decide([old(0, 1), old(0, 2), old(2, 3)], { levelChoice: choose(rank) });
    expect(lettersOf(decision)).toMatchObject([{ level: rank, levelByHand: true, total: 3_000_00 }]);
    expect(lettersOf(decision)[0]?.lines.map((line) => line.level)).toEqual(levels);
  });

  it('a letter that nobody chose a level for says so', () => {
    expect(lettersOf(decide([old(0)]))).toMatchObject([{ levelByHand: false }]);
  });

  it('brings in an item whose next level is not there yet but whose chosen one is', () => {
    const waiting = anItem({ sageLevel: 2 });
    expect(decide([waiting]).heldBack).toMatchObject([{ why: { code: 'delay-not-reached', level: 3 } }]);
    expect(lettersOf(decide([waiting], { levelChoice: choose(1) }))).toMatchObject([
      { level: 1, lines: [{ previousLevel: 2 }] },
    ]);
  });

  it('never shortens the interval, lifts an exclusion or goes on after the last level', () => {
    const memory = aMemory({ reminded: [aReminder('2026-02-28', 1)] });
    expect(decide([anItem()], { memory, levelChoice: choose(1) }).heldBack).toMatchObject([
      { why: { code: 'interval' } },
    ]);
    expect(decide([old(10)], { levelChoice: choose(1) }).heldBack).toMatchObject([{ why: { code: 'max-level' } }]);
  });

  it('cannot tell where the plan does not have the level', () => {
    const policy = aPolicy({ levels: levelsWith({}).slice(0, 3) });
    expect(decide([old(0)], { policy, levelChoice: choose(4) })).toMatchObject({
      kind: 'cannot-tell',
      missing: ['plan'],
    });
  });
});
