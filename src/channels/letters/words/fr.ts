import { formatCount } from '../../words/format.ts';
import { FR_KINDS } from './fr-kinds.ts';
import { fr } from './french-text.ts';
import type { LetterWords, Told } from './letter-words.ts';

const invoices = (count: number): string => (count === 1 ? '1 facture échue' : `${formatCount(count)} factures échues`);

const legal = (told: Told): readonly string[] => (told.penalties === 'none' ? [] : mentions(told));

const mentions = (told: Told): readonly string[] => [
  told.isPublicBuyer
    ? fr`Intérêts moratoires : exigibles de plein droit dès le lendemain de l’échéance, sans qu’un rappel soit nécessaire, au taux appliqué par la Banque centrale européenne à son opération de refinancement la plus récente, majoré de 8 points de pourcentage (art. L2192-13 et R2192-31 du Code de la commande publique).`
    : fr`Pénalités de retard : exigibles de plein droit dès le lendemain de l’échéance, sans qu’un rappel soit nécessaire ; à défaut de taux prévu au contrat, taux appliqué par la Banque centrale européenne à son opération de refinancement la plus récente, majoré de 10 points de pourcentage (art. L441-10 du Code de commerce).`,
  ...(told.flatIndemnity === '' ? [] : [flatIndemnity(told)]),
  ...(typeof told.penalties === 'string' ? [] : [amounts(told.penalties, told)]),
  leftOut(told),
];

const leftOut = ({ flatIndemnity: each, isPublicBuyer }: Told): string => {
  const owed = isPublicBuyer ? 'Ces intérêts' : 'Ces pénalités';
  const left = isPublicBuyer ? 'compris' : 'comprises';
  return `${owed}${each === '' ? '' : ' et cette indemnité'} ne sont pas ${left} dans le total ci-dessus.`;
};

const flatIndemnity = ({ flatIndemnity: each, isPublicBuyer }: Told): string =>
  fr`Indemnité forfaitaire pour frais de recouvrement : ${each} par facture payée en retard (art. ${isPublicBuyer ? 'D2192-35 du Code de la commande publique' : 'D441-5 du Code de commerce'}), sans préjudice d’une indemnisation complémentaire sur justification.`;

const amounts = (
  { interest, indemnities, asOf }: Exclude<Told['penalties'], string>,
  { isPublicBuyer }: Told,
): string => {
  const owed = isPublicBuyer ? 'ces intérêts' : 'ces pénalités';
  return indemnities === ''
    ? fr`Pour les factures de cette lettre, ${owed} s’élèvent au ${asOf} à ${interest}.`
    : fr`Pour les factures de cette lettre, ${owed} s’élèvent au ${asOf} à ${interest}, et cette indemnité à ${indemnities}.`;
};

/** Every sentence of a letter or reminder mail in French. */
export const FR: LetterWords = {
  law: {
    firm: {
      owed: 'pénalités de retard',
      interest: 'article L441-10 du Code de commerce',
      indemnity: 'article D441-5 du même code',
    },
    public: {
      owed: 'intérêts moratoires',
      interest: 'article L2192-13 du Code de la commande publique',
      indemnity: 'article D2192-35 du même code',
    },
  },
  levelName: {
    1: fr`Relance n° 1`,
    2: fr`Relance n° 2`,
    3: 'Dernière relance avant mise en demeure',
    4: 'Mise en demeure',
  },
  levelInTable: { 1: '1re relance', 2: '2e relance', 3: 'Dernière relance', 4: 'Mise en demeure' },
  levelInFileName: { 1: 'Relance 1', 2: 'Relance 2', 3: 'Relance 3', 4: 'Mise en demeure' },
  pageOf: 'Page',
  colon: fr` :`,
  siret: 'SIRET',
  vat: 'TVA intracommunautaire',
  capital: (legalForm, capital) => `${legalForm} au capital de ${capital}`,
  phone: 'Tél.',
  email: 'Courriel',
  ourReference: 'Notre référence',
  yourCode: 'Votre code client',
  writtenAt: (place, day) => (place === '' ? `Le ${day}` : `${place}, le ${day}`),
  subjectLabel: fr`Objet :`,
  table: {
    piece: 'Pièce',
    issued: 'Date',
    due: 'Échéance',
    daysLate: 'Retard (jours)',
    level: 'Niveau',
    amount: 'Montant initial',
    left: 'Reste dû',
    deductions: 'À déduire',
    on: 'Date',
    deductionAmount: 'Montant',
    noPiece: 'sans numéro',
  },
  effet: (document, own, on) => `${document} (effet${own === '' ? '' : ` ${own}`} du ${on})`,
  deduction: {
    'credit-note': () => 'Avoir',
    receipt: () => 'Règlement non affecté',
    advance: () => 'Acompte',
    entry: (on) => `Écriture du ${on}`,
  },
  lateTotal: 'Total des échéances en retard',
  deducted: 'Avoirs, règlements et autres sommes à déduire',
  total: 'Total à régler',
  informed: (count) =>
    count === 1
      ? fr`Pour information, également échue et non comprise dans ce total :`
      : fr`Pour information, également échues et non comprises dans ce total :`,
  legal,
  bank: {
    title: 'Règlement par virement',
    holder: 'Titulaire',
    amount: 'Montant',
    iban: 'IBAN',
    bic: 'BIC',
    label: 'Référence à indiquer',
    scan: 'Code QR de virement SEPA, à scanner avec l’application de votre banque si elle le permet.',
    alt: (amount, payee, iban, reference) =>
      fr`Code QR de virement SEPA : ${amount} à ${payee}, IBAN ${iban}, référence ${reference}.`,
    withheld: 'Envoi de test, sans code QR de virement.',
  },
  attachments: fr`Pièces jointes :`,
  kinds: FR_KINDS,
  andOthers: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
  watermark: 'SPÉCIMEN – ENVOI DE TEST',
  mail: {
    preheader: (told) =>
      `${invoices(told.invoiceCount)}, ${told.total} à régler. Le détail figure dans la lettre jointe.`,
    moreLines: (count) =>
      count === 1
        ? '… et 1 autre échéance, détaillée dans la lettre jointe'
        : `… et ${formatCount(count)} autres échéances, détaillées dans la lettre jointe`,
    attachedLetter: 'La lettre est jointe à ce message au format PDF.',
    attachedLetterWithCode:
      'La lettre est jointe à ce message au format PDF, avec un code QR de virement à scanner avec l’application de votre banque.',
    sandboxBanner: fr`Envoi de test : ce message n’a pas été adressé au client et n’a aucune valeur.`,
    sandboxMark: '[TEST]',
  },
};
