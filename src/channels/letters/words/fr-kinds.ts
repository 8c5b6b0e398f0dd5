import { formatCount } from '../../words/format.ts';
import { fr, frPara } from './french-text.ts';
import type { KindWords, ToldPrevenance, ToldReleve } from './kind-words.ts';
import { strong } from './paragraph.ts';

const invoices = (count: number): string => (count === 1 ? '1 facture' : `${formatCount(count)} factures`);

const dueDays = ({ first, last }: ToldPrevenance): string =>
  first === last ? `le ${first}` : `entre le ${first} et le ${last}`;

const period = ({ open, from, until }: ToldReleve): string => (open ? `arrêté au ${until}` : `du ${from} au ${until}`);

const GREETINGS =
  'Nous vous remercions de votre confiance et vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations les meilleures.';

/** Letters beside the rappel, in French. */
export const FR_KINDS: KindWords = {
  prevenance: {
    inFileName: 'Avis avant échéance',
    subject: (told) => `Échéance à venir – ${invoices(told.invoiceCount)}, ${told.total}`,
    opening: (told) => [
      told.invoiceCount === 1
        ? frPara`La facture détaillée ci-dessous arrive à échéance ${strong(dueDays(told))}, pour un montant de ${strong(told.total)}.`
        : frPara`Les ${formatCount(told.invoiceCount)} factures détaillées ci-dessous arrivent à échéance ${strong(dueDays(told))}, pour un montant total de ${strong(told.total)}.`,
      frPara`Rien n’est en retard : ce message vous aide seulement à prévoir votre règlement. S’il vous manque une facture, ou si l’une d’elles appelle une remarque, dites-le-nous dès maintenant ; nous pourrons la traiter avant l’échéance.`,
    ],
    closing: [frPara`Si votre règlement est déjà prévu, nous vous en remercions ; vous n’avez rien d’autre à faire.`],
    valediction: GREETINGS,
    total: 'Total à échoir',
    mail: {
      subject: (told) => `Échéance à venir – ${invoices(told.invoiceCount)} – ${told.companyName} [${told.reference}]`,
      preheader: (told) =>
        `${invoices(told.invoiceCount)}, ${told.total}, à échéance ${dueDays(told)}. Le détail figure dans la lettre jointe.`,
    },
  },
  releve: {
    inFileName: 'Relevé de compte',
    subject: (told) => `Relevé de compte ${period(told)}`,
    opening: (told) => [
      told.open
        ? frPara`Vous trouverez ci-dessous ce qui reste ouvert sur votre compte dans nos livres, ${strong(`arrêté au ${told.until}`)}.`
        : frPara`Vous trouverez ci-dessous tous les mouvements de votre compte dans nos livres, ${strong(`du ${told.from} au ${told.until}`)}, avec son solde au début et à la fin.`,
    ],
    closing: [
      frPara`Ce relevé est établi à titre d’information : les écritures postérieures au dernier jour n’y figurent pas. Si vos livres disent autre chose, merci de nous indiquer l’écart.`,
    ],
    valediction: GREETINGS,
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
    moreRows: (count) =>
      count === 1
        ? '… et 1 autre ligne, détaillée dans le relevé joint'
        : `… et ${formatCount(count)} autres lignes, détaillées dans le relevé joint`,
    mail: {
      subject: (told) => `Relevé de compte ${period(told)} – ${told.companyName} [${told.reference}]`,
      preheader: (told) => fr`Solde au ${told.until} : ${told.balances.join(' · ')}. Le relevé est joint à ce message.`,
    },
  },
};
