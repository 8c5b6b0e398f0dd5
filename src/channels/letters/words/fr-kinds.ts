import { formatCount } from '../../words/format.ts';
import { fr } from './french-text.ts';
import type { KindWords, ToldPrevenance } from './kind-words.ts';

const invoices = (count: number): string => (count === 1 ? '1 facture' : `${formatCount(count)} factures`);

const dueDays = ({ first, last }: ToldPrevenance): string =>
  first === last ? `le ${first}` : `entre le ${first} et le ${last}`;

/** Letters beside the rappel, in French. */
export const FR_KINDS: KindWords = {
  prevenance: {
    inFileName: 'Avis avant échéance',
    total: 'Total à échoir',
    preheader: (told) =>
      `${invoices(told.invoiceCount)}, ${told.total}, à échéance ${dueDays(told)}. Le détail figure dans la lettre jointe.`,
  },
  releve: {
    inFileName: 'Relevé de compte',
    account: (currency) => `Compte en ${currency}`,
    table: {
      day: 'Date',
      piece: 'Pièce',
      label: 'Libellé',
      due: 'Échéance',
      debit: 'Débit',
      credit: 'Crédit',
      balance: 'Solde',
    },
    balanceBefore: (day) => `Solde avant le ${day}`,
    balanceAt: (day, inFavour) => (inFavour ? `Solde en votre faveur au ${day}` : `Solde au ${day}`),
    natures: {
      sale: 'Facture ou avoir',
      treasury: 'Règlement',
      entry: 'Écriture',
      loss: 'Écriture',
      valuation: 'Écriture',
    },
    causes: { lettering: 'Écart de règlement', 'carried-over': 'À-nouveau' },
    payable: (pieces, to) =>
      to
        ? fr`À régler à ${to}, et non sur notre compte : ${pieces}.`
        : fr`À régler sur un autre compte que le nôtre : ${pieces}.`,
    moreRows: (count) =>
      count === 1
        ? '… et 1 autre ligne, détaillée dans le relevé joint'
        : `… et ${formatCount(count)} autres lignes, détaillées dans le relevé joint`,
    preheader: (told) => fr`Solde au ${told.until} : ${told.balances.join(' · ')}. Le relevé est joint à ce message.`,
  },
};
