import { DEFAULT_CREDIT_POLICY } from '../../../src/domain/company/credit-policy.ts';
import { aCompany } from '../../builders/company.ts';
import { describeCreditReader } from '../../contracts/credit/credit-reader/credit-reader.ts';
import { readerOf, someBooks } from './books.ts';

describeCreditReader('books in memory', async ({ settings, sheets, documents }) => {
  const books = someBooks({ creditSettings: settings, creditSheets: sheets, documents });
  return (credit) => readerOf(aCompany({ credit: { ...DEFAULT_CREDIT_POLICY, ...credit } }), books);
});
