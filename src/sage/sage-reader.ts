import { lastBankEntry } from '../domain/company/bank-journals.ts';
import type { Company } from '../domain/company/company.ts';
import type { Currency } from '../domain/company/currency.ts';
import { parisDay } from '../domain/day.ts';
import type { LetteringTolerance } from '../domain/ledger/lettering/letter-gaps.ts';
import type { Contact } from '../domain/tiers/contact.ts';
import type { Tiers, TiersSummary } from '../domain/tiers/tiers.ts';
import type { TiersCode } from '../domain/tiers/tiers-code.ts';
import type { UnpostedReader } from '../use-cases/ports/bank/unposted-reader.ts';
import type { CreditReader } from '../use-cases/ports/credit/credit-reader.ts';
import type { HistoryReader } from '../use-cases/ports/figures/history-reader.ts';
import type { SegmentReader } from '../use-cases/ports/plans/segment-reader.ts';
import type { RecoveryReader } from '../use-cases/ports/recovery/recovery-reader.ts';
import type { Freshness, SageReader } from '../use-cases/ports/sage-reader.ts';
import type { LabelReader } from '../use-cases/ports/statements/label-reader.ts';
import type { InvoiceReader } from '../use-cases/ports/tiers/invoice-reader.ts';
import { openCreditReader, readSettings } from './credit/credit-reader.ts';
import { withOutsideFaults } from './fault.ts';
import { keep } from './kept.ts';
import type { Books } from './ledger/books.ts';
import { findInvoiceLines } from './ledger/find-invoice-lines.ts';
import { keepMarks } from './ledger/keep-marks.ts';
import { readClosingWay } from './ledger/read-closing.ts';
import { readHistory } from './ledger/read-history.ts';
import { readLedger, readOpened } from './ledger/read-ledger.ts';
import { readUnposted } from './ledger/read-unposted.ts';
import { readUntreated } from './ledger/untreated.ts';
import { atDay } from './params.ts';
import { openPlanReader } from './plans/plan-reader.ts';
import { openRecoveryReader } from './recovery/recovery-reader.ts';
import {
  type Asked,
  queryBase,
  queryTiers,
  queryWhole,
  readAbsent,
  readLacking,
  readMissing,
  type SageBase,
} from './sage-base.ts';
import type { SqlReader } from './sql-reader.ts';
import { readLabels } from './statements/read-labels.ts';
import { readCodesOtherwise } from './tiers/codes-otherwise.ts';
import { type DossierRow, readFiscalYears } from './tiers/dossier-row.ts';
import { readSheetMark } from './tiers/sheet-mark.ts';
import {
  type ContactRow,
  type TiersRow,
  type TiersSummaryRow,
  toContact,
  toTiers,
  toTiersSummary,
} from './tiers/tiers-row.ts';
import { readCents, readDay, readText } from './values.ts';

export interface SageReaderOptions {
  readonly now?: () => Date;
  /** How long the list of tiers and the settings of the base are kept. Sheets and ledger lines are never kept. */
  readonly keepMs?: number;
}

interface ToleranceRow {
  readonly MaxDebitCents: string | null;
  readonly MaxCreditCents: string | null;
}

interface JournalRow {
  readonly CG_Num: string;
  readonly LastDay: string | null;
}

/** A reader that can be told to forget what it keeps. */
export interface RefreshableSageReader
  extends SageReader,
    CreditReader,
    HistoryReader,
    InvoiceReader,
    LabelReader,
    RecoveryReader,
    SegmentReader,
    UnpostedReader {
  refresh(): void;
}

