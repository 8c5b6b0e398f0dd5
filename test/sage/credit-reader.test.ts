import { afterAll } from 'vitest';
import { DEFAULT_CREDIT_POLICY } from '../../src/domain/company/credit-policy.ts';
import { openSageReader } from '../../src/sage/sage-reader.ts';
import { aCompany } from '../builders/company.ts';
import { describeCreditReader } from '../contracts/credit/credit-reader/credit-reader.ts';
import { createSageBase } from '../helpers/create-sage-base.ts';
import { openTestGateway } from '../helpers/embedded.ts';
import { fill } from './books.ts';
import { creditRows } from './rows-of-credit.ts';

const gateway = await openTestGateway('BIJOU');
afterAll(() => gateway.close());

describeCreditReader('a Sage base', async (books) => {
  const base = await gateway.database('BIJOU');
  await createSageBase(base, 'new');
  await fill(base, 'new', creditRows(books));
  return (credit) => openSageReader(base, aCompany({ credit: { ...DEFAULT_CREDIT_POLICY, ...credit } }));
});
