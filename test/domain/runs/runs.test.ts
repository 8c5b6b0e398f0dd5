import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { beyondAmount, totalsOf } from '../../../src/domain/runs/four-eyes.ts';
import { matches, readFilter } from '../../../src/domain/runs/line-filter.ts';
import { AT_ONCE, mayLeaveOn, releasable, roomWithWorker } from '../../../src/domain/runs/release.ts';
import type { ShownLetters } from '../../../src/domain/runs/run.ts';

const shown = (total: number, level: ShownLetters['level'] = 1): ShownLetters => ({
  ...{ draftId: 'd', draftVersion: 1, digest: 'x', letters: 1, level, items: 1, total: cents(total), daysLate: 62 },
});
const line = (total: number | null, currency = 'EUR', level: ShownLetters['level'] = 1) => ({
  ...{ tiers: 'ELAN', name: 'Élan & Fils', currency, shown: total === null ? null : shown(total, level) },
  facts: null,
});

describe('the amount of a run', () => {
  test('is said in each currency, never added to another, held lines left out', () => {
    expect(totalsOf([line(100), line(250), line(70, 'USD'), line(null)])).toEqual([
      { currency: 'EUR', count: 2, letters: 2, total: 350 },
      { currency: 'USD', count: 1, letters: 1, total: 70 },
    ]);
  });

  test.each([
    ['exactly the amount is within it', [line(500), line(500)], { EUR: 1_000 }, null],
    ['a cent more is beyond it', [line(500), line(501)], { EUR: 1_000 }, 'EUR'],
    ['a currency that is not named is beyond it', [line(1, 'CHF')], { EUR: 1_000 }, 'CHF'],
    ['each currency has its own', [line(900), line(2_000, 'USD')], { EUR: 1_000, USD: 1_999 }, 'USD'],
    ['nothing to send is within it', [line(null)], {}, null],
  ] as const)('%s', (_, lines, approveUpTo, expected) => {
    expect(beyondAmount(lines, { approveUpTo })?.currency ?? null).toBe(expected);
  });
});

test('a relevé in favour of its customer lowers nobody else’s amount', () => {
  const approveUpTo = { EUR: 100 };
  expect(beyondAmount([line(150), line(-100)], { approveUpTo })).toMatchObject({ currency: 'EUR', total: 150 });
});

describe('a relevé of several currencies', () => {
  const releve = (total: number, ...others: readonly (readonly [string, number])[]) => ({
    ...line(total),
    shown: { ...shown(total, 0), others: others.map(([currency, amount]) => ({ currency, amount: cents(amount) })) },
  });

  test('counts in each of them, and not in its own where nothing is open in it', () => {
    expect(totalsOf([releve(0, ['USD', 24_530_36]), releve(100, ['USD', 50])])).toEqual([
      { currency: 'USD', count: 2, letters: 2, total: 24_530_86 },
      { currency: 'EUR', count: 1, letters: 1, total: 100 },
    ]);
  });

  test.each([
    ['in a currency that is not named is beyond the amount', [releve(0, ['USD', 1])], 'USD'],
    ['in favour of the customer in it is within', [releve(100, ['USD', -1])], null],
    ['is added to the others of its currency', [releve(60, ['CHF', 30]), releve(0, ['CHF', 71])], 'CHF'],
  ] as const)('%s', (_, lines, expected) => {
    expect(beyondAmount(lines, { approveUpTo: { EUR: 100, CHF: 100 } })?.currency ?? null).toBe(expected);
  });

  test.each([
    [{ atLeast: cents(500) }, true],
    [{ atMost: cents(500) }, false],
  ])('%j looks at each: %s', (filter, expected) => {
    expect(matches(filter)(releve(0, ['USD', 600]))).toBe(expected);
  });
});

describe('a line that people type', () => {
  test.each([
    ['', {}],
    ['niveau 2', { level: 2 }],
    ['level 3 over 1000', { level: 3, atLeast: 100_000 }],
    ['> 1 000,50 €', { atLeast: 100_050 }],
    ['moins de 50 dupont', { atMost: 5_000, text: 'dupont' }],
    ['niveau 9', { text: 'niveau 9' }],
    ['élan', { text: 'élan' }],
    ['en retard > 60 jours', { lateOver: 60 }],
    ['plus de 60 jours de retard', { lateOver: 60 }],
    ['niveau 2 en retard de plus de 90 j > 1000', { level: 2, lateOver: 90, atLeast: 100_000 }],
    ['late over 30 days', { lateOver: 30 }],
    ['plus de 60 jouets', { atLeast: 6_000, text: 'jouets' }],
  ])('« %s » is read', (typed, expected) => {
    expect(readFilter(typed)).toEqual(expected);
  });

  test.each([
    [{ lateOver: 61 }, true],
    [{ lateOver: 62 }, false],
    [{ text: 'elan' }, true],
    [{ text: 'ÉLAN & f' }, true],
    [{ text: 'dupont' }, false],
    [{ level: 2 }, true],
    [{ level: 1 }, false],
    [{ atLeast: cents(500) }, true],
    [{ atLeast: cents(501) }, false],
    [{ atMost: cents(499) }, false],
    [{ level: 2, atLeast: cents(500), text: 'elan' }, true],
  ])('%j finds it: %s', (filter, expected) => {
    expect(matches(filter)(line(500, 'EUR', 2))).toBe(expected);
  });

  test('a customer that nothing is proposed to has no amount and no level', () => {
    expect([
      matches({ level: 1 })(line(null)),
      matches({ atLeast: cents(0) })(line(null)),
      matches({})(line(null)),
    ]).toEqual([...[false, false, true]]);
  });
});

describe('letters of a run leave', () => {
  const isHoliday = (one: string): boolean => one === '2026-07-14';
  test.each([
    ['on the day of the run, be it a Sunday', '2026-03-01', '2026-03-01', true],
    ['the day after, a Monday', '2026-03-02', '2026-03-01', true],
    ['C8: not on a later Saturday', '2026-03-07', '2026-03-06', false],
    ['C8: not on a later 14 July', '2026-07-14', '2026-07-13', false],
  ])('%s', (_, today, runDay, expected) => {
    expect(mayLeaveOn(day(today), day(runDay), isHoliday)).toBe(expected);
  });

  test.each([
    [0, 1, AT_ONCE],
    [AT_ONCE - 1, 1, 1],
    [AT_ONCE, 1, 0],
    [AT_ONCE + 2, 1, 0],
    [AT_ONCE, 3, 2 * AT_ONCE],
  ])('%i with the worker of %i mailboxes: %i more', (sending, mailboxes, expected) => {
    expect(roomWithWorker({ sending }, mailboxes)).toBe(expected);
  });

  test.each([
    [10, 1_000, 0, 10],
    [10, 100, 97, 3],
    [10, 100, 100, 0],
    [10, 100, 120, 0],
  ])('room for %i, %i a day from one mailbox, %i left it today: %i more', (room, perDay, left, expected) => {
    expect(releasable(room, { perDay }, left)).toBe(expected);
  });
});
