import { beforeAll, describe, expect, test } from 'vitest';
import type { CreditPolicy } from '../../../../src/domain/company/credit-policy.ts';
import type { CreditReader } from '../../../../src/use-cases/ports/credit/credit-reader.ts';
import { aCreditSheet } from '../../../builders/credit.ts';
import { CREDIT_BOOKS, type CreditBooks } from './books.ts';

/** Makes a base with these books and reads it for a company of this policy. */
export type OpenCreditReader = (books: CreditBooks) => Promise<(credit?: Partial<CreditPolicy>) => CreditReader>;

const ORPHAN = aCreditSheet({ code: 'ZERO', payer: 'INCONNU' });
const ORPHAN_AS_READ = { ...ORPHAN, payer: 'ZERO' };

/** What every reader of credit answers. */
export function describeCreditReader(name: string, open: OpenCreditReader): void {
  describe(`credit read from ${name}`, () => {
    let readerFor: Awaited<ReturnType<OpenCreditReader>>;
    beforeAll(async () => {
      readerFor = await open({ ...CREDIT_BOOKS, sheets: [...CREDIT_BOOKS.sheets, ORPHAN] });
    });
    const codes = async (payers: readonly string[] | 'all') => [...(await readerFor().readCreditSheets(payers)).keys()];
    const pieces = async (payers: readonly string[] | 'all') =>
      (await readerFor().readSalesDocuments(payers)).map(({ piece }) => piece);

    test('everything is read as it is', async () => {
      const reader = readerFor();
      expect(await reader.readCreditSettings()).toEqual(CREDIT_BOOKS.settings);
      expect([...(await reader.readCreditSheets('all')).values()]).toEqual([...CREDIT_BOOKS.sheets, ORPHAN_AS_READ]);
      expect(await reader.readSalesDocuments('all')).toEqual(CREDIT_BOOKS.documents);
    });

    test('H5: a payer comes with the customers that it pays for, and with their documents', async () => {
      expect(await codes(['SIEGE'])).toEqual(['AGENCE', 'SIEGE']);
      expect(await pieces(['SIEGE'])).toEqual(['BC2', 'BC3', 'PL1']);
    });

    test('H5: who another customer pays for is said, one step, and neither who pays itself nor whose payer is none', async () => {
      expect([...(await readerFor().readPayerLinks())]).toEqual([
        ['AGENCE', 'SIEGE'],
        ['FILIALE', 'AGENCE'],
      ]);
    });

    test('H5: a reading of sheets and documents is of one step: a customer that somebody pays for has its sheet, and what it pays itself', async () => {
      expect(await codes(['AGENCE'])).toEqual(['AGENCE', 'FILIALE']);
      expect(await pieces(['AGENCE'])).toEqual(['BC4']);
      expect(await codes(['FILIALE'])).toEqual(['FILIALE']);
      expect(await pieces(['FILIALE'])).toEqual([]);
    });

    test('H5: a payer that is no customer: the customer stands for itself, however it is asked', async () => {
      for (const asked of ['all', ['ZERO'], ['INCONNU']] as const) {
        expect((await readerFor().readCreditSheets(asked)).get('ZERO')).toEqual(ORPHAN_AS_READ);
      }
    });

    test('asked in any case, twice, or beside one that does not exist: each once', async () => {
      expect(await codes(['carat', 'CARAT ', 'NOBODY'])).toEqual(['CARAT']);
      expect(await pieces(['carat', 'CARAT ', 'NOBODY'])).toEqual(['BC1', 'BA1']);
      expect([await codes([]), await pieces([])]).toEqual([[], []]);
    });

    test('a company without Gestion commerciale has sheets, and neither documents nor risk codes', async () => {
      const reader = readerFor({ commercial: false });
      expect(await reader.readCreditSettings()).toEqual({ base: 0, checkPoint: 'never', riskCodes: [] });
      expect(await reader.readSalesDocuments('all')).toEqual([]);
      expect((await reader.readCreditSheets('all')).size).toBe(5);
    });
  });
}
