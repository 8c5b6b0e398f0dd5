import { describe, expect, test } from 'vitest';
import { type BatchedEntry, foldBatches, type KeptBatched } from '../../../src/domain/bank/fold-batches.ts';
import type { Batch } from '../../../src/domain/bank/statement.ts';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';

const ON = day('2026-11-27');
const batch = (over: Partial<Batch> = {}): Batch => ({
  ...{ statement: 'S', references: ['booking:BK-9'], total: cents(1_200_00), count: 2, isWhole: true },
  ...over,
});
const entry = (key: string, own: Batch, over: Partial<BatchedEntry> = {}): BatchedEntry => ({
  ...{ key, account: 'FR1', day: ON, currency: 'EUR', batch: own },
  ...over,
});
const whole = (over: Partial<Batch> = {}, place: Partial<BatchedEntry> = {}) => entry('whole', batch(over), place);
const parts = (over: Partial<Batch> = {}, keys = ['a', 'b']) =>
  keys.map((key) => entry(key, batch({ statement: 'N', isWhole: false, ...over })));
const kept = (entries: readonly BatchedEntry[], state: KeptBatched['state'] = 'open'): readonly KeptBatched[] =>
  entries.map((one) => ({ ...one, state }));
const fold = (before: readonly KeptBatched[], added: readonly BatchedEntry[]): readonly string[] =>
  [...foldBatches(before, added)].sort();

describe('what a bank booked as one, told as a whole and payment by payment, is counted once', () => {
  test('whichever came first, or both in one file: the payments win', () => {
    expect(fold(kept([whole()]), parts())).toEqual(['whole']);
    expect(fold(kept(parts()), [whole()])).toEqual(['whole']);
    expect(fold([], [whole(), ...parts()])).toEqual(['whole']);
  });

  test('once the whole is told, the same payments told by yet another file change nothing', () => {
    expect(fold([...kept([whole()], 'told'), ...kept(parts())], [])).toEqual([]);
  });

  test('a whole that Sage has, or a person settled: its payments are over, too', () => {
    expect(fold(kept([whole()], 'over'), parts())).toEqual(['a', 'b']);
  });

  test('payments that Sage has already: the whole that comes after is told', () => {
    expect(fold(kept(parts(), 'over'), [whole()])).toEqual(['whole']);
  });

  test('two bookings that say the same are two, and each takes its payments', () => {
    const twice = [whole(), { ...whole(), key: 'other' }];
    expect(fold(kept(twice), parts())).toEqual(['whole']);
    expect(fold(kept(twice), parts({}, ['a', 'b', 'c', 'd']))).toEqual(['other', 'whole']);
  });

  test.each<[string, Partial<Batch>, Partial<Batch>, Partial<BatchedEntry>, boolean]>([
    ['a shared number of the booking', {}, {}, {}, true],
    [
      'a shared number of the order alone',
      { references: ['order:P'] },
      { references: ['order:P', 'booking:X'] },
      {},
      true,
    ],
    [
      'a payment alone, by its payer’s number',
      { references: ['payment:E'], count: null },
      { references: ['booking:X', 'payment:E'], count: 1 },
      {},
      true,
    ],
    ['the message that the statement names', { references: ['notice:N-1'] }, { references: ['notice:N-1'] }, {}, true],
    ['a shared number, a notice of the day before', {}, {}, { day: day('2026-11-26') }, true],
    ['a shared number, weeks apart', {}, {}, { day: day('2026-11-06') }, false],
    ['another number of the booking', { references: ['booking:X'] }, {}, {}, false],
    ['no number, the same day and count', { references: [] }, {}, {}, true],
    ['no number, another count', { references: [], count: 3 }, {}, {}, false],
    ['no number, an untold count', { references: [], count: null }, {}, {}, false],
    ['no number, another day', { references: [] }, {}, { day: day('2026-11-26') }, false],
    ['another total', { total: cents(1_200_01) }, {}, {}, false],
    ['another account', {}, {}, { account: 'FR2' }, false],
    ['another currency', {}, {}, { currency: 'USD' }, false],
    ['one statement, which tells nothing twice', { statement: 'N' }, {}, {}, false],
    ['a number that is untold, told as one payment', { count: null }, { count: 1 }, {}, true],
  ])('%s', (_what, ofWhole, ofParts, place, isOne) => {
    const added = parts(ofParts, ofParts.count === 1 ? ['a'] : ['a', 'b']);
    expect(fold(kept([whole(ofWhole, place)]), added)).toEqual(isOne ? ['whole'] : []);
    expect(fold(kept(added), [whole(ofWhole, place)])).toEqual(isOne ? ['whole'] : []);
  });

  test('of payments some of which are missing, nothing is folded', () => {
    expect(fold(kept([whole()]), parts({}, ['a']))).toEqual([]);
  });
});
