import { type Cents, negate } from '../../domain/cents.ts';
import type { CreditPolicy } from '../../domain/company/credit-policy.ts';
import type { Currency } from '../../domain/company/currency.ts';
import {
  SALES_DOCUMENT_KINDS,
  type SalesDocument,
  type SalesDocumentKind,
} from '../../domain/credit/sales-document.ts';
import { day } from '../../domain/day.ts';
import { type SalespersonRow, toSalesperson } from '../tiers/tiers-row.ts';
import { readCents, readDay, readText } from '../values.ts';
import { atRate, readRate } from './rate.ts';

/** A line of `sales-documents.sql`. */
export interface SalesDocumentRow extends SalespersonRow {
  readonly DO_Type: number;
  readonly DO_Piece: string;
  readonly DO_Provenance: number | null;
  readonly Tiers: string;
  readonly Payeur: string;
  readonly DO_Date: string;
  readonly DO_DateLivr: string | null;
  readonly DO_Ref: string | null;
  /** Rank in P_DEVISE, 0 for the company's own currency. */
  readonly DO_Devise: number | null;
  readonly D_CodeISO: string | null;
  /** A decimal text. */
  readonly DO_Cours: string | null;
  /** NULL where no line counts. */
  readonly MontantCents: string | null;
  readonly PaidCents: string | null;
  readonly UnpostedCents: string | null;
}

/** A line of `document-origins.sql`. */
export interface DocumentOriginRow {
  readonly DO_Type: number;
  readonly DO_Piece: string;
  /** A commande that lines of the document come from. */
  readonly DL_PieceBC: string;
  /** Of those lines. */
  readonly MontantCents: string | null;
}

/** Lines of a document that come from one commande; their total as Sage keeps it. */
interface OriginLines {
  readonly piece: string;
  readonly total: Cents;
}

export interface SalesDocumentContext {
  readonly baseCurrency: Currency;
  readonly amounts: CreditPolicy['documentAmounts'];
  /** Commandes that documents come from, by `documentKey`. */
  readonly origins: ReadonlyMap<string, readonly OriginLines[]>;
}

/** Sage numbers documents by type. */
const documentKey = ({ DO_Type, DO_Piece }: Pick<DocumentOriginRow, 'DO_Type' | 'DO_Piece'>): string =>
  `${DO_Type} ${readText(DO_Piece)}`;

/** Commandes by the document that comes from them. */
export function toOrigins(rows: readonly DocumentOriginRow[]): ReadonlyMap<string, readonly OriginLines[]> {
  const origins = new Map<string, OriginLines[]>();
  for (const row of rows) {
    const key = documentKey(row);
    const lines = { piece: readText(row.DL_PieceBC), total: readCents(row.MontantCents) };
    origins.set(key, [...(origins.get(key) ?? []), lines]);
  }
  return origins;
}

export function toSalesDocument(row: SalesDocumentRow, context: SalesDocumentContext): SalesDocument {
  const kind = kindOf(row.DO_Type);
  const { currency, convert } = moneyOf(row, kind, context);
  return {
    kind,
    piece: readText(row.DO_Piece),
    tiers: readText(row.Tiers),
    payer: readText(row.Payeur),
    date: day(row.DO_Date.trim()),
    deliveryDate: readDay(row.DO_DateLivr),
    reference: readText(row.DO_Ref),
    salesperson: toSalesperson(row),
    currency,
    amount: convert(readCents(row.MontantCents)),
    prepaid: readCents(row.PaidCents),
    prepaidUnposted: readCents(row.UnpostedCents),
    origins: (context.origins.get(documentKey(row)) ?? []).map(({ piece, total }) => ({
      piece,
      amount: convert(total),
    })),
  };
}

/** DO_Type 1 to 6. */
function kindOf(type: number): SalesDocumentKind {
  const kind = SALES_DOCUMENT_KINDS[type - 1];
  if (kind === undefined) throw new RangeError(`No open sales document: DO_Type ${type}`);
  return kind;
}

/**
 * A document in a foreign currency needs its rate (DO_Cours), in whichever currency Sage keeps its lines: without one, they
 * were never converted (case H12). A currency without ISO code has no name to be shown under but the company's.
 */
function moneyOf(
  row: SalesDocumentRow,
  kind: SalesDocumentKind,
  { baseCurrency, amounts }: SalesDocumentContext,
): { readonly currency: Currency; convert(total: Cents): Cents | null } {
  const iso = readText(row.D_CodeISO).toUpperCase();
  const currency = iso === '' ? baseCurrency : iso;
  const sign = (total: Cents): Cents => signed(total, kind, row.DO_Provenance);
  if ((row.DO_Devise ?? 0) === 0 || iso === baseCurrency) return { currency, convert: sign };
  const rate = readRate(row.DO_Cours);
  if (rate === null) return { currency, convert: () => null };
  return { currency, convert: (total) => (amounts === 'company' ? sign(total) : atRate(sign(total), rate)) };
}

/** Retours and avoirs come off, whichever sign their lines have; DO_Provenance 1 and 2 are those of factures. */
function signed(total: Cents, kind: SalesDocumentKind, provenance: number | null): Cents {
  const comesOff = kind === 'retour' || kind === 'avoir' || provenance === 1 || provenance === 2;
  return comesOff && total > 0 ? negate(total) : total;
}