/** Reads one company's Sage base. Throws an `OutsideFault`: `busy` when Sage does not answer, else `refused`. */
export function openSageReader(
  database: SqlReader,
  company: Company,
  options: SageReaderOptions = {},
): RefreshableSageReader {
  const { now = () => new Date(), keepMs = 60_000 } = options;
  const sql = withOutsideFaults(database);
  const base: SageBase = { sql, absent: keep(() => readAbsent(sql), keepMs, now) };
  const lacking = keep(() => readLacking(sql), keepMs, now);
  const list = keep(() => readList(sql), keepMs, now);
  const fiscalYears = keep(() => readYears(sql), keepMs, now);
  const opened = keep(async () => readOpened(base, await fiscalYears.get()), keepMs, now);
  const baseCurrency = keep(() => readCurrency(sql, company.currency), keepMs, now);
  const letteringTolerance = keep(() => readLetteringTolerance(sql), keepMs, now);
  const settings = keep(() => readSettings(sql, company), keepMs, now);
  /** All that a base says once is asked for at once: what needs it last does not ask last. */
  const books = async (): Promise<Books> => {
    for (const kept of [base.absent, opened, letteringTolerance]) kept.get().catch(() => undefined);
    const [years, currency] = await Promise.all([fiscalYears.get(), baseCurrency.get()]);
    return { company, fiscalYears: years, baseCurrency: currency, opened, letteringTolerance };
  };
  return {
    ...openCreditReader(base, company, { baseCurrency, settings }),
    ...openPlanReader(base),
    ...openRecoveryReader(base, lacking),
    company: company.code,
    listTiers: () => list.get(),
    readTiers: async (code) => [...(await readSheets(base, company, [code])).values()][0] ?? null,
    readTiersMany: (codes) => readSheets(base, company, codes),
    readContacts: (codes) => readContacts(base, codes),
    readSheetMark: () => readSheetMark(base),
    readLedger: async (codes, asOf) => readLedger(base, await books(), codes, asOf),
    readLedgerHistory: async (codes, asOf, from) => readHistory(base, await books(), codes, asOf, from),
    readUnpostedPayments: async (from) => readUnposted(base, { company, lacking }, from, await baseCurrency.get()),
    findInvoiceLines: async (prefix, limit) => findInvoiceLines(base, await books(), prefix, limit),
    readLineLabels: (codes, from, until) => readLabels(base, codes, from, until),
    readLedgerMarks: keepMarks(base, company.policy),
    readFreshness: () => readFreshness(base, company, now()),
    readBaseCurrency: () => baseCurrency.get(),
    readUntreatedAccounts: async () => readUntreated(base, await books(), parisDay(now())),
    readClosingWay: async () => readClosingWay(base, await books()),
    codesWrittenOtherwise: () => readCodesOtherwise(sql, company.credit.commercial),
    readsVersions: () => readsVersions(sql),
    missingColumns: () => readMissing(sql, company.credit.commercial),
    refresh() {
      for (const kept of [
        base.absent,
        lacking,
        list,
        fiscalYears,
        opened,
        baseCurrency,
        letteringTolerance,
        settings,
      ]) {
        kept.forget();
      }
    },
  };
}

async function readList(sql: SqlReader): Promise<readonly TiersSummary[]> {
  return (await queryBase<TiersSummaryRow>(sql, 'tiers-list')).map(toTiersSummary);
}

/** By the code as Sage writes it, whatever the case that it was asked in. */
async function readSheets(base: SageBase, company: Company, asked: Asked): Promise<Map<TiersCode, Tiers>> {
  const rows = await queryTiers<TiersRow>(base, 'tiers', asked);
  return new Map(rows.map((row) => [readText(row.CT_Num), toTiers(row, company.code)]));
}

async function readContacts(base: SageBase, asked: Asked): Promise<Map<TiersCode, readonly Contact[]>> {
  const contacts = new Map<TiersCode, Contact[]>();
  for (const row of await queryTiers<ContactRow>(base, 'contacts', asked)) {
    const code = readText(row.CT_Num);
    contacts.set(code, [...(contacts.get(code) ?? []), toContact(row)]);
  }
  return contacts;
}

async function readFreshness(base: SageBase, { policy }: Company, readAt: Date): Promise<Freshness> {
  const rows = await queryWhole<JournalRow>(base, 'last-bank-entry', { today: atDay(parisDay(readAt)) });
  const journals = rows.map((row) => ({ account: readText(row.CG_Num), lastEntry: readDay(row.LastDay) }));
  return { lastBankEntry: lastBankEntry(journals, policy.bankAccounts), readAt };
}

async function readsVersions(sql: SqlReader): Promise<boolean> {
  const [row] = await queryBase<{ readonly ReadsVersions: boolean }>(sql, 'read-isolation');
  return row?.ReadsVersions === true;
}

async function readYears(sql: SqlReader): Promise<ReturnType<typeof readFiscalYears>> {
  const [row] = await queryBase<DossierRow>(sql, 'dossier');
  return row === undefined ? [] : readFiscalYears(row);
}

/** What a lettering of customers may lack; nothing where Sage says nothing. */
async function readLetteringTolerance(sql: SqlReader): Promise<LetteringTolerance> {
  const [row] = await queryBase<ToleranceRow>(sql, 'lettering-tolerance');
  return { debit: readCents(row?.MaxDebitCents ?? null), credit: readCents(row?.MaxCreditCents ?? null) };
}

/** P_DOSSIER.N_DeviseCompte, else what the company says of itself. */
async function readCurrency(sql: SqlReader, fallback: Currency): Promise<Currency> {
  const [row] = await queryBase<{ readonly D_CodeISO: string | null }>(sql, 'base-currency');
  return readText(row?.D_CodeISO ?? null).toUpperCase() || fallback;
}
