import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import { carriedOver, fill, lettered, line, receipt, settings } from '../../sage/books.ts';
import type { OpenWorld, World } from './world.ts';

const FA1 = { EC_RefPiece: 'FA1', EC_Echeance: '2024-11-30' };
const CLIENT = { F_COMPTET: [{ CT_Num: 'CARAT' }, { CT_Num: 'AUTRE' }] };
/** Two years; the new one is not opened by à-nouveaux yet. */
const BEFORE = {
  ...settings(2024, 2025),
  ...CLIENT,
  F_ECRITUREC: [
    line(1, 'CARAT', '2024-01-01', '11', { JO_Num: 'AN', EC_ANType: 3 }),
    line(2, 'CARAT', '2023-12-01', '11'),
    line(3, 'CARAT', '2024-10-31', '1000', FA1),
    line(4, 'CARAT', '2024-12-20', '200', lettered('A')),
    receipt(5, 'CARAT', '2025-01-10', '200', lettered('A')),
    line(6, 'CARAT', '2025-01-15', '30'),
  ],
};
/** What closing 2024 adds. */
const OPENING = {
  F_ECRITUREC: [
    line(7, 'CARAT', '2025-01-01', '1000', { ...FA1, ...carriedOver }),
    line(8, 'CARAT', '2025-01-01', '11', { ...carriedOver, EC_ANType: 1 }),
  ],
};

