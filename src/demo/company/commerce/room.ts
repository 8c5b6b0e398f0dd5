import { cents } from '../../../domain/cents.ts';
import { type BookLine, type Books, sumOf } from '../books/book.ts';
import { JOURNAL } from '../books/chart.ts';
import type { TiersSheet } from '../sheet.ts';
import { amountOf, type SalesBook, type SalesDocument, TYPE } from './sales-book.ts';

/** How much more than what it owes and ordered a customer without a story of credit may owe, in percent. */
const ROOM = 25;
const STEP = 1_000_00;
/** Insurers cover the larger customers, up to three quarters of their plafond. */
const INSURED_FROM = 20_000_00;

const SIGN: Readonly<Record<number, number>> = {
  [TYPE.commande]: 1,
  [TYPE.preparation]: 1,
  [TYPE.livraison]: 1,
  [TYPE.facture]: 1,
  [TYPE.retour]: -1,
  [TYPE.avoir]: -1,
};

/** What each payer owes or is about to. Before the à-nouveaux: they repeat what is open. */
export function exposures(books: Books, sales: SalesBook): ReadonlyMap<string, number> {
  const lines = books.pieces.filter(({ journal }) => journal !== JOURNAL.situation).flatMap((piece) => piece.lines);
  const owed = Map.groupBy(lines, (line: BookLine) => line.tiers ?? '');
  const ordered = Map.groupBy(sales.documents, ({ payer }) => payer);
  const sum = (documents: readonly SalesDocument[]): number =>
    documents.reduce((total, one) => total + (SIGN[one.type] ?? 0) * amountOf(one), 0);
  return new Map(
    [...new Set([...owed.keys(), ...ordered.keys()])].map((payer) => [
      payer,
      sumOf(owed.get(payer) ?? []) + sum(ordered.get(payer) ?? []),
    ]),
  );
}

/** The sheet with a plafond above what is owed, and its insurance. */
export function withRoom(sheet: TiersSheet, exposure: number): TiersSheet {
  const needed = Math.ceil((exposure * (100 + ROOM)) / 100 / STEP) * STEP;
  const limit = cents(Math.max(sheet.limit, needed));
  const insured = limit < INSURED_FROM ? 0 : Math.floor((limit * 3) / 4 / STEP) * STEP;
  return { ...sheet, limit, insurance: cents(insured) };
}
