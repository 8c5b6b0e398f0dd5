import type { Company } from '../../../src/domain/company/company.ts';
import { day } from '../../../src/domain/day.ts';
import type { Entry } from '../../../src/domain/encours/entry.ts';
import type { Contact, Tiers, TiersCode } from '../../../src/domain/tiers/tiers.ts';
import type { Companies } from '../../../src/use-cases/ports/companies.ts';
import type { SageReader } from '../../../src/use-cases/ports/sage-reader.ts';
import { fiscalYears } from '../../builders/company.ts';

/** The books of one company as a test writes them: change them, and the next reading sees it. */
export interface Books {
  entries: readonly Entry[];
  tiers: readonly Tiers[];
  readonly contacts: Map<TiersCode, readonly Contact[]>;
  lastBankEntry: string | null;
  /** Thrown by every read while it is set. */
  fault: Error | null;
  /** Reads so far. */
  reads: number;
}

export const someBooks = (facts: Partial<Books> = {}): Books => ({
  entries: [],
  tiers: [],
  contacts: new Map(),
  lastBankEntry: '2026-02-27',
  fault: null,
  reads: 0,
  ...facts,
});

/** A Sage base over books in memory: set-based reads, entries after the day asked left out, as the real one. */
export function readerOf(company: Company, books: Books): SageReader {
  const read = async <T>(answer: () => T): Promise<T> => {
    books.reads += 1;
    if (books.fault) throw books.fault;
    return answer();
  };
  const isAsked = (codes: readonly TiersCode[] | 'all', code: TiersCode) => codes === 'all' || codes.includes(code);
  const findTiers = (code: TiersCode) => books.tiers.find((one) => one.code === code);
  return {
    company: company.code,
    listTiers: () => read(() => books.tiers),
    readTiers: (code) => read(() => findTiers(code) ?? null),
    readTiersMany: (codes) =>
      read(() => new Map(books.tiers.filter(({ code }) => isAsked(codes, code)).map((one) => [one.code, one]))),
    readContacts: (codes) => read(() => new Map([...books.contacts].filter(([code]) => isAsked(codes, code)))),
    readLedger: (codes, asOf) =>
      read(() => ({
        asOf,
        from: day('2025-01-01'),
        fiscalYears: fiscalYears(2025, 2026),
        entries: books.entries.filter((entry) => isAsked(codes, entry.tiers) && entry.date <= asOf),
      })),
    readFreshness: () =>
      read(() => ({
        lastBankEntry: books.lastBankEntry === null ? null : day(books.lastBankEntry),
        readAt: new Date(),
      })),
    readBaseCurrency: () => read(() => company.currency),
    missingColumns: () => read(() => []),
  };
}

export function registryOf(...known: readonly (readonly [Company, Books])[]): Companies {
  const readers = new Map(known.map(([company, books]) => [company.code, readerOf(company, books)]));
  return {
    list: () => known.map(([company]) => company),
    get: (code) => known.find(([company]) => company.code === code)?.[0],
    sage: (code) => {
      const reader = readers.get(code);
      if (!reader) throw new RangeError(`No Sage base for ${code}`);
      return reader;
    },
  };
}
