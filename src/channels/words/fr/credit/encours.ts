import { formatCount } from '../../format.ts';

const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);

/** Encours, risk, what becomes of orders, and « Pourquoi ? ». */
export const credit = {
  /** What help and the menus of Teams say of its commands. */
  help: {
    encours: {
      say: 'encours client',
      does: 'ce que le client doit ou va devoir, face à son plafond',
      menu: 'Ce qu’un client doit ou va devoir, face à son plafond',
    },
    holds: {
      say: 'commandes bloquées',
      does: 'les commandes qui attendent une décision',
      menu: 'Les commandes qui attendent une décision',
    },
    approvals: {
      say: 'enregistrer approbations',
      does: 'poster ici les commandes à débloquer',
      menu: 'Poster ici les commandes à débloquer (administrateur)',
    },
  },
  kinds: { commande: 'Bon de commande', preparation: 'Préparation de livraison' },
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
  encoursWith: 'Encours avec la commande',
  composition: 'Composition de l’encours',
  chartTitle: (encours: string, isReduced: boolean, currency: string) =>
    `${encours}${isReduced ? ', avant déductions' : ''} (${currency}), en %`,
  thisOrder: 'Cette commande',
  withIt: 'avec la commande',
  notCounted: 'hors encours',
  granted: 'Ce qui est accordé',
  plafond: 'Plafond',
  available: 'Disponible',
  overLimit: 'Dépassement',
  insurance: 'Assurance-crédit',
  noInsurance: 'aucune',
  late: 'En retard',
  oldest: (days: number) => `depuis ${formatCount(days)}\u00a0j`,
  nothingLate: 'rien',
  withoutRate: (count: number, pieces: string) =>
    `${plural(count, 'Pièce', 'Pièces')} en devise sans cours, dans aucun total : ${pieces}`,
  counted: (label: string, count: number) => (count > 0 ? `${label} (${formatCount(count)})` : label),
  readAt: (at: string) => `Donnée au ${at}`,
  // « Pourquoi ? »
  whyTitle: (what: string) => `Pourquoi ? ${what}`,
  whyComposition: 'Ce que le client doit ou va devoir',
  whyPlafond: 'Ce qui est accordé',
  whyControl: 'Ce que dit la règle de Sage',
  whyLift: 'Ce qui changerait la réponse',
  whyBase: {
    0: 'Base de calcul : solde comptable seul',
    1: 'Base de calcul : solde et factures',
    2: 'Base de calcul : solde, factures et livraisons',
    3: 'Base de calcul : solde, factures, livraisons et préparations',
    4: 'Base de calcul : solde, factures, livraisons, préparations et commandes',
  },
  whyPart: (part: string, amount: string) => `${part} : ${amount}`,
  whyLeftOut: (part: string, amount: string) => `${part} : ${amount}, hors de la base, non compté`,
  whyTotal: (amount: string) => `Total : encours de ${amount}`,
  whyPlafondAmount: (amount: string) => `Plafond de la fiche : ${amount}`,
  whyPlafondZero: {
    unlimited: 'Plafond de la fiche : 0, ce que la société lit « illimité »',
    'cash-only': 'Plafond de la fiche : 0, ce que la société lit « comptant seulement »',
  },
  whyWithOrder: (order: string, total: string) => `Avec cette commande (${order}), l’encours serait de ${total}`,
  whyOver: (encours: string, plafond: string, over: string) => `${encours} − ${plafond} = ${over} de dépassement`,
  whyAvailable: (plafond: string, encours: string, available: string) =>
    `${plafond} − ${encours} = ${available} disponibles`,
  whyBand: (min: string, max: string) => `Tranche de ce code risque : de ${min} à ${max} de dépassement`,
  whyFirstBand: (min: string, max: string) =>
    `Tranche de ce code risque : de ${min} à ${max} de dépassement, et moins, car c’est la première`,
  whyBandAbove: (min: string, max: string) =>
    `Tranche de ce code risque : de ${min} à ${max} de dépassement, et plus, tant qu’aucune autre ne commence`,
  whyAtLimit: {
    over: 'Encours égal au plafond : la société le compte comme un dépassement',
    within: 'Encours égal au plafond : la société l’admet',
  },
  whyCredit: (plafond: string, credit: string, available: string) =>
    `${plafond} + ${credit} (avance du client) = ${available} disponibles`,
  whyInsurance: (amount: string) => `Assurance-crédit : ${amount} (pour information)`,
  whyControls: {
    blocked: 'Contrôle de la fiche : « compte bloqué »',
    'risk-code': 'Contrôle de la fiche : par code risque',
    automatic: 'Contrôle de la fiche : automatique, selon le dépassement',
  },
  whyEffect: (effect: string) => `Résultat : ${effect}`,
  whyBasis: (at: string) => `D’après Sage lu le ${at}.`,
  // The encours card.
  fromMemoryTitle: 'Sage ne répond pas',
  fromMemory: (at: string) => `Donnée au ${at} : à confirmer, ne vaut pas accord.`,
  effectFromMemory: (effect: string, at: string) => `${effect} (au ${at}, à confirmer)`,
  payerOf: (name: string, code: string) => `Encours du payeur : ${name} (${code})`,
  others: (names: string) => `Avec ce que doivent ${names}`,
  more: (count: number) => `et ${formatCount(count)} de plus`,
  ordersTitle: 'Commandes et préparations ouvertes',
  noAmount: 'sans cours',
  blockedStill: 'Devis et règlements restent possibles ; ce qui est déjà livré peut être facturé.',
  watchedStill: 'Ses commandes passent, avec un avertissement.',
  heldBelow: 'C’est avant ses commandes ouvertes : il y en a de bloquées, voir plus bas.',
  why: 'Pourquoi ?',
  back: 'Revenir à la demande',
  backToEncours: 'Revenir à l’encours',
  seeAccount: 'Voir le compte',
  refresh: 'Actualiser',
  open: 'Ouvrir',
};
