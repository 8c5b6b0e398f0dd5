import { expect, test } from 'vitest';
import { askReport } from '../../../../src/use-cases/figures/dataset/ask-report.ts';
import { refreshDatasets } from '../../../../src/use-cases/figures/dataset/refresh-datasets.ts';
import { aCompany } from '../../../builders/company.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { registryOf, someBooks } from '../../bench/books.ts';
import { openDatasetDesk } from './dataset-desk.ts';

const [ALPHA, BETA] = [aCompany({ code: 'ALPHA' }), aCompany({ code: 'BETA' })];

test('a company that fails unforeseen leaves the others their pass and the report its request, and is told', async () => {
  const { ports } = await openDatasetDesk();
  const broken = someBooks({ fault: new TypeError('A line of no kind') });
  const companies = registryOf([ALPHA, broken], [BETA, someBooks({ entries: [anInvoice()] })]);
  const reports = { askRefresh: async () => 'asked' as const };
  await expect(refreshDatasets({ ...ports, companies, reports }, 'one')).rejects.toThrow('A line of no kind');
  expect(await ports.dataset.readDataset('BETA')).toMatchObject({ state: 'fresh', done: 1 });
  expect(await askReport({ ...ports, reports }, 'one')).toBe('asked');
});
