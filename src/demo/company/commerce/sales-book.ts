import type { Cents } from '../../../domain/cents.ts';
import type { Day } from '../../../domain/day.ts';
import type { BookDocument, BookLine } from '../books/book.ts';

/** DO_Type of DO_Domaine 0. */
export const TYPE = {
  devis: 0,
  commande: 1,
  preparation: 2,
  livraison: 3,
  retour: 4,
  avoir: 5,
  facture: 6,
  posted: 7,
} as const;
export type DocumentType = (typeof TYPE)[keyof typeof TYPE];

/** Steps whose pieces a line remembers (DL_PieceBC, DL_PiecePL, DL_PieceBL). */
export type RememberedType = typeof TYPE.commande | typeof TYPE.preparation | typeof TYPE.livraison;

/** Sage moves a line from document to document; it keeps what it came from. */
export interface SalesLine {
  readonly article: string;
  readonly label: string;
  /** With VAT, in the company's currency. */
  readonly amount: Cents;
  /** DL_Valorise: false for a line that is shown and counts in no amount. */
  readonly valued: boolean;
  readonly origins: ReadonlyMap<RememberedType, BookDocument>;
}

/** Money received: F_CREGLEMENT. It is allocated to one document. */
export interface Payment {
  readonly date: Day;
  readonly payer: string;
  readonly amount: Cents;
  /** The line of the ledger once it is posted. */
  readonly booked: BookLine | null;
}

/** An acompte on a document, with the payment that it came by. */
export interface Deposit {
  readonly date: Day;
  readonly amount: Cents;
  readonly booked: BookLine | null;
  readonly payment: Payment | null;
}

export interface SalesDocument {
  type: DocumentType;
  /** Shared with the ledger's line once the invoice is posted. */
  document: BookDocument;
  readonly tiers: string;
  readonly payer: string;
  /** CO_No. */
  readonly salesperson: number;
  readonly reference: string;
  readonly deliverOn: Day | null;
  /** Rank in P_DEVISE with DO_Cours, units of the currency for one of the company's; `0` where nobody entered a rate. */
  readonly currency: { readonly rank: number; readonly rate: string } | null;
  /** DO_Provenance: 2 for an invoice that is a credit note. */
  readonly provenance: number;
  /** N_Reglement. */
  readonly mode: number;
  /** Empty once all of them moved on: Sage then has no such document any more. */
  lines: SalesLine[];
  deposits: Deposit[];
  /** Payments on its échéance. */
  readonly payments: Payment[];
  booked: BookLine | null;
  /** DO_Cloture. */
  closed: boolean;
}

/** The sales documents of one company while they are being written. */
export interface SalesBook {
  readonly today: Day;
  readonly documents: SalesDocument[];
}

export const amountOf = ({ lines }: Pick<SalesDocument, 'lines'>): number =>
  lines.reduce((sum, line) => sum + (line.valued ? line.amount : 0), 0);
