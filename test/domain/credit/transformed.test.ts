import { expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { SALES_DOCUMENT_KINDS } from '../../../src/domain/credit/sales-document.ts';
import { transformedOf } from '../../../src/domain/credit/transformed.ts';
import { aSalesDocument } from '../../builders/credit.ts';

const from = (piece: string, amount: number | null) => ({ piece, amount: amount === null ? null : cents(amount) });

test('H6: preparations, livraisons and factures take out of commandes; returns and credit notes do not', () => {
  const documents = SALES_DOCUMENT_KINDS.map((kind, at) => aSalesDocument({ kind, origins: [from('BC1', 10 ** at)] }));
  expect([...transformedOf(documents)]).toEqual([['BC1', 100_110]]);
});

test('H12: each commande by its own lines; what has no rate is unknown', () => {
  const documents = [
    aSalesDocument({ kind: 'livraison', origins: [from('BC1', 100), from('BC2', 5)] }),
    aSalesDocument({ kind: 'facture', origins: [from('BC2', 20), from('BC3', null)] }),
    aSalesDocument({ kind: 'livraison' }),
  ];
  expect(Object.fromEntries(transformedOf(documents))).toEqual({ BC1: 100, BC2: 25, BC3: 0 });
});
