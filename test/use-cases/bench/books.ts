import { createHash } from 'node:crypto';
import type { UnpostedPayment } from '../../../src/domain/bank/unposted/unposted-payment.ts';
import { ZERO } from '../../../src/domain/cents.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import type { CreditSettings, CreditSheet } from '../../../src/domain/credit/credit-sheet.ts';
import type { SalesDocument } from '../../../src/domain/credit/sales-document.ts';
import { day } from '../../../src/domain/day.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import type { UntreatedAccount } from '../../../src/domain/ledger/untreated-account.ts';
import type { SageReminders } from '../../../src/domain/plans/from-periods.ts';
import type { SegmentFacts } from '../../../src/domain/plans/plan-book.ts';
import type { SageFile } from '../../../src/domain/recovery/sage-file.ts';
import type { Contact } from '../../../src/domain/tiers/contact.ts';
import type { Tiers } from '../../../src/domain/tiers/tiers.ts';
import type { TiersCode } from '../../../src/domain/tiers/tiers-code.ts';
import type { Companies } from '../../../src/use-cases/ports/companies.ts';
import type { CreditReader } from '../../../src/use-cases/ports/credit/credit-reader.ts';
import type { RecoveryLists } from '../../../src/use-cases/ports/recovery/recovery-reader.ts';
import { fiscalYears } from '../../builders/company.ts';

const NO_CREDIT: CreditSettings = { base: 0, checkPoint: 'never', riskCodes: [] };

/** The books of one company as a test writes them: change them, and the next reading sees it. */
export interface Books {
  entries: readonly Entry[];
  tiers: readonly Tiers[];
  readonly contacts: Map<TiersCode, readonly Contact[]>;
  lastBankEntry: string | null;
  creditSettings: CreditSettings;
  creditSheets: readonly CreditSheet[];
  documents: readonly SalesDocument[];
  /** Of Gestion commerciale, not posted. */
  unposted: readonly UnpostedPayment[];
  /** What customers have on accounts that the settings say nothing of. */
  untreated: readonly UntreatedAccount[];
  /** What segments ask of sheets. */
  segmentFacts: ReadonlyMap<TiersCode, SegmentFacts>;
  /** Sage's own periods. */
  reminders: SageReminders;
  /** Sage's own files, by customer; null: the base has them not. */
  sageFiles: ReadonlyMap<TiersCode, readonly SageFile[]> | null;
  /** Its motifs and scenarios. */
  recoveryLists: RecoveryLists;
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
  creditSettings: NO_CREDIT,
  creditSheets: [],
  documents: [],
  unposted: [],
  untreated: [],
  segmentFacts: new Map(),
  reminders: { periods: [], minimum: ZERO },
  sageFiles: null,
  recoveryLists: { motifs: [], scenarios: [] },
  fault: null,
  reads: 0,
  ...facts,
});

