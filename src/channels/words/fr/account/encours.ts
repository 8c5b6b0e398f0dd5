import { formatCount } from '../../format.ts';

const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);

/** Encours against plafond, in the words that every card and the terminal share. */
export const encours = {
  parts: {
    solde: 'Solde comptable',
    factures: 'Factures',
    livraisons: 'Bons de livraison',
    preparations: 'Préparations',
    commandes: 'Commandes',
    retours: 'Retours',
    avoirs: 'Avoirs',
    acomptes: 'Acomptes',
  },
  effects: {
    'a-livrer': 'À livrer',
    'a-surveiller': 'À surveiller',
    'a-bloquer': 'À bloquer',
    'cannot-tell': 'Je ne peux pas me prononcer',
  },
  plafonds: { unlimited: 'illimité', 'cash-only': 'comptant seulement' },
  reasons: {
    accountBlocked: 'Le compte est bloqué dans Sage (« compte bloqué » sur la fiche).',
    riskCode: (rank: number, label: string) => `La fiche du client porte le code risque ${rank}, « ${label} ».`,
    noRiskCode: 'La fiche suit le code risque et n’en porte aucun.',
    unknownRiskCode: (rank: number) => `La fiche porte le code risque ${rank}, que Sage ne définit pas.`,
    unlimited: 'Le client n’a pas de plafond.',
    withinLimit: (available: string) => `L’encours tient dans le plafond : il reste ${available}.`,
    atLimit: (rank: number, label: string) =>
      `L’encours est exactement au plafond, et la société le compte comme un dépassement : code risque ${rank}, « ${label} ».`,
    overLimit: (over: string, rank: number, label: string) =>
      `L’encours dépasse de ${over} le plafond : code risque ${rank}, « ${label} ».`,
    noBand: (over: string) => `L’encours dépasse de ${over} le plafond, et Sage n’a aucune tranche de dépassement.`,
    cashOnly: (owed: string) => `Le client paie comptant, et son encours est de ${owed}.`,
    controlOff: 'Sage ne contrôle pas l’encours dans cette société.',
    rateMissing: (count: number, pieces: string) =>
      `Le cours de la devise manque sur ${plural(count, 'la pièce', 'les pièces')} ${pieces} : l’encours n’est pas complet.`,
  },
  lifts: {
    pay: (amount: string) => `Encaisser ${amount} ramènerait l’encours au plafond.`,
    payBelow: (amount: string) => `Encaisser ${amount} ramènerait l’encours sous le plafond.`,
    payBeyond: 'Tout règlement ramènerait l’encours sous le plafond.',
    payAll: (amount: string) => `Encaisser ${amount} solderait l’encours.`,
    prepay: (amount: string) => `Un acompte de ${amount} paierait la commande d’avance : elle passerait.`,
    unblock: 'Lever « compte bloqué » sur la fiche du client dans Sage.',
    riskCode: 'Changer le code risque sur la fiche du client dans Sage.',
    rate: 'Saisir le cours sur ces pièces dans Sage.',
    bands: 'Définir les tranches de dépassement des codes risque dans Sage.',
    none: 'Rien à lever.',
  },
  orders: {
    prepaid: (amount: string) => `payée d’avance (${amount}) : elle passe`,
    notHeldYet: 'pas retenue à ce stade',
    passes: 'passe',
    warns: 'passe, client à surveiller',
    held: 'bloquée',
    states: {
      pending: 'bloquée, en attente de décision',
      noted: 'passe, client à surveiller',
      approved: 'débloquée',
      refused: 'bloquée, déblocage refusé',
    },
  },
  // The figures.
  encours: 'Encours',
  notCounted: 'hors encours',
  plafond: 'Plafond',
  available: 'Disponible',
  overLimit: 'Dépassement',
  insurance: 'Assurance-crédit',
  late: 'En retard',
  oldest: (days: number) => `depuis ${formatCount(days)}\u00a0j`,
  withoutRate: (count: number, pieces: string) =>
    `${plural(count, 'Pièce', 'Pièces')} en devise sans cours, dans aucun total : ${pieces}`,
  readAt: (at: string) => `Donnée au ${at}`,
  // The encours card.
  fromMemoryTitle: 'Sage ne répond pas',
  fromMemory: (at: string) => `Donnée au ${at} : à confirmer, ne vaut pas accord.`,
  effectFromMemory: (effect: string, at: string) => `${effect} (au ${at}, à confirmer)`,
  others: (names: string) => `Avec ce que doivent ${names}`,
  noAmount: 'sans cours',
};