export function describeFiscalYears(open: OpenWorld): void {
  const numbers = async ({ reader }: World, asOf: string) => {
    const ledger = await reader().readLedger(['CARAT'], day(asOf));
    return { from: ledger.from, lines: ledger.entries.map((entry) => entry.ecNo) };
  };

  describe('which years are read', () => {
    test('before the new year has its à-nouveaux, both years come', async () => {
      const world = await open(BEFORE);
      expect(await numbers(world, '2025-01-20')).toEqual({ from: '2024-01-01', lines: [1, 3, 6] });
      expect(await numbers(world, '2025-01-05')).toEqual({ from: '2024-01-01', lines: [1, 3, 4, 5] });
    });

    test('once it has them, only the new year counts, even for a reader that was open before', async () => {
      const world = await open(BEFORE);
      const reader = world.reader();
      await reader.readLedger('all', day('2025-01-20'));
      await fill(world.base, world.release, OPENING);
      const ledger = await reader.readLedger(['CARAT'], day('2025-01-20'));
      expect(ledger.from).toBe('2025-01-01');
      expect(ledger.entries.map((entry) => [entry.ecNo, entry.issued])).toEqual([
        [6, '2025-01-15'],
        [7, '2024-10-31'],
        [8, '2025-01-01'],
      ]);
    });

    test('J2: as of a day of the closed year, its own lines count and their copies do not; what was paid later was open', async () => {
      const world = await open(BEFORE);
      await fill(world.base, world.release, OPENING);
      expect(await numbers(world, '2024-12-31')).toEqual({ from: '2024-01-01', lines: [1, 3, 4, 5] });
    });

    test('an invoice lettered in the closed year after it was carried over is settled, an open or charged-again one is not', async () => {
      const piece = (EC_RefPiece: string) => ({ EC_RefPiece, EC_Echeance: '2024-11-30' });
      const world = await open({
        ...settings(2023, 2024, 2025),
        ...CLIENT,
        F_ECRITUREC: [
          line(1, 'CARAT', '2024-10-01', '100', { ...piece('PAID'), ...lettered('A') }),
          line(2, 'CARAT', '2024-10-01', '100', { ...piece('PRE'), ...lettered('b') }),
          line(3, 'CARAT', '2024-10-01', '100', { ...piece('AGAIN'), ...lettered('C') }),
          line(4, 'CARAT', '2024-12-05', '100', piece('AGAIN')),
          line(5, 'CARAT', '2023-10-01', '100', piece('OLD')),
          line(6, 'CARAT', '2024-01-01', '100', { ...piece('OLD'), ...carriedOver, ...lettered('D') }),
          ...['PAID', 'PRE', 'AGAIN', 'OLD'].map((one, at) =>
            line(11 + at, 'CARAT', '2025-01-01', '100', { ...piece(one), ...carriedOver }),
          ),
        ],
      });
      const { entries } = await world.reader().readLedger(['CARAT'], day('2025-02-01'));
      expect(entries.map((entry) => [entry.piece, entry.settledBefore])).toEqual([
        ['PAID', true],
        ['PRE', false],
        ['AGAIN', false],
        ['OLD', true],
      ]);
    });

    test.each([
      ['no year has its à-nouveaux', [], null],
      ['à-nouveaux alone', [line(21, 'CARAT', '2025-01-01', '1000', { ...FA1, ...carriedOver })], 'plain'],
      [
        'lettered closing entries beside them',
        [
          line(20, 'CARAT', '2024-12-31', '1000', {
            JO_Num: 'OD',
            EC_Sens: 1,
            CG_NumCont: '8910000',
            ...lettered('Z'),
          }),
          line(21, 'CARAT', '2025-01-01', '1000', { ...FA1, ...carriedOver }),
        ],
        'lettered-entries',
      ],
      [
        'closing entries that are lettered with nothing',
        [
          line(20, 'CARAT', '2024-12-31', '1000', { JO_Num: 'OD', EC_Sens: 1, CG_NumCont: '8910000' }),
          line(21, 'CARAT', '2025-01-01', '1000', { ...FA1, ...carriedOver }),
        ],
        'plain',
      ],
    ] as const)('how the last year was closed is seen: %s', async (_what, rows, way) => {
      const world = await open({
        ...settings(2024, 2025),
        ...CLIENT,
        F_ECRITUREC: [line(3, 'CARAT', '2024-10-31', '1000', { ...FA1, ...lettered('Z') }), ...rows],
      });
      expect(await world.reader().readClosingWay()).toBe(way);
    });

    test('à-nouveaux of other customers open the year for one who owed nothing', async () => {
      const world = await open({
        ...BEFORE,
        F_ECRITUREC: [line(1, 'CARAT', '2024-05-01', '5'), line(2, 'AUTRE', '2025-01-01', '9', carriedOver)],
      });
      expect((await numbers(world, '2025-02-01')).lines).toEqual([]);
    });

    test('a base without any à-nouveau is read whole', async () => {
      const world = await open({
        ...BEFORE,
        F_ECRITUREC: [line(1, 'CARAT', '2019-05-01', '5'), line(2, 'CARAT', '2025-01-09', '6')],
      });
      expect(await numbers(world, '2025-02-01')).toEqual({ from: '1900-01-01', lines: [1, 2] });
    });

    test('à-nouveaux in a situation journal open nothing', async () => {
      const copy = line(2, 'CARAT', '2025-01-01', '5', { JO_Num: 'SIT', EC_ANType: 1 });
      const world = await open({ ...BEFORE, F_ECRITUREC: [line(1, 'CARAT', '2024-05-01', '5'), copy] });
      expect((await numbers(world, '2025-02-01')).lines).toEqual([1]);
    });

    test('the opening balance of a bank or a supplier opens nothing for the customers', async () => {
      const byHand = { JO_Num: 'AN', EC_ANType: 3 };
      const world = await open({
        ...BEFORE,
        F_COMPTET: [...CLIENT.F_COMPTET, { CT_Num: 'FOURN', CT_Type: 1 }],
        F_ECRITUREC: [
          line(1, 'CARAT', '2024-05-01', '5'),
          line(2, null, '2025-01-01', '900', { ...byHand, CG_Num: '512000' }),
          line(3, 'FOURN', '2025-01-01', '70', { ...byHand, CG_Num: '401000' }),
        ],
      });
      expect((await numbers(world, '2025-02-01')).lines).toEqual([1]);
    });

    test('a year that begins in July has its à-nouveaux in July', async () => {
      const years = {
        D_DebutExo01: '2023-07-01',
        D_FinExo01: '2024-06-30',
        D_DebutExo02: '2024-07-01',
        D_FinExo02: '2025-06-30',
      };
      const world = await open({
        ...BEFORE,
        P_DOSSIER: [{ N_DeviseCompte: 1, ...years }],
        F_ECRITUREC: [line(1, 'CARAT', '2024-05-01', '5'), line(2, 'CARAT', '2024-07-01', '5', carriedOver)],
      });
      const { reader } = world;
      const ledger = await reader().readLedger(['CARAT'], day('2024-09-01'));
      expect([ledger.from, ledger.fiscalYears]).toEqual([
        '2024-07-01',
        [
          { start: '2023-07-01', end: '2024-06-30' },
          { start: '2024-07-01', end: '2025-06-30' },
        ],
      ]);
      expect(openItems(ledger.entries, ledger.asOf, ledger.fiscalYears).map((item) => item.ecNo)).toEqual([2]);
    });
  });
}
