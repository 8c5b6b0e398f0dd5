import { addDays } from '../../../domain/day.ts';
import type { BookLine } from '../books/book.ts';
import { byDay, numberInTurn } from '../books/number.ts';
import type { SageRows } from '../rows.ts';
import type { TiersSheet } from '../sheet.ts';
import { addressRows } from './address-rows.ts';
import { createDueCounter, dueRowsOf } from './due-rows.ts';
import { lineRowsOf } from './line-rows.ts';
import type { DocumentRow } from './rows.ts';
import { type SalesBook, type SalesDocument, TYPE } from './sales-book.ts';

type CommerceRows = Pick<
  SageRows,
  'F_LIVRAISON' | 'F_DOCENTETE' | 'F_DOCLIGNE' | 'F_DOCREGL' | 'F_CREGLEMENT' | 'F_REGLECH'
>;

/** Days from a document to its échéance. */
const TERMS = 30;

const inTurn = (book: SalesBook): SalesDocument[] =>
  byDay(book.documents.map((one) => ({ one, date: one.document.date }))).map(({ one }) => one);

/** Numbers the documents of the sales office, before the ledger, which names orders; what is posted has the ledger's number. */
export function numberSales(book: SalesBook): void {
  numberInTurn(inTurn(book).flatMap(({ document, booked }) => (booked ? [] : document)));
}

/**
 * The sales documents as rows. `numberOf` gives the EC_No of what was posted. A document whose lines all moved on keeps its
 * number and has no row.
 */
export function salesToRows(
  book: SalesBook,
  sheets: readonly TiersSheet[],
  numberOf: ReadonlyMap<BookLine, number>,
): CommerceRows {
  const present = inTurn(book).filter(({ lines }) => lines.length > 0);
  const addresses = addressRows(sheets);
  const addressOf = new Map(addresses.map((row) => [row.CT_Num, row.LI_No]));
  const counter = createDueCounter();
  const dues = present
    .filter(({ type }) => type !== TYPE.devis)
    .map((one) => dueRowsOf(one, dueDayOf(one), numberOf, counter));
  let lineNumber = 0;
  return {
    F_LIVRAISON: addresses,
    F_DOCENTETE: present.map((one) => headerRow(one, addressOf.get(one.tiers) ?? 0)),
    F_DOCLIGNE: present.flatMap((one) => lineRowsOf(one, () => ++lineNumber)),
    F_DOCREGL: dues.flatMap((rows) => rows.dues),
    F_CREGLEMENT: dues.flatMap((rows) => rows.payments),
    F_REGLECH: dues.flatMap((rows) => rows.allocations),
  };
}

const dueDayOf = ({ booked, document }: SalesDocument) => booked?.due ?? addDays(document.date, TERMS);

function headerRow(one: SalesDocument, address: number): DocumentRow {
  return {
    DO_Domaine: 0,
    DO_Type: one.type,
    DO_Piece: one.document.number,
    DO_Date: one.document.date,
    DO_Ref: one.reference,
    DO_Tiers: one.tiers,
    CT_NumPayeur: one.payer,
    CO_No: one.salesperson,
    DO_Devise: one.currency?.rank ?? 0,
    DO_Cours: one.currency?.rate ?? '0',
    LI_No: address,
    DO_DateLivr: one.deliverOn,
    DO_Statut: 0,
    DO_Provenance: one.provenance,
    DO_Cloture: one.closed ? 1 : 0,
    // The type before posting: 7 was 6.
    DO_DocType: one.type === TYPE.posted ? TYPE.facture : one.type,
  };
}
