import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { DatasetReader } from '../ports/figures/dataset-store.ts';
import type { PaidSumsReader } from '../ports/figures/paid-sums.ts';

type PaidDataset = Pick<DatasetReader, 'readDataset'> & PaidSumsReader;
type Sums = ReturnType<PaidSumsReader['sumPaidByTiers']>;

/** The windows of one list: twelve months, and the twelve before. */
const WINDOWS = 2;

/**
 * The same dataset, of which what all customers paid is added up once a refresh: over a million invoices that takes longer than all the
 * rest of a list. A list asks first how old the dataset is, and that names what is kept; where a refresh ends in between, what it wrote
 * is read, and read again by the next list.
 */
export function keepPaidSums<Dataset extends PaidDataset>(dataset: Dataset): Dataset {
  const refreshes = new Map<CompanyCode, string>();
  const kept = new Map<string, Sums>();
  return {
    ...dataset,
    readDataset: async (company: CompanyCode) => {
      const state = await dataset.readDataset(company);
      refreshes.set(company, state?.refreshedAt ?? '');
      return state;
    },
    sumPaidByTiers: (company, window, codes) => {
      const refreshedAt = refreshes.get(company);
      if (!refreshedAt || codes !== 'all') return dataset.sumPaidByTiers(company, window, codes);
      const key = [company, refreshedAt, window.from, window.to].join(' ');
      const there = kept.get(key);
      if (there) return there;
      const sums = dataset.sumPaidByTiers(company, window, codes);
      forgetOld(kept, company);
      kept.set(key, sums);
      sums.catch(() => kept.delete(key));
      return sums;
    },
  };
}

function forgetOld(kept: Map<string, Sums>, company: CompanyCode): void {
  const own = [...kept.keys()].filter((key) => key.startsWith(`${company} `));
  for (const key of own.slice(0, Math.max(0, own.length + 1 - WINDOWS))) kept.delete(key);
}
