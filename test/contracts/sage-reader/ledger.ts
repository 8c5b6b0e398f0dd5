import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/domain/company/default-policy.ts';
import { day } from '../../../src/domain/day.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import type { SqlReader } from '../../../src/sage/sql-reader.ts';
import { carriedOver, lettered, line, preLettered, receipt, settings } from '../../sage/books.ts';
import type { OpenWorld, World } from './world.ts';

const CODES = ['CARAT', 'ECHEANCES', 'PARTIEL', 'COUPE', 'DEVISES', 'SANSDATE', 'SITU', 'COMPTES', 'BLANC'];
const due = (date: string) => ({ EC_Echeance: date });

const BOOKS = {
  ...settings(2024, 2025),
  F_COMPTET: [...CODES.map((CT_Num) => ({ CT_Num })), { CT_Num: 'FOURN', CT_Type: 1 }],
  F_ECRITUREC: [
    line(1, 'CARAT', '2024-11-05', '1000', { EC_RefPiece: 'FA1', ...due('2024-12-05') }),
    line(2, 'CARAT', '2025-01-01', '1000', {
      EC_RefPiece: 'FA1',
      ...due('2024-12-05'),
      ...carriedOver,
      EC_Rappel: 2,
      EC_DateRelance: '2025-02-03',
    }),
    line(3, 'CARAT', '2024-10-01', '70', { EC_Piece: 'P9', ...due('2024-11-01') }),
    line(4, 'CARAT', '2025-01-01', '70', { EC_Piece: 'P9', ...due('2024-11-01'), ...carriedOver }),
    line(5, 'CARAT', '2025-01-01', '55.5', { EC_Intitule: 'Solde repris', JO_Num: 'AN', EC_ANType: 2 }),
    line(6, 'CARAT', '2023-11-05', '33', { EC_RefPiece: 'FA0', ...due('2023-12-05') }),
    line(7, 'CARAT', '2024-01-01', '33', { EC_RefPiece: 'FA0', ...due('2023-12-05'), ...carriedOver }),
    line(8, 'CARAT', '2025-01-01', '33', { EC_RefPiece: 'FA0', ...due('2023-12-05'), ...carriedOver }),
    line(10, 'ECHEANCES', '2025-03-31', '100', { EC_RefPiece: 'FA2', ...due('2025-04-30'), ...lettered('A') }),
    receipt(11, 'ECHEANCES', '2025-05-02', '100', lettered('A')),
    line(12, 'ECHEANCES', '2025-03-31', '100', { EC_RefPiece: 'FA2', ...due('2025-05-31') }),
    line(13, 'ECHEANCES', '2025-03-31', '100', { EC_RefPiece: 'FA2', ...due('2025-06-30'), N_Reglement: 4 }),
    line(20, 'PARTIEL', '2025-02-01', '1000', preLettered('aa')),
    receipt(21, 'PARTIEL', '2025-03-01', '600', preLettered('aa')),
    line(22, 'PARTIEL', '2025-02-01', '300', lettered('AA')),
    receipt(23, 'PARTIEL', '2025-03-01', '300', lettered('AA')),
    line(24, 'PARTIEL', '2025-02-01', '80', lettered('bb')),
    line(30, 'COUPE', '2025-05-10', '500', lettered('C')),
    receipt(31, 'COUPE', '2025-07-15', '500', lettered('C')),
    line(32, 'COUPE', '2025-05-10', '40', lettered('D')),
    receipt(33, 'COUPE', '2025-06-30', '40', lettered('D')),
    line(34, 'COUPE', '2025-07-01', '9', {}),
    line(35, 'COUPE', '2025-07-20', '5', preLettered('c')),
    line(40, 'DEVISES', '2025-04-01', '20907.15', { N_Devise: 2, EC_Devise: '24530.36' }),
    receipt(41, 'DEVISES', '2025-04-02', '12.5', { N_Devise: 2, EC_Devise: 0 }),
    line(42, 'DEVISES', '2025-04-03', '8', { N_Devise: 3, EC_Devise: '9' }),
    line(43, 'DEVISES', '2025-04-04', '123456789012.340000', { N_Devise: 1, EC_Devise: '123456789012.34' }),
    line(50, 'SANSDATE', '2025-03-10', '5.005', {}),
    line(60, 'SITU', '2025-03-10', '5', { JO_Num: 'SIT' }),
    line(70, 'COMPTES', '2025-03-10', '1', { CG_Num: '4110001' }),
    line(71, 'COMPTES', '2025-03-10', '2', { CG_Num: '413' }),
    line(72, 'COMPTES', '2025-03-10', '3', { CG_Num: '416000' }),
    line(73, 'COMPTES', '2025-03-10', '4', { CG_Num: '4181' }),
    receipt(74, 'COMPTES', '2025-03-10', '5', { CG_Num: '4191000' }),
    line(75, 'COMPTES', '2025-03-10', '6', { CG_Num: '467000' }),
    line(80, 'BLANC', '2025-03-10', '7', {}),
    line(81, 'blanc', '2025-03-10', '7', {}),
    line(90, 'FOURN', '2025-03-10', '8', { CG_Num: '4110000' }),
    line(91, null, '2025-03-10', '9', { CG_Num: '707000' }),
  ],
};

