import { beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { readInvoiceLives } from '../../../src/domain/figures/invoice-lives.ts';
import { openItemsOfPast, readBooks } from '../../../src/domain/figures/lives/books.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import { pastOf } from '../../builders/figures.ts';
import { carriedOver, fill, lettered, line, receipt, settings } from '../../sage/books.ts';
import type { OpenWorld, World } from './world.ts';

const FA1 = { EC_RefPiece: 'FA1', EC_Echeance: '2023-12-15' };
const BOOKS = {
  ...settings(2023, 2024, 2025),
  F_COMPTET: [{ CT_Num: 'CARAT' }, { CT_Num: 'AUTRE' }, { CT_Num: 'FRAIS' }, { CT_Num: 'FOURN', CT_Type: 1 }],
  F_ECRITUREC: [
    line(1, 'CARAT', '2023-11-15', '1000', FA1),
    line(2, 'CARAT', '2024-01-01', '1000', { ...FA1, ...carriedOver, ...lettered('A') }),
    receipt(3, 'CARAT', '2024-02-10', '1000', lettered('A')),
    line(4, 'CARAT', '2024-10-01', '250', { EC_RefPiece: 'FA2', EC_Echeance: '2024-10-31', ...lettered('B') }),
    receipt(5, 'CARAT', '2025-03-05', '250', lettered('B')),
    line(6, 'CARAT', '2025-03-01', '70', { EC_RefPiece: 'FA3' }),
    receipt(7, 'CARAT', '2025-03-02', '30', { JO_Num: 'VE', EC_RefPiece: 'AV1' }),
    line(8, 'CARAT', '2025-03-01', '5', { JO_Num: 'SIT' }),
    line(9, 'CARAT', '2025-03-01', '6', { CG_Num: '467000' }),
    line(10, 'AUTRE', '2025-02-01', '11', {}),
    line(11, 'FOURN', '2025-02-01', '12', {}),
    line(12, 'CARAT', '2025-04-01', '108', { N_Devise: 2, EC_Devise: '120' }),
    line(13, 'FRAIS', '2025-03-01', '40', { EC_PenalType: 2 }),
    line(14, 'FRAIS', '2025-03-01', '12', { EC_Piece: 'PEN1' }),
    line(15, null, '2025-03-01', '12', { EC_Piece: 'PEN1', CG_Num: '763100', EC_Sens: 1 }),
  ],
};
const OPENING_2025 = [
  line(21, 'CARAT', '2025-01-01', '250', { EC_RefPiece: 'FA2', EC_Echeance: '2024-10-31', ...carriedOver }),
];

export function describeHistory(open: OpenWorld): void {
  describe('the whole past', () => {
    let world: World;
    beforeAll(async () => {
      world = await open(BOOKS);
    });
    const read = (codes: readonly string[] | 'all', asOf: string, from: string | null = null) =>
      world.reader().readLedgerHistory(codes, day(asOf), from === null ? null : day(from));
    const numbers = async (...asked: Parameters<typeof read>) => (await read(...asked)).entries.map(({ ecNo }) => ecNo);

    test('is every line of every year, lettered or not, without situations, other accounts and suppliers', async () => {
      expect(await numbers(['carat'], '2025-12-31')).toEqual([1, 2, 3, 4, 5, 6, 7, 12]);
      expect(await numbers('all', '2025-12-31')).toEqual([1, 2, 3, 4, 5, 6, 7, 10, 12, 13, 14]);
    });

    test('J2: after the day asked, only what is lettered: it tells what was open then', async () => {
      expect(await numbers(['CARAT'], '2025-02-28')).toEqual([1, 2, 3, 4, 5]);
      expect(await numbers(['CARAT'], '2023-12-31')).toEqual([1, 2, 3, 4, 5]);
    });

    test('can begin on a day', async () => {
      expect(await numbers(['CARAT'], '2025-12-31', '2024-10-01')).toEqual([4, 5, 6, 7, 12]);
      expect((await read(['CARAT'], '2025-12-31', '2024-10-01')).from).toBe('2024-10-01');
    });

    test('tells sales, money and à-nouveaux apart, in both currencies', async () => {
      const { entries } = await read(['CARAT'], '2025-12-31');
      const seen = new Map(entries.map((entry) => [entry.ecNo, entry]));
      expect(seen.get(2)).toMatchObject({ opening: true, nature: 'entry', letter: 'A', lettered: true });
      expect(seen.get(3)).toMatchObject({ nature: 'treasury', amount: -1_000_00 });
      expect(seen.get(7)).toMatchObject({ nature: 'sale', piece: 'AV1', due: null, date: '2025-03-02' });
      expect(seen.get(12)).toMatchObject({ currency: 'USD', amount: 120_00, baseAmount: 108_00 });
    });

    test('G13: interest and fees for paying late are no sale, whether Sage charged them or somebody invoiced them', async () => {
      const { entries } = await read(['FRAIS'], '2025-12-31');
      expect(entries.map(({ ecNo, nature, amount }) => [ecNo, nature, amount])).toEqual([
        [13, 'entry', 40_00],
        [14, 'entry', 12_00],
      ]);
    });

    test('nobody asked for, nobody found', async () => {
      expect(await numbers([], '2025-12-31')).toEqual([]);
      expect(await numbers(['NOBODY'], '2025-12-31')).toEqual([]);
    });

    test('says which years have their à-nouveaux, and lives are read over them', async () => {
      const { entries, fiscalYears } = await read(['CARAT'], '2025-03-31');
      expect(fiscalYears.map(({ start, opened }) => [start, opened])).toEqual([
        ['2023-01-01', false],
        ['2024-01-01', true],
        ['2025-01-01', false],
      ]);
      const lives = readInvoiceLives(pastOf(entries, '2025-03-31', fiscalYears));
      expect(lives.map(({ piece, issued, paidOn, left }) => [piece, issued, paidOn, left])).toEqual([
        ['FA1', '2023-11-15', '2024-02-10', 0],
        ['FA2', '2024-10-01', '2025-03-05', 0],
        ['FA3', '2025-03-01', null, 70_00],
      ]);
    });

    test('holds what the account is read from: the same items are open on any day', async () => {
      for (const asOf of ['2023-12-31', '2024-01-15', '2024-12-31', '2025-03-04', '2025-12-31']) {
        const [ledger, history] = [await world.reader().readLedger('all', day(asOf)), await read('all', asOf)];
        const items = openItems(ledger.entries, day(asOf), ledger.fiscalYears);
        const past = openItemsOfPast(readBooks(history.entries, history.fiscalYears), day(asOf));
        expect(past.map(({ ecNo, left }) => [ecNo, left])).toEqual(items.map(({ ecNo, left }) => [ecNo, left]));
        expect(items.length).toBeGreaterThan(0);
      }
    });

    test('a year opened while the reader was open is seen by its lines', async () => {
      const later = await open(BOOKS);
      const reader = later.reader();
      await reader.readLedgerHistory('all', day('2025-12-31'), null);
      await fill(later.base, later.release, { F_ECRITUREC: OPENING_2025 });
      const { fiscalYears } = await reader.readLedgerHistory(['CARAT'], day('2025-12-31'), null);
      expect(fiscalYears.at(-1)).toMatchObject({ start: '2025-01-01', opened: true });
    });
  });
}
