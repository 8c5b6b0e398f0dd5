import type { Cents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { Day } from '../day.ts';
import type { OrderKind } from '../order-kind.ts';
import type { Salesperson } from '../tiers/salesperson.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** DO_Type 1 to 6 of DO_Domaine 0. Quotes (0) bind nobody; posted invoices (7) are in the ledger. */
export const SALES_DOCUMENT_KINDS = ['commande', 'preparation', 'livraison', 'retour', 'avoir', 'facture'] as const;
export type SalesDocumentKind = (typeof SALES_DOCUMENT_KINDS)[number];

/** A commande that lines of a document come from. */
export interface DocumentOrigin {
  readonly piece: string;
  /** Σ of those lines, as the amount of the document: in the company's currency, null where the rate is missing. */
  readonly amount: Cents | null;
}

/** An open sales document of Sage with what its lines and payments come to. Amounts in the company's currency. */
export interface SalesDocument {
  readonly kind: SalesDocumentKind;
  /** DO_Piece: unique with its kind. */
  readonly piece: string;
  /** DO_Tiers. */
  readonly tiers: TiersCode;
  /** CT_NumPayeur of the document, else of its tiers, else its tiers, one step; of a reading of credit, who pays at the end. */
  readonly payer: TiersCode;
  readonly date: Day;
  readonly deliveryDate: Day | null;
  /** DO_Ref. */
  readonly reference: string;
  readonly salesperson: Salesperson | null;
  /** Of the document (DO_Devise); amounts are in the company's whatever it is. */
  readonly currency: Currency;
  /**
   * Σ DL_MontantTTC of lines with DL_Valorise = 1; negative for retours and avoirs (also DO_Provenance 1 and 2), however Sage
   * signs their lines. Null: in a foreign currency whose rate is missing (case H12).
   */
  readonly amount: Cents | null;
  /** Paid in advance on this document (acomptes and payments of its échéances), ≥ 0. */
  readonly prepaid: Cents;
  /** The part of `prepaid` that is not in the ledger yet: what is there already lowers the solde (acomptes count once). */
  readonly prepaidUnposted: Cents;
  /** The commandes that its lines come from (DL_PieceBC); empty for a commande. */
  readonly origins: readonly DocumentOrigin[];
}

/** A document that may be held. */
export type Order = SalesDocument & { readonly kind: OrderKind };

export const isOrder = (document: SalesDocument): document is Order =>
  document.kind === 'commande' || document.kind === 'preparation';