const END_OF_JUNE = day('2025-06-30');

export function describeLedger(open: OpenWorld): void {
  describe('what is owed', () => {
    let world: World;
    beforeAll(async () => {
      world = await open(BOOKS);
    });
    const read = async (tiers: string, asOf = END_OF_JUNE) => (await world.reader().readLedger([tiers], asOf)).entries;

    test('an invoice carried over in detail comes once, with its own issue day and Sage’s reminders', async () => {
      const [entry] = await read('CARAT');
      expect(entry).toEqual({
        ecNo: 2,
        tiers: 'CARAT',
        account: '4110000',
        treatment: 'client',
        date: '2025-01-01',
        issued: '2024-11-05',
        due: '2024-12-05',
        piece: 'FA1',
        reference: '',
        orders: [],
        label: '',
        nature: 'sale',
        amount: 1000_00,
        currency: 'EUR',
        baseAmount: 1000_00,
        letter: '',
        lettered: false,
        letterGap: 0,
        opening: true,
        continues: [1],
        settledBefore: false,
        paidBefore: 0,
        effet: null,
        advance: 0,
        sageLevel: 2,
        sageReminded: '2025-02-03',
        paymentMode: 0,
      });
    });

    test('a carried-over line without EC_RefPiece is traced by EC_Piece; a balance carried over keeps its own day', async () => {
      const [, traced, balance] = await read('CARAT');
      expect([traced?.ecNo, traced?.piece, traced?.issued]).toEqual([4, 'P9', '2024-10-01']);
      expect([balance?.ecNo, balance?.due, balance?.issued, balance?.label]).toEqual([
        5,
        null,
        '2025-01-01',
        'Solde repris',
      ]);
    });

    test('an invoice carried over twice leads to the year that it was issued in', async () => {
      const carried = (await read('CARAT')).find((entry) => entry.piece === 'FA0');
      expect([carried?.ecNo, carried?.date, carried?.issued]).toEqual([8, '2025-01-01', '2023-11-05']);
    });

    test('B11: each instalment of an invoice is a line, and the paid one is gone', async () => {
      const entries = await read('ECHEANCES');
      expect(entries.map((entry) => [entry.ecNo, entry.due, entry.paymentMode])).toEqual([
        [12, '2025-05-31', 0],
        [13, '2025-06-30', 4],
      ]);
    });

    test('B2: a lower-case letter is a pre-lettrage and stays, even beside the same letter in capitals or with EC_Lettre = 1', async () => {
      const entries = await read('PARTIEL');
      expect(entries.map((entry) => [entry.ecNo, entry.letter, entry.amount, entry.nature])).toEqual([
        [20, 'aa', 1000_00, 'sale'],
        [21, 'aa', -600_00, 'treasury'],
        [24, 'bb', 80_00, 'sale'],
      ]);
    });

    test('J2: an invoice lettered with a later payment was open that day, and both lines come', async () => {
      const entries = await read('COUPE');
      expect(entries.map((entry) => [entry.ecNo, entry.date, entry.lettered])).toEqual([
        [30, '2025-05-10', true],
        [31, '2025-07-15', true],
      ]);
      const ledger = await world.reader().readLedger(['COUPE'], END_OF_JUNE);
      const items = openItems(ledger.entries, ledger.asOf, ledger.fiscalYears);
      expect(items.map((item) => [item.ecNo, item.left, item.settledSince])).toEqual([[30, 500_00, true]]);
    });

    test('J2: on the day of the payment the group is closed', async () => {
      expect((await read('COUPE', day('2025-07-15'))).map((entry) => entry.ecNo)).toEqual([34]);
      expect((await read('COUPE', day('2025-07-14'))).map((entry) => entry.ecNo)).toEqual([30, 31, 34]);
    });

    test('G10: a line in a currency keeps both amounts; a difference of exchange and a currency without code are in euros', async () => {
      const entries = await read('DEVISES');
      expect(entries.map((entry) => [entry.ecNo, entry.currency, entry.amount, entry.baseAmount])).toEqual([
        [40, 'USD', 24_530_36, 20_907_15],
        [41, 'EUR', -12_50, -12_50],
        [42, 'EUR', 8_00, 8_00],
        [43, 'EUR', 123_456_789_012_34, 123_456_789_012_34],
      ]);
    });

    test('C6: days stay the days that Sage holds, its oldest date is none, and halves of a cent round up', async () => {
      const [entry] = await read('SANSDATE');
      expect([entry?.date, entry?.due, entry?.sageReminded, entry?.amount]).toEqual(['2025-03-10', null, null, 5_01]);
    });

    test('lines of situation journals, suppliers and other accounts are not owed to us', async () => {
      expect(await read('SITU')).toEqual([]);
      expect(await read('FOURN')).toEqual([]);
      expect((await read('COMPTES')).map((entry) => [entry.account, entry.treatment, entry.amount])).toEqual([
        ['4110001', 'client', 1_00],
        ['413', 'effet', 2_00],
        ['416000', 'douteux', 3_00],
        ['4181', 'a-etablir', 4_00],
        ['4191000', 'avance', -5_00],
      ]);
    });

    test('accounts that the settings do not treat are named with what is open there, of one customer and of the base', async () => {
      const now = () => new Date('2025-06-30T08:00:00Z');
      const { untreated } = await world.reader().readLedger(['COMPTES'], END_OF_JUNE);
      expect(untreated).toEqual([{ tiers: 'COMPTES', account: '467000', total: 6_00 }]);
      expect(await world.reader({ now }).readUntreatedAccounts()).toEqual([
        { account: '467000', total: 6_00, customers: 1 },
      ]);
      const accounts = { ...DEFAULT_POLICY.accounts, '467': 'client' } as const;
      const treating = world.reader({ now }, { policy: { ...DEFAULT_POLICY, accounts } });
      expect(await treating.readUntreatedAccounts()).toEqual([]);
    });

    test('as untreated accounts, only lines of customers count that are open in the years that make the balance', async () => {
      const on = (CG_Num: string) => ({ CG_Num });
      const other = await open({
        ...settings(2024, 2025),
        F_COMPTET: [{ CT_Num: 'A' }, { CT_Num: 'B' }, { CT_Num: 'FOURN', CT_Type: 1 }],
        F_ECRITUREC: [
          line(1, 'A', '2024-11-05', '10', on('4671')),
          line(2, 'A', '2025-01-01', '10', { ...on('4671'), ...carriedOver }),
          receipt(3, 'B', '2025-02-01', '4', { ...on('4671'), ...preLettered('a') }),
          line(4, 'A', '2025-02-01', '7', { ...on('4688'), ...lettered('A') }),
          receipt(5, 'A', '2025-02-02', '7', { ...on('4688'), ...lettered('A') }),
          line(6, 'A', '2025-02-01', '9', on('4099')),
          receipt(7, 'A', '2025-02-02', '9', on('4099')),
          line(8, 'B', '2025-03-01', '3', { ...on('165'), EC_Norme: 2 }),
          line(9, 'B', '2025-03-01', '3', { ...on('165'), JO_Num: 'SIT' }),
          line(10, 'B', '2025-08-01', '3', on('165')),
          line(11, 'FOURN', '2025-03-01', '3', on('401')),
          line(12, 'B', '2025-03-01', '3', on('4110000')),
        ],
      });
      const reader = other.reader({ now: () => new Date('2025-06-30T08:00:00Z') });
      expect(await reader.readUntreatedAccounts()).toEqual([{ account: '4671', total: 6_00, customers: 2 }]);
      expect((await reader.readLedger('all', END_OF_JUNE)).untreated).toEqual([
        { tiers: 'A', account: '4671', total: 10_00 },
        { tiers: 'B', account: '4671', total: -4_00 },
      ]);
    });

    test('the case and the blanks that a code is asked with change nothing; a line is its customer’s by the bytes of its code, case included', async () => {
      expect((await read('blanc ')).map((entry) => [entry.tiers, entry.ecNo])).toEqual([['BLANC', 80]]);
    });

    test('all customers at once give the same lines as each alone', async () => {
      const apart = await Promise.all(CODES.map((code) => read(code)));
      const byNumber = apart.flat().sort((a, b) => a.ecNo - b.ecNo);
      expect((await world.reader().readLedger('all', END_OF_JUNE)).entries).toEqual(byNumber);
      expect((await world.reader().readLedger(CODES, END_OF_JUNE)).entries).toEqual(byNumber);
      expect((await world.reader().readLedger([], END_OF_JUNE)).entries).toEqual([]);
    });

    test('L1: the number of queries does not grow with the customers; advances ask one more', async () => {
      const count = async (codes: readonly string[] | 'all') => {
        let queries = 0;
        const counting: SqlReader = {
          query(text, params) {
            queries += 1;
            return world.base.query(text, params);
          },
        };
        await world.reader({}, {}, counting).readLedger(codes, END_OF_JUNE);
        return queries;
      };
      const one = await count(['CARAT']);
      expect(await count(CODES)).toBe(one + 1);
      expect(await count('all')).toBe(one + 1);
    });
  });
}
