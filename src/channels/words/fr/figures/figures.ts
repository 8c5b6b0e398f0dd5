import type { DmpBy } from '../../../../domain/company/figures-policy.ts';
import { formatCount, formatDecimal } from '../../format.ts';

const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);

const signed = (value: number): string => {
  const text = formatDecimal(value, 1);
  return value > 0 && text !== formatDecimal(0, 1) ? `+${text}` : text.replace(/^-/u, '−');
};

const paid = (count: number, by: DmpBy): string =>
  `${formatCount(count)} ${by === 'invoice' ? plural(count, 'facture réglée', 'factures réglées') : plural(count, 'échéance réglée', 'échéances réglées')}`;

/** How long customers take to pay, who owes most, whom to follow. */
export const figures = {
  /** What help and the menus of Teams say of its commands. */
  help: {
    top: {
      say: 'top',
      does: 'qui vous doit quoi : les dix plus gros soldes',
      menu: 'Qui vous doit quoi : les dix plus gros soldes',
    },
    follow: {
      say: 'suivre',
      does: 'tous les clients, ou ceux au-delà d’un seuil : « suivre DMP > 60 »',
      menu: 'Tous les clients, ou ceux au-delà d’un seuil : suivre DMP > 60',
    },
    dmp: {
      say: 'dmp client',
      does: 'son délai moyen de paiement sur 12 mois',
      menu: 'Le délai moyen de paiement d’un client sur 12 mois',
    },
  },
  share: (ratio: number) => `${formatDecimal(ratio * 100, 0)}\u00a0%`,
  /** Where the heading says that they are days. */
  bareDays: (value: number) => formatDecimal(value, 1),
  bareSigned: (value: number) => signed(value),
  dmpShort: 'DMP',
  byIssue: 'depuis la facture',
  dmpTitle: 'Délai moyen de paiement',
  companyIs: (days: string) => `société\u00a0: ${days}`,
  sinceEver: 'Depuis le début',
  weighted: (days: string) => `pondéré\u00a0: ${days}`,
  paidCount: (count: number, by: DmpBy) => `${paid(count, by)} en 12 mois`,
  paidEver: (count: number, by: DmpBy) => paid(count, by),
  nothingPaid: 'Rien de réglé en entier sur 12 mois : rien à mesurer.',
  writtenOff: (count: number, amount: string) =>
    `Passé en perte, hors DMP : ${formatCount(count)} ${plural(count, 'créance', 'créances')}, ${amount}`,
  forecast: (day: string, soon: string, all: string) =>
    `Encaissements attendus, prévision du ${day}\u00a0: ${soon} sur quatre semaines, ${all} sur treize`,
  columns: {
    month: 'Mois',
    customer: 'Client',
    company: 'Société',
    customerDue: 'Échéance',
    companyDue: 'Société',
    count: 'Réglées',
  },
  dmpLegend:
    'En jours, par mois de règlement. « Échéance » : retard au règlement ; « Société » : la même mesure sur tous les clients.',
  basis: (asOf: string, by: DmpBy) =>
    by === 'invoice'
      ? `Au ${asOf}, montants TTC, factures dont toutes les échéances sont réglées, du jour de la facture au dernier règlement`
      : `Au ${asOf}, montants TTC, par échéance : chacune compte comme une facture, du jour de la facture au dernier règlement`,
  readAt: (at: string) => `Sage lu le ${at}`,
  datasetAt: (company: string, day: string, at: string) => `DMP ${company} au ${day}, calculé le ${at}`,
  neverBuilt: (company: string) =>
    `DMP de ${company} pas encore calculé. Un administrateur lance « npm run cli -- dataset refresh --company ${company} ».`,
  whichDmp: 'Le DMP de quel client ? Écrivez par exemple « dmp client Martin », ou son code.',
  // Who owes what.
  topTitle: 'Qui vous doit quoi\u00a0?',
  topText: (shown: number) => `Les ${shown} plus gros soldes`,
  topEmpty: 'Personne ne vous doit rien.',
  owedBy: (count: number) => `par ${formatCount(count)} ${plural(count, 'client', 'clients')}`,
  owed: 'Dû',
  owedIn: (currency: string) => `Dû (${currency})`,
  late: 'En retard',
  owedAndLate: 'Dû, dont en retard',
  ofWhichLate: (amount: string) => `dont ${amount}`,
  lateShare: (share: string) => `${share} du dû hors crédits`,
  topShare: 'Part des dix',
  topShareDetail: 'du total dû',
  oldest: (days: number) => `jusqu’à ${formatCount(days)}\u00a0j`,
  slower: (days: string) => `↗ ${days}`,
  faster: (days: string) => `↘ ${days}`,
  steady: '→ stable',
  legend: 'DMP : jours de la facture au règlement sur 12 mois, et l’écart avec les 12 mois d’avant.',
  legendDue: 'DMP : jours de l’échéance au règlement sur 12 mois, et l’écart avec les 12 mois d’avant.',
  legendByInstalment: 'DMP par échéance : chaque échéance d’une facture y compte comme une facture.',
  client: 'Client',
  open: 'Compte',
  remind: 'Relancer',
  allToFollow: 'Tous les clients',
  file: 'Fichier',
  seeTop: 'Qui vous doit quoi\u00a0?',
  // Whom to follow.
  followTitle: 'Clients à suivre',
  followCount: (count: number) => `${formatCount(count)} ${plural(count, 'client', 'clients')}`,
  followAll: 'tous ceux qui ont un compte ouvert',
  dmpOver: (days: string) => `DMP > ${days} jours`,
  lateOver: (days: string) => `en retard > ${days} jours`,
  both: ' et ',
  followEmpty: 'Aucun client au-delà de ces seuils.',
  followNobody: 'Aucun compte ouvert.',
  dmpInput: 'DMP > (jours)',
  lateInput: 'Retard > (jours)',
  sortInput: 'Trier par',
  sorts: { balance: 'Montant dû', late: 'Montant en retard', days: 'Jours de retard', dmp: 'DMP', name: 'Nom' },
  filter: 'Filtrer',
  everyone: 'Tout afficher',
  page: (page: number, pages: number) => `Page ${page} sur ${formatCount(pages)}`,
  previousPage: '◀ Précédents',
  nextPage: 'Suivants ▶',
  refresh: 'Actualiser',
  seeAccount: 'Voir le compte',
  notANumberOfDays: `Ce n’est pas un nombre de jours (de 0 à ${formatCount(99_999)}). Écrivez par exemple « 60 » ou « 60,5 », ou laissez le champ vide.`,
  notUnderstood:
    'Je n’ai pas compris ce filtre. Écrivez par exemple « suivre DMP > 60 », « suivre en retard > 30 jours », ou les deux.',
};
