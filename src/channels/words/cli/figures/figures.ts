import type { Bracket } from '../../../../domain/bracket.ts';

const NB = '\u00a0';
const plural = (count: string, one: boolean, singular: string, many: string): string =>
  `${count}${NB}${one ? singular : many}`;

/** What the terminal says of figures: each with what it is computed from. */
export const figureWords = {
  title: (name: string, company: string, asOf: string): string => `${name} — ${company} — au ${asOf}`,
  wholeCompany: 'Tous les clients',
  basis: (currency: string, from: string, to: string, days: number): string =>
    `Montants TTC en ${currency}. Ventes et CEI : du ${from} au ${to}, ${days}${NB}jours. Écritures et lettrages postérieurs ignorés.`,
  none: '—',

  dmpTitle: 'Délai moyen de paiement (au jour du dernier règlement)',
  dmpHeaders: {
    invoice: ['Jours', 'Depuis l’émission', 'Pondéré par montant', 'Depuis l’échéance', 'Factures'],
    instalment: ['Jours', 'Depuis l’émission', 'Pondéré par montant', 'Depuis l’échéance', 'Échéances'],
  },
  dmpAll: 'Depuis l’origine',
  dmpRolling: '12 derniers mois',
  dmpFrom: {
    issue: 'Le DMP de la société se lit depuis l’émission.',
    due: 'Le DMP de la société se lit depuis l’échéance.',
  },
  dmpBy: {
    invoice:
      'Il compte chaque facture une fois, quand toutes ses échéances sont soldées : jusqu’à son dernier règlement, et depuis sa dernière échéance.',
    instalment: 'Il compte chaque échéance d’une facture comme une facture.',
  },
  dmpLeavesOut: 'N’y sont pas : pertes, créances douteuses, factures d’acompte, règlements rejetés.',
  writtenOff: (count: string, one: boolean, amount: string): string =>
    `Passé en perte : ${plural(count, one, 'créance', 'créances')}, ${amount}. Ce n’est pas un règlement.`,

  owedTitle: 'Ce qui est dû',
  owedHeaders: ['', 'Reste dû', 'Taux de perte (%)', 'Provision'],
  brackets: {
    notDue: 'Non échu',
    d1_30: '1 à 30 jours',
    d31_60: '31 à 60 jours',
    d61_90: '61 à 90 jours',
    over90: 'Plus de 90 jours',
  } satisfies Record<Bracket, string>,
  unallocated: 'Crédits non lettrés',
  balance: 'Solde',
  valuation: 'Écarts de conversion (hors solde)',

  ratiosTitle: 'Ratios',
  ratioHeaders: ['', 'Valeur', 'Calcul'],
  annual: ['DSO annuel (jours)', 'solde ÷ ventes × jours'],
  countBack: ['DSO par épuisement (jours)', 'ventes des derniers mois, retirées du solde une à une'],
  countBackStopped: 'non calculable au-delà : mois sans ventes ou début des comptes',
  bestPossible: ['Meilleur DSO possible (jours)', 'non échu ÷ ventes × jours'],
  add: ['Retard moyen ADD (jours)', 'DSO annuel − meilleur DSO possible'],
  cei: ['CEI (%)', 'encaissé ÷ encaissable'],
  lateRatio: ['Part en retard (%)', 'échu ÷ reste dû, hors crédits'],
  averageDaysLate: ['Retard moyen (jours)', 'de l’échu, pondéré par le reste dû'],

  concentrationTitle: (debtors: string, one: boolean): string =>
    `Concentration du risque (${plural(debtors, one, 'débiteur', 'débiteurs')})`,
  biggest: (count: number, share: string): string =>
    count === 1
      ? `Le premier débiteur doit ${share}${NB}% du total.`
      : `Les ${count} premiers doivent ${share}${NB}% du total.`,
  herfindahl: (index: string): string => `Indice de Herfindahl : ${index} (1 = un seul débiteur).`,

  forecastTitle: 'Encaissements attendus des factures ouvertes',
  forecastHeaders: ['Semaine du', 'Attendu', 'Au moins', 'Au plus'],
  invoiceHeaders: ['Pièce', 'Échéance', 'Reste dû', 'Paiement attendu', 'Au plus tôt', 'Au plus tard'],
  later: 'Ensuite',
  unknown: 'Sans prévision',
  forecastMethod: {
    company:
      'Chaque facture suit les retards passés de son client sur deux ans, ceux de tous pesant comme cinq des siens. Intervalle : huit semaines sur dix.',
    customer:
      'Part du client dans la prévision de la société : chaque facture suit ses retards passés sur deux ans, ceux de tous pesant comme cinq des siens. « Au moins » et « au plus » sont sa part de l’intervalle de la société, non un intervalle pour lui seul.',
  },
  backTest: (error: string, origins: string): string =>
    `Refait ${origins}${NB}fois sur le passé de la société, l’écart moyen est de ${error}${NB}% par semaine.`,
  noBackTest: 'Trop peu d’encaissements passés pour mesurer l’écart de cette méthode.',
} as const;
