import { addCents, type Cents, ZERO } from '../cents.ts';
import type { SalesDocument, SalesDocumentKind } from './sales-document.ts';

const TAKES_OUT: ReadonlySet<SalesDocumentKind> = new Set(['preparation', 'livraison', 'facture']);

/**
 * What open preparations, livraisons and factures took out of each commande, by its piece (DL_PieceBC), in the company's
 * currency. Factures that are posted are read no more, and what has no rate has no amount: both are unknown here, so that this
 * is the least that was taken.
 */
export function transformedOf(documents: readonly SalesDocument[]): ReadonlyMap<string, Cents> {
  const taken = new Map<string, Cents>();
  for (const { origins } of documents.filter(({ kind }) => TAKES_OUT.has(kind))) {
    for (const { piece, amount } of origins) taken.set(piece, addCents(taken.get(piece) ?? ZERO, amount ?? ZERO));
  }
  return taken;
}
