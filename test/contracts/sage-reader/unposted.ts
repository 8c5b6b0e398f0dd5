import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CREDIT_POLICY } from '../../../src/domain/company/credit-policy.ts';
import { day } from '../../../src/domain/day.ts';
import { line, settings } from '../../sage/books.ts';
import { acompte, allocation, instalment, payment } from '../../sage/commerce.ts';
import type { OpenWorld, World } from './world.ts';

const FROM = day('2026-02-20');
const ON = { RG_Date: '2026-03-02' };
const debit = (ecNo: number, facts = {}) =>
  line(ecNo, 'CARAT', '2026-01-10', '1000', { EC_RefPiece: `FA${ecNo}`, EC_Echeance: '2026-02-10', ...facts });

/** Payments by RG_No, each given to the instalment of the same number; which of them are not posted. */
const BOOKS = {
  ...settings(2026),
  F_COMPTET: [{ CT_Num: 'CARAT' }],
  F_ECRITUREC: [
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((no) => debit(no)),
    debit(10, { N_Devise: 2, EC_Devise: '1080' }),
    debit(11, { EC_RefPiece: '', EC_Piece: 'P11', EC_Echeance: null }),
    debit(12, { EC_Sens: 1 }),
  ],
  F_DOCREGL: [
    ...[1, 2, 3, 4, 5, 6, 10, 11, 12].map((no) => instalment(no, 'FC', `FA${no}`, { EC_No: no })),
    instalment(7, 'FA', 'FA7'),
    acompte(8, 'FC', 'FA8', '50', { EC_No: 8 }),
    instalment(9, 'FC', 'FA9', { EC_No: 9, DO_Domaine: 1 }),
  ],
  F_CREGLEMENT: [
    payment(1, '1000', { ...ON, RG_Piece: 'RGC00001' }),
    payment(2, '1000', { ...ON, RG_Compta: 1, EC_No: 99 }),
    payment(3, '1000', { ...ON, RG_Impaye: '2026-03-05' }),
    payment(4, '1000', { RG_Date: '2026-02-19' }),
    payment(5, '400.5', { RG_Date: '2026-02-20' }),
    payment(6, '1000', { ...ON, RG_Type: 1 }),
    ...[7, 8, 9, 12].map((no) => payment(no, '50', ON)),
    payment(10, '500', ON),
    payment(11, '300', { RG_Date: '2026-12-31' }),
    payment(13, '200', ON),
    payment(14, '0', ON),
  ],
  F_REGLECH: [
    ...[1, 2, 3, 4, 6].map((no) => allocation(no, no, '1000')),
    allocation(5, 5, '400.5'),
    ...[7, 8, 9, 12].map((no) => allocation(no, no, '50')),
    allocation(10, 10, '500'),
    allocation(11, 11, '300'),
    allocation(13, 5, '120'),
    allocation(13, 1, '80'),
    allocation(14, 1, '-5'),
  ],
};

export function describeUnposted(open: OpenWorld): void {
  describe('payments of Gestion commerciale that are not in the ledger', () => {
    let world: World;
    beforeAll(async () => {
      world = await open(BOOKS);
    });

    test('from a day on, whatever comes after today: by instalment and day, each with its instalment as the ledger has it', async () => {
      const found = await world.reader().readUnpostedPayments(FROM);
      expect(found.map(({ number, day: on, given, instalment: { ecNo } }) => [ecNo, number, on, given])).toEqual([
        [1, 'RGC00001', '2026-03-02', 1_000_00],
        [1, '13', '2026-03-02', 80_00],
        [5, '5', '2026-02-20', 400_50],
        [5, '13', '2026-03-02', 120_00],
        [10, '10', '2026-03-02', 500_00],
        [11, '11', '2026-12-31', 300_00],
      ]);
      expect(found[0]).toEqual({
        ...{ number: 'RGC00001', day: '2026-03-02', given: 1_000_00, currency: 'EUR', tiers: 'CARAT' },
        instalment: { ecNo: 1, piece: 'FA1', due: '2026-02-10', amount: 1_000_00, currency: 'EUR' },
      });
    });

    test('an instalment bears the number, the day and the money that its line has in the account', async () => {
      const [found, ledger] = await Promise.all([
        world.reader().readUnpostedPayments(FROM),
        world.reader().readLedger(['CARAT'], day('2026-03-02')),
      ]);
      for (const { instalment: own, tiers } of found) {
        const entry = ledger.entries.find(({ ecNo }) => ecNo === own.ecNo);
        expect({ tiers: entry?.tiers, piece: entry?.piece, due: entry?.due }).toEqual({
          ...{ tiers, piece: own.piece, due: own.due },
        });
        expect([entry?.amount, entry?.currency]).toEqual([own.amount, own.currency]);
      }
      expect(found.find(({ number }) => number === '10')?.instalment).toMatchObject({
        amount: 1_080_00,
        currency: 'USD',
      });
    });

    test('is asked of no company without Gestion commerciale', async () => {
      const asked: string[] = [];
      const through = {
        query: ((text: string, ...others: []) => {
          asked.push(text);
          return world.base.query(text, ...others);
        }) as World['base']['query'],
      };
      const company = { credit: { ...DEFAULT_CREDIT_POLICY, commercial: false } };
      expect(await world.reader({}, company, through).readUnpostedPayments(FROM)).toEqual([]);
      expect(asked.filter((text) => text.includes('F_CREGLEMENT'))).toEqual([]);
    });

    test('a base that lacks a table, or a login that may not see it, has none, and what is missing is named', async () => {
      const bare = await open(BOOKS);
      await bare.base.execute('DROP TABLE F_REGLECH');
      const reader = bare.reader();
      expect(await reader.readUnpostedPayments(FROM)).toEqual([]);
      expect(await reader.missingColumns()).toContain('F_REGLECH.RC_Montant');
      expect(await reader.missingForRecovery()).toEqual([]);
    });
  });
}
