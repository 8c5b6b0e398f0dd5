import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { CreditSettings, CreditSheet } from '../../domain/credit/credit-sheet.ts';
import type { PayerLinks } from '../../domain/credit/follow-payers.ts';
import type { SalesDocument } from '../../domain/credit/sales-document.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { CreditReader } from '../../use-cases/ports/credit/credit-reader.ts';
import type { Kept } from '../kept.ts';
import { type Asked, queryBase, queryTiers, type SageBase } from '../sage-base.ts';
import type { SqlReader } from '../sql-reader.ts';
import { readText } from '../values.ts';
import { type CreditSettingsRow, type RiskCodeRow, toCreditSettings, WITHOUT_COMMERCE } from './credit-settings-row.ts';
import { type CreditSheetRow, toCreditSheet } from './credit-sheet-row.ts';
import { readDocumentMarks } from './document-marks.ts';
import { type DocumentOriginRow, type SalesDocumentRow, toOrigins, toSalesDocument } from './sales-document-row.ts';

/** What the base itself says, kept for a while. */
export interface CreditBooks {
  readonly baseCurrency: Kept<Currency>;
  readonly settings: Kept<CreditSettings>;
}

/** Reads the credit of one company's customers. Sheets and documents are read each time. */
export function openCreditReader(
  base: SageBase,
  company: Company,
  { baseCurrency, settings }: CreditBooks,
): CreditReader {
  return {
    readCreditSettings: () => settings.get(),
    readPayerLinks: () => readLinks(base),
    readCreditSheets: (payers) => readSheets(base, payers),
    async readSalesDocuments(payers) {
      return company.credit.commercial ? readDocuments(base, company, await baseCurrency.get(), payers) : [];
    },
    readDocumentMarks: async () => (company.credit.commercial ? readDocumentMarks(base) : new Map()),
  };
}

/** Asks nothing where the company has no Gestion commerciale. */
export async function readSettings(sql: SqlReader, company: Company): Promise<CreditSettings> {
  if (!company.credit.commercial) return WITHOUT_COMMERCE;
  const [row] = await queryBase<CreditSettingsRow>(sql, 'credit-settings');
  return toCreditSettings(row, await queryBase<RiskCodeRow>(sql, 'risk-codes'));
}

async function readLinks({ sql }: SageBase): Promise<PayerLinks> {
  const rows = await queryBase<Pick<CreditSheetRow, 'CT_Num' | 'Payeur'>>(sql, 'payer-links');
  return new Map(rows.map((row) => [readText(row.CT_Num), readText(row.Payeur)]));
}

async function readSheets(base: SageBase, asked: Asked): Promise<Map<TiersCode, CreditSheet>> {
  const sheets = (await queryTiers<CreditSheetRow>(base, 'credit-sheets', asked)).map(toCreditSheet);
  return new Map(sheets.map((sheet) => [sheet.code, sheet]));
}

async function readDocuments(
  base: SageBase,
  { credit }: Company,
  baseCurrency: Currency,
  asked: Asked,
): Promise<readonly SalesDocument[]> {
  const [rows, from] = await Promise.all([
    queryTiers<SalesDocumentRow>(base, 'sales-documents', asked),
    queryTiers<DocumentOriginRow>(base, 'document-origins', asked),
  ]);
  const context = { baseCurrency, amounts: credit.documentAmounts, origins: toOrigins(from) };
  return rows.map((row) => toSalesDocument(row, context));
}
