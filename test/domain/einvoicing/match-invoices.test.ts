import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { byInvoice, matchInvoice, openByNumber } from '../../../src/domain/einvoicing/match-invoices.ts';
import { aStatus } from '../../builders/einvoice-status.ts';
import { aCreditItem, anItem } from '../../builders/open-item.ts';

const ITEMS = [
  anItem({ ecNo: 1, piece: 'FA0001', issued: '2026-01-01' }),
  anItem({ ecNo: 2, piece: 'FA0001', issued: '2026-01-01' }),
  anItem({ ecNo: 3, piece: 'FA0003', tiers: 'AUTRE', issued: '2026-01-05' }),
  anItem({ ecNo: 4, piece: 'FA0003', issued: '2026-01-05' }),
  anItem({ ecNo: 5, piece: 'FA0005', settledSince: true }),
  aCreditItem({ ecNo: 6, piece: 'AV0006' }),
];
const find = (invoice: string, issued: string | null = null) => {
  const match = matchInvoice({ invoice, issued: issued === null ? null : day(issued) }, openByNumber(ITEMS));
  return match.kind === 'open' ? match.items.map(({ ecNo }) => ecNo) : match;
};

describe('which instalments a status is about', () => {
  test('all of the invoice of that number, however it is spaced and written', () => {
    expect(find('FA0001')).toEqual([1, 2]);
    expect(find(' fa 0001 ')).toEqual([1, 2]);
  });

  test('Sage may have booked it some days after; months away it is another invoice', () => {
    expect(find('FA0001', '2026-02-01')).toEqual([1, 2]);
    expect(find('FA0001', '2026-02-02')).toEqual({ kind: 'other-day', issued: '2026-01-01' });
  });

  test('what is paid, a credit note and what nobody knows is not open; a number of several customers is of none', () => {
    expect(find('FA0005')).toEqual({ kind: 'not-open' });
    expect(find('AV0006')).toEqual({ kind: 'not-open' });
    expect(find('FA9999')).toEqual({ kind: 'not-open' });
    expect(find('FA0003')).toEqual({ kind: 'several', tiers: ['AUTRE', 'CARAT'] });
  });

  test('an effet is found by the number of its invoice', () => {
    const effet = { on: day('2026-02-01'), invoice: { piece: 'FA0009', issued: day('2025-12-01') } };
    const open = openByNumber([{ ...anItem({ ecNo: 9, piece: 'LCR12' }), effet }]);
    expect(matchInvoice({ invoice: 'FA0009', issued: day('2025-12-01') }, open)).toMatchObject({ kind: 'open' });
    expect(matchInvoice({ invoice: 'LCR12', issued: null }, open)).toEqual({ kind: 'not-open' });
  });
});

describe('statuses by invoice', () => {
  test('a number that begins anew each year is of two invoices; what tells no day is of the one that there was then', () => {
    const grouped = byInvoice([
      aStatus({ key: 'a', issued: day('2025-01-10') }),
      aStatus({ key: 'b', issued: day('2026-01-10') }),
      aStatus({ key: 'c', invoice: 'fa 0001', issued: day('2026-01-12') }),
      aStatus({ key: 'd', on: '2025-03-01' }),
      aStatus({ key: 'e', on: '2026-03-01' }),
      aStatus({ key: 'f', invoice: 'FA0002' }),
    ]);
    expect(grouped.map(({ issued, statuses }) => [issued, statuses.map(({ key }) => key)])).toEqual([
      ['2025-01-10', ['a', 'd']],
      ['2026-01-10', ['b', 'c', 'e']],
      [null, ['f']],
    ]);
  });
});
