import { describe, expect, test } from 'vitest';
import { handoverId, itemsToHandOver, readHandover } from '../../../src/domain/recovery/handover.ts';
import { anItem } from '../../builders/open-item.ts';

test('what is handed over is late by as much, has had its letters, and is owed still', () => {
  const items = [
    anItem({ ecNo: 1 }),
    anItem({ ecNo: 2, due: '2026-02-20' }),
    anItem({ ecNo: 3, settledSince: true }),
    anItem({ ecNo: 4 }),
  ];
  const meant = itemsToHandOver({ items }, { fromDaysLate: 30 }, ({ ecNo }) => ecNo !== 4);
  expect(meant.map(({ ecNo }) => ecNo)).toEqual([1]);
});

describe('what a task to hand over names', () => {
  test.each([
    [{ currency: 'EUR', fromDaysLate: 90, motif: 'Avocat' }, 'EUR 90 Avocat'],
    [{ currency: 'USD', fromDaysLate: 0, motif: '' }, 'USD 0 '],
  ])('%j is « %s », and is read as it was', (given, id) => {
    expect(handoverId(given)).toBe(id);
    expect(readHandover(id)).toEqual(given);
  });

  test('a name longer than a motif of Sage is cut, and what is no such name is none', () => {
    expect(readHandover(handoverId({ currency: 'EUR', fromDaysLate: 9, motif: 'x'.repeat(90) }))?.motif).toHaveLength(
      35,
    );
    expect([readHandover('CARAT'), readHandover('EUR x Avocat'), readHandover('')]).toEqual([null, null, null]);
  });
});
