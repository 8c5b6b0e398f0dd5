import { formatCount } from '../../format.ts';

/** The card of an encours, its orders and its « Pourquoi ? ». */
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
  encoursWith: 'Encours avec la commande',
  composition: 'Composition de l’encours',
  chartTitle: (encours: string, isReduced: boolean, currency: string) =>
    `${encours}${isReduced ? ', avant déductions' : ''} (${currency}), en %`,
  thisOrder: 'Cette commande',
  withIt: 'avec la commande',
  granted: 'Ce qui est accordé',
  noInsurance: 'aucune',
  nothingLate: 'rien',
  counted: (label: string, count: number) => (count > 0 ? `${label} (${formatCount(count)})` : label),
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
  payerOf: (name: string, code: string) => `Encours du payeur : ${name} (${code})`,
  more: (count: number) => `et ${formatCount(count)} de plus`,
  ordersTitle: 'Commandes et préparations ouvertes',
  blockedStill: 'Devis et règlements restent possibles ; ce qui est déjà livré peut être facturé.',
  watchedStill: 'Ses commandes passent, avec un avertissement.',
  heldBelow: 'C’est avant ses commandes ouvertes : il y en a de bloquées, voir plus bas.',
  why: 'Pourquoi ?',
  back: 'Revenir à la demande',
  backToEncours: 'Revenir à l’encours',
  seeAccount: 'Voir le compte',
  refresh: 'Actualiser',
  open: 'Ouvrir',
  seeEncours: 'Voir l’encours',
  whichEncours: 'L’encours de quel client ? Écrivez par exemple « encours client Martin », ou son code.',
};
