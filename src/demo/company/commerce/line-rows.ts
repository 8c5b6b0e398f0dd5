import { type Cents, cents } from '../../../domain/cents.ts';
import { toDecimalText } from '../decimal-text.ts';
import type { DocumentLineRow } from './rows.ts';
import { type SalesDocument, TYPE } from './sales-book.ts';

const STEP = 1_000;

/** VAT at 20 %; exports bear none (art. 262 I CGI). */
const withoutVat = ({ currency }: Pick<SalesDocument, 'currency'>, amount: number): Cents =>
  cents(currency ? amount : amount - Math.round(amount / 6));

/** The lines of a document as F_DOCLIGNE keeps them, a quantity of one each; `next` gives DL_No. */
export function lineRowsOf(one: SalesDocument, next: () => number): DocumentLineRow[] {
  return one.lines.map((line, at) => {
    const [order, preparation, delivery] = [TYPE.commande, TYPE.preparation, TYPE.livraison].map((type) =>
      line.origins.get(type),
    );
    const untaxed = toDecimalText(withoutVat(one, line.amount));
    return {
      DO_Domaine: 0,
      DO_Type: one.type,
      DO_Piece: one.document.number,
      CT_Num: one.tiers,
      DO_Date: one.document.date,
      DL_Ligne: (at + 1) * STEP,
      DL_No: next(),
      DL_PieceBC: order?.number ?? '',
      DL_DateBC: order?.date ?? null,
      DL_PiecePL: preparation?.number ?? '',
      DL_DatePL: preparation?.date ?? null,
      DL_PieceBL: delivery?.number ?? '',
      DL_DateBL: delivery?.date ?? null,
      AR_Ref: line.article,
      DL_Design: line.label,
      DL_Qte: '1',
      DL_PrixUnitaire: untaxed,
      DL_MontantHT: untaxed,
      DL_MontantTTC: toDecimalText(line.amount),
      DL_Valorise: line.valued ? 1 : 0,
      DO_DateLivr: one.deliverOn,
      CO_No: one.salesperson,
    };
  });
}
