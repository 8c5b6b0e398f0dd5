import { describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../../src/domain/company/default-policy.ts';
import { day } from '../../../src/domain/day.ts';
import { dossier, line, receipt, settings } from '../../sage/books.ts';
import { header } from '../../sage/commerce.ts';
import type { OpenWorld } from './world.ts';

const BOOKS = {
  ...settings(2025),
  F_COMPTET: [{ CT_Num: 'CARAT', CT_Langue: 2, CO_No: 1 }],
  F_COLLABORATEUR: [{ CO_No: 1, CO_Nom: 'Roy', CO_EMail: 'roy@bijou.example' }],
  F_ECRITUREC: [
    line(1, 'CARAT', '2025-03-10', '5', { EC_DateRelance: '2025-05-01' }),
    receipt(2, 'CARAT', '2025-05-31', '1', {}),
    receipt(3, 'CARAT', '2025-06-02', '1', {}),
    line(4, 'CARAT', '2025-06-10', '1', {}),
  ],
};

export function describeReleases(open: OpenWorld): void {
  describe('the base itself', () => {
    test('a base of this release lacks nothing that is needed', async () => {
      const world = await open(BOOKS);
      expect(await world.reader().missingColumns()).toEqual([]);
    });

    test('a column that is needed and absent is named', async () => {
      const world = await open(BOOKS);
      await world.base.execute('ALTER TABLE F_COMPTET DROP COLUMN CT_NotRappel');
      await world.base.execute('DROP TABLE P_SERVICECPTA');
      expect(await world.reader().missingColumns()).toEqual([
        'F_COMPTET.CT_NotRappel',
        'P_SERVICECPTA.S_Intitule',
        'P_SERVICECPTA.cbIndice',
      ]);
    });

    test('codes that lines, payers and documents write in another case than the sheet are named, each once', async () => {
      const world = await open({
        ...BOOKS,
        F_COMPTET: [{ CT_Num: 'CARAT' }, { CT_Num: 'AB', CT_NumPayeur: 'Carat' }, { CT_Num: 'FOURN', CT_Type: 1 }],
        F_ECRITUREC: [
          line(1, 'CARAT', '2025-03-10', '5', {}),
          line(2, 'carat', '2025-03-10', '5', {}),
          line(3, 'carat', '2025-03-11', '5', {}),
          line(4, 'fourn', '2025-03-11', '5', {}),
        ],
        F_DOCENTETE: [header('BC', 'BC1', 'AB', { CT_NumPayeur: 'carat' }), header('BC', 'BC2', 'ab')],
      });
      expect(await world.reader().codesWrittenOtherwise()).toEqual([
        { code: 'CARAT', written: 'Carat' },
        { code: 'CARAT', written: 'carat' },
        { code: 'AB', written: 'ab' },
      ]);
    });

    test('whether reads lock nothing is known of any base', async () => {
      const world = await open(BOOKS);
      expect(await world.reader().readsVersions()).toBeTypeOf('boolean');
    });

    test('a column that is only useful may be absent', async () => {
      const world = await open(BOOKS);
      await world.base.execute('ALTER TABLE F_COMPTET DROP COLUMN CT_Langue');
      await world.base.execute('ALTER TABLE F_COMPTET DROP COLUMN CT_NotPenal');
      await world.base.execute('ALTER TABLE F_COLLABORATEUR DROP COLUMN CO_EMail');
      await world.base.execute('ALTER TABLE F_ECRITUREC DROP COLUMN EC_DateRelance');
      await world.base.execute('ALTER TABLE F_ECRITUREC DROP COLUMN EC_Norme');
      const reader = world.reader();
      expect(await reader.missingColumns()).toEqual([]);
      const sheet = await reader.readTiers('CARAT');
      expect([sheet?.languageRank, sheet?.salesperson]).toEqual([0, { name: 'Roy', email: '' }]);
      const { entries } = await reader.readLedger('all', day('2025-03-31'));
      expect(entries.map((entry) => [entry.ecNo, entry.sageReminded])).toEqual([
        [1, null],
        [2, null],
        [3, null],
      ]);
    });

    test('a table that is absent is refused, not taken for an empty one', async () => {
      const world = await open(BOOKS);
      await world.base.execute('DROP TABLE F_ECRITUREC');
      await expect(world.reader().readLedger('all', day('2025-03-31'))).rejects.toMatchObject({
        name: 'OutsideFault',
        kind: 'refused',
        code: 'sage-other-208',
      });
    });

    test('the last bank entry is the last one in a treasury journal that is not in the future', async () => {
      const world = await open(BOOKS);
      const at = (instant: string) => world.reader({ now: () => new Date(instant) }).readFreshness();
      expect(await at('2025-06-30T08:00:00Z')).toEqual({
        lastBankEntry: '2025-06-02',
        readAt: new Date('2025-06-30T08:00:00Z'),
      });
      expect((await at('2025-06-01T12:00:00Z')).lastBankEntry).toBe('2025-05-31');
      expect((await at('2025-06-01T22:30:00Z')).lastBankEntry).toBe('2025-06-02');
      expect((await at('2025-05-01T08:00:00Z')).lastBankEntry).toBeNull();
    });

    test('a caisse line does not make the bank fresh: journals count by their account (F_JOURNAUX.CG_Num)', async () => {
      const journals = [
        { JO_Num: 'BQ', JO_Type: 2, CG_Num: '5121000' },
        { JO_Num: 'CA', JO_Type: 2, CG_Num: '5300000' },
        { JO_Num: 'TR', JO_Type: 2 },
        { JO_Num: 'VE', JO_Type: 1 },
      ];
      const lines = [
        receipt(1, 'CARAT', '2026-02-05', '10', {}),
        receipt(2, 'CARAT', '2026-03-02', '10', { JO_Num: 'CA' }),
        receipt(3, 'CARAT', '2026-02-27', '10', { JO_Num: 'TR' }),
      ];
      const books = { ...BOOKS, F_JOURNAUX: journals, F_ECRITUREC: lines };
      const world = await open(books);
      const now = () => new Date('2026-03-02T08:00:00Z');
      expect((await world.reader({ now }).readFreshness()).lastBankEntry).toBe('2026-02-05');
      const policy = { ...DEFAULT_POLICY, bankAccounts: ['512', '53'] };
      expect((await world.reader({ now }, { policy }).readFreshness()).lastBankEntry).toBe('2026-03-02');
      const withoutBank = { ...books, F_JOURNAUX: journals.filter(({ JO_Num }) => JO_Num !== 'BQ') };
      const onlyTreasury = await open({ ...withoutBank, F_ECRITUREC: lines.slice(1) });
      expect((await onlyTreasury.reader({ now }).readFreshness()).lastBankEntry).toBe('2026-02-27');
    });

    test('a line for IFRS alone (EC_Norme 2) does not make the bank fresh', async () => {
      const world = await open({
        ...BOOKS,
        F_ECRITUREC: [
          receipt(1, 'CARAT', '2025-05-31', '1', {}),
          receipt(2, 'CARAT', '2025-06-02', '1', { EC_Norme: 2 }),
        ],
      });
      const reader = world.reader({ now: () => new Date('2025-06-30T08:00:00Z') });
      expect((await reader.readFreshness()).lastBankEntry).toBe('2025-05-31');
    });

    test('the currency of the books is P_DOSSIER’s, else the company’s', async () => {
      const dollars = await open({ ...BOOKS, P_DOSSIER: [{ ...dossier(2025), N_DeviseCompte: 2 }] });
      expect(await dollars.reader().readBaseCurrency()).toBe('USD');
      const none = await open({ ...BOOKS, P_DOSSIER: [{ ...dossier(2025), N_DeviseCompte: 0 }] });
      expect(await none.reader({}, { currency: 'CHF' }).readBaseCurrency()).toBe('CHF');
    });

    test('all the fiscal years that the release holds are read, whatever their rank', async () => {
      const years = [2025, 2024, 2023, 2022, 2021];
      const world = await open({ ...BOOKS, P_DOSSIER: [dossier(...years)] });
      const more = world.release === 'new' ? [2026] : [];
      if (more.length > 0) {
        await world.base.execute('UPDATE P_DOSSIER SET D_DebutExo06 = @start, D_FinExo06 = @end', {
          start: { type: { name: 'date' }, value: new Date('2026-01-01') },
          end: { type: { name: 'date' }, value: new Date('2026-12-31') },
        });
      }
      const { fiscalYears } = await world.reader().readLedger([], day('2025-03-31'));
      expect(fiscalYears).toEqual(
        [...years.toReversed(), ...more].map((year) => ({ start: `${year}-01-01`, end: `${year}-12-31` })),
      );
    });

    test('K1: the same code in two bases is two tiers, each of its own company', async () => {
      const [one, other] = [
        await open(BOOKS),
        await open({ ...BOOKS, F_COMPTET: [{ CT_Num: 'CARAT', CT_Intitule: 'Carat Lyon' }], F_ECRITUREC: [] }),
      ];
      const [here, there] = [one.reader(), other.reader({}, { code: 'LYON' })];
      expect([(await here.readTiers('CARAT'))?.company, (await there.readTiers('CARAT'))?.company]).toEqual([
        'BIJOU',
        'LYON',
      ]);
      expect([(await here.readTiers('CARAT'))?.name, (await there.readTiers('CARAT'))?.name]).toEqual([
        '',
        'Carat Lyon',
      ]);
      expect((await here.readLedger('all', day('2025-06-30'))).entries).toHaveLength(4);
      expect((await there.readLedger('all', day('2025-06-30'))).entries).toEqual([]);
    });
  });
}