/** A Sage base over books in memory: set-based reads, entries after the day asked left out, as the real one. */
export function readerOf(company: Company, books: Books): ReturnType<Companies['sage']> {
  const read = async <T>(answer: () => T): Promise<T> => {
    books.reads += 1;
    if (books.fault) throw books.fault;
    return answer();
  };
  const isAsked = (codes: readonly TiersCode[] | 'all', code: TiersCode) => codes === 'all' || codes.includes(code);
  const findTiers = (code: TiersCode) => books.tiers.find((one) => one.code === code);
  return {
    company: company.code,
    readSageFiles: (codes) =>
      read(() => books.sageFiles && new Map([...books.sageFiles].filter(([code]) => isAsked(codes, code)))),
    readRecoveryLists: () => read(() => books.recoveryLists),
    missingForRecovery: () => read(() => (books.sageFiles ? [] : ['F_DRECOUVREMENT.DR_Num'])),
    listTiers: () => read(() => books.tiers),
    readTiers: (code) => read(() => findTiers(code) ?? null),
    readTiersMany: (codes) =>
      read(() => new Map(books.tiers.filter(({ code }) => isAsked(codes, code)).map((one) => [one.code, one]))),
    readContacts: (codes) => read(() => new Map([...books.contacts].filter(([code]) => isAsked(codes, code)))),
    readSheetMark: () => read(() => digestOf([books.tiers, [...books.contacts]])),
    readLedger: (codes, asOf) =>
      read(() => ({
        asOf,
        from: day('2025-01-01'),
        fiscalYears: fiscalYears(2025, 2026),
        entries: books.entries.filter(
          (entry) => isAsked(codes, entry.tiers) && (entry.date <= asOf || entry.amount < 0),
        ),
        untreated: books.untreated.filter(({ tiers }) => isAsked(codes, tiers)),
      })),
    readLedgerMarks: (asOf) =>
      read(() => {
        const byTiers = Map.groupBy(books.entries, ({ tiers }) => tiers);
        return new Map(
          [...byTiers].map(([tiers, lines]) => [
            tiers,
            { mark: digestOf(lines.map((line) => [line, line.date <= asOf])), lines: lines.length },
          ]),
        );
      }),
    readLedgerHistory: (codes, asOf, from) =>
      read(() => ({
        asOf,
        from: from ?? day('2025-01-01'),
        fiscalYears: fiscalYears(2025, 2026),
        entries: books.entries.filter(
          ({ tiers, date, lettered }) =>
            isAsked(codes, tiers) && (from === null || date >= from) && (date <= asOf || lettered),
        ),
        untreated: [],
      })),
    findInvoiceLines: (prefix, limit) =>
      read(() => {
        const wanted = prefix.trim().toUpperCase();
        const found = books.entries.filter(
          ({ nature, amount, piece }) => nature === 'sale' && amount > 0 && piece.toUpperCase().startsWith(wanted),
        );
        return found.toSorted((a, b) => (a.date < b.date ? 1 : -1)).slice(0, wanted === '' ? 0 : limit);
      }),
    readUnpostedPayments: (from) =>
      read(() => (company.credit.commercial ? books.unposted.filter(({ day }) => day >= from) : [])),
    readLineLabels: (codes, from, until) =>
      read(() => {
        const asked = books.entries.filter(
          ({ tiers, date, label }) => isAsked(codes, tiers) && date >= from && date <= until && label !== '',
        );
        return new Map(asked.map(({ ecNo, label }) => [ecNo, label]));
      }),
    readFreshness: () =>
      read(() => ({
        lastBankEntry: books.lastBankEntry === null ? null : day(books.lastBankEntry),
        readAt: new Date(),
      })),
    readBaseCurrency: () => read(() => company.currency),
    readUntreatedAccounts: () => read(() => books.untreated.map((one) => ({ ...one, customers: 1 }))),
    missingColumns: () => read(() => []),
    readsVersions: () => read(() => true),
    codesWrittenOtherwise: () => read(() => []),
    readClosingWay: () => read(() => null),
    readSegmentFacts: (codes) => read(() => new Map([...books.segmentFacts].filter(([code]) => isAsked(codes, code)))),
    readReminderPeriods: () => read(() => books.reminders),
    ...creditReaderOf(company, books, read),
  };
}

/** By payer, in any case of its code, and nothing of Gestion commerciale where the company has none. */
function creditReaderOf({ credit }: Company, books: Books, read: <T>(answer: () => T) => Promise<T>): CreditReader {
  const isPaidBy = (payers: readonly TiersCode[] | 'all', ...codes: readonly TiersCode[]) =>
    payers === 'all' || codes.some((code) => payers.some((payer) => payer.trim().toUpperCase() === code.toUpperCase()));
  return {
    readCreditSettings: () => read(() => (credit.commercial ? books.creditSettings : NO_CREDIT)),
    readPayerLinks: () =>
      read(() => {
        const known = new Set(books.creditSheets.map(({ code }) => code));
        const paidFor = books.creditSheets.filter(({ code, payer }) => payer !== code && known.has(payer));
        return new Map(paidFor.map(({ code, payer }) => [code, payer]));
      }),
    readCreditSheets: (payers) =>
      read(() => {
        const known = new Set(books.creditSheets.map(({ code }) => code));
        const asked = books.creditSheets.filter(({ code, payer }) => isPaidBy(payers, code, payer));
        return new Map(asked.map((one) => [one.code, known.has(one.payer) ? one : { ...one, payer: one.code }]));
      }),
    readDocumentMarks: () =>
      read(() => {
        const byPayer = Map.groupBy(credit.commercial ? books.documents : [], ({ payer }) => payer);
        return new Map([...byPayer].map(([payer, documents]) => [payer, digestOf(documents)]));
      }),
    readSalesDocuments: (payers) =>
      read(() => (credit.commercial ? books.documents.filter(({ payer }) => isPaidBy(payers, payer)) : [])),
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

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 40);
