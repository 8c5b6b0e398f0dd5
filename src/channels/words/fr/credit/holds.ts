import { formatCount } from '../../format.ts';

const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);

const ofCompany = (company: string | null): string => (company === null ? 'de toutes les sociétés' : `de ${company}`);

/** Held orders: the card on which one is decided, its forms, the salesperson's card, the list. */
export const hold = {
  // The hold card.
  titles: {
    pending: 'Commande bloquée : à décider',
    noted: 'Commande d’un client à surveiller : rien à décider',
    approved: 'Commande débloquée',
    refused: 'Déblocage refusé',
    superseded: 'Demande remplacée : la commande ou le client a changé',
    lifted: 'Demande levée : plus rien ne bloque',
    gone: 'Demande sans objet : la commande n’est plus ouverte dans Sage',
    expired: 'Déblocage terminé',
  },
  awaits: (names: string, since: string) => `Décision attendue : ${names}, depuis le ${since}`,
  awaitsThen: (first: string, others: string) => `${first} (ou ${others})`,
  awaitsAnyone: (since: string) => `Décision attendue d’un approbateur depuis le ${since}`,
  askedBy: (by: string, at: string) => `Demande renouvelée par ${by} le ${at}`,
  ownRequest: 'C’est votre commande ou votre demande : quelqu’un d’autre décide.',
  noticed: (at: string) => `Relevée le ${at}`,
  approvedBy: (by: string, at: string) => `Accordé par ${by} le ${at}`,
  refusedBy: (by: string, at: string) => `Refusé par ${by} le ${at}`,
  standingIn: (line: string) => `${line}, par suppléance`,
  releaseTerms: (amount: string, until: string) => `Valable jusqu’au ${until}, pour ${amount} au plus`,
  releaseOver: (amount: string, until: string) => `Était valable jusqu’au ${until}, pour ${amount} au plus`,
  releaseWithoutRate: (until: string) => `Valable jusqu’au ${until}, tant que le cours de la devise manque`,
  releaseOverWithoutRate: (until: string) => `Était valable jusqu’au ${until}, tant que le cours de la devise manquait`,
  motive: (reason: string) => `Motif : ${reason}`,
  seenAtDecision: (seen: string, asked: string) => `Encours vu en décidant : ${seen} (à la demande : ${asked})`,
  order: 'Commande',
  prepaidOf: (amount: string) => `dont ${amount} d’acompte`,
  withOrder: 'avec la commande',
  orderDate: (kind: string, piece: string, date: string) => `${kind} ${piece} du ${date}`,
  delivery: (date: string) => `livraison le ${date}`,
  customerReference: (reference: string) => `réf. ${reference}`,
  payerLine: (name: string, code: string) => `Payeur : ${name} (${code})`,
  salesperson: (name: string) => `Commercial : ${name}`,
  noSalesperson: 'Commercial : aucun dans Sage',
  pastTitle: 'Décisions précédentes sur ce payeur',
  pastApproved: (date: string, piece: string, amount: string, by: string) =>
    `${date} · ${piece} · ${amount} · accordé par ${by}`,
  pastRefused: (date: string, piece: string, amount: string, by: string, reason: string) =>
    `${date} · ${piece} · ${amount} · refusé par ${by} : ${reason}`,
  notesTitle: 'Questions et réponses',
  question: (by: string, at: string, text: string) => `${by}, le ${at}, demande : ${text}`,
  answer: (by: string, at: string, text: string) => `${by}, le ${at}, indique : ${text}`,
  footer: (reference: string, at: string) => `${reference} · donnée au ${at}`,
  approve: (amount: string) => `Accorder ${amount}`,
  approveWith: 'Accorder autrement',
  refuse: 'Refuser',
  ask: 'Demander une précision',
  reply: 'Répondre',
  again: 'Redemander',
  theList: 'Liste',
  // The forms.
  cancel: 'Annuler',
  approveTitle: 'Accorder jusqu’à un montant ou une date',
  approveHint:
    'La commande passe tant qu’elle ne dépasse pas ce montant, jusqu’à la fin de ce jour. Au-delà, une nouvelle décision est demandée.',
  upTo: 'Montant, au plus',
  upToNeeded: 'Donnez un montant, par exemple 12500,00.',
  until: 'Jusqu’au (inclus) ; vide : durée habituelle',
  chooseDay: 'Choisissez une date',
  typeDay: 'Par exemple 31/12/2026',
  approveReason: 'Motif (facultatif)',
  approveReasonExample: 'Par exemple : virement annoncé, accord de la direction…',
  reasonTooLong: '200 caractères au plus.',
  approveSave: 'Accorder',
  refuseTitle: 'Refuser le déblocage',
  refuseHint: 'Le motif est gardé avec votre nom, et le commercial le lit.',
  refuseReason: 'Motif',
  refuseReasonExample: 'Par exemple : trop de retard, attendre le règlement de mars…',
  reasonNeeded: 'Un motif est nécessaire (200 caractères au plus).',
  refuseSave: 'Refuser',
  askTitle: 'Demander une précision',
  askHint: 'La question va au commercial ; la commande reste bloquée en attendant.',
  askLabel: 'Question',
  askExample: 'Par exemple : le client a-t-il annoncé un virement ?',
  textNeeded: 'Écrivez quelques mots (500 caractères au plus).',
  askSave: 'Envoyer la question',
  answerTitle: 'Répondre à la question',
  answerLabel: 'Réponse',
  answerExample: 'Par exemple : virement de 5 000 € annoncé pour vendredi',
  answerSave: 'Envoyer la réponse',
  againTitle: 'Redemander le déblocage',
  againHint: 'La demande repart à votre nom : quelqu’un d’autre doit décider.',
  againReason: 'Ce qui a changé',
  againExample: 'Par exemple : le client a réglé la moitié',
  againSave: 'Redemander',
  // The salesperson's card.
  orderTitles: {
    pending: (order: string) => `${order} : bloquée`,
    noted: (order: string) => `${order} : client à surveiller`,
    approved: (order: string) => `${order} : débloquée`,
    refused: (order: string) => `${order} : déblocage refusé`,
    superseded: (order: string) => `${order} : demande remplacée`,
    lifted: (order: string) => `${order} : plus rien ne bloque`,
    gone: (order: string) => `${order} : plus ouverte dans Sage`,
    expired: (order: string) => `${order} : déblocage terminé`,
  },
  orderNext: {
    pending: {
      commande: 'Ne la faites pas préparer avant la décision.',
      preparation: 'Ne livrez pas avant la décision.',
    },
    noted: 'Elle n’est pas bloquée : c’est un avertissement.',
    approved: (amount: string, until: string) =>
      `Elle peut partir jusqu’au ${until}, tant qu’elle ne dépasse pas ${amount}.`,
    approvedWithoutRate: (until: string) =>
      `Elle peut partir jusqu’au ${until}, tant que le cours de la devise manque : une fois son montant connu, une nouvelle décision sera demandée.`,
    refused: 'Vous pouvez redemander avec des éléments nouveaux.',
    superseded: 'Une autre demande a pris sa place, avec la situation d’aujourd’hui.',
    lifted: 'Elle peut partir.',
    gone: 'Elle a été livrée, transformée ou supprimée.',
    expired: 'Si elle doit encore partir, une nouvelle décision sera demandée.',
  },
  liftTitle: 'Ce qui la débloquerait',
  waitingReply: 'On vous demande une précision',
  // The list of holds.
  listTitle: (count: number) =>
    count === 0
      ? 'Commandes bloquées'
      : `${formatCount(count)} ${plural(count, 'commande bloquée ou à surveiller', 'commandes bloquées ou à surveiller')}`,
  listEmpty: 'Aucune commande bloquée ni à surveiller.',
  listOver: (amount: string) => `dépassement ${amount}`,
  listReasons: { 'account-blocked': 'compte bloqué', 'risk-code': 'code risque', 'cash-only': 'comptant seulement' },
  listSince: (date: string) => `depuis le ${date}`,
  listPage: (page: number, pages: number, total: number) =>
    `Page ${page} sur ${formatCount(pages)} · ${formatCount(total)} commandes`,
  previousPage: '◀ Précédentes',
  nextPage: 'Suivantes ▶',
  watchedAt: (company: string, at: string) => `${company} : relevé le ${at}`,
  neverWatched: (company: string) => `${company} : jamais relevé, la liste peut être incomplète`,
  approvalsAdded: (company: string | null, sent: number, rest: number) => {
    const noted = `C’est noté : j’annoncerai ici les commandes bloquées ${ofCompany(company)}.`;
    if (sent + rest === 0) return noted;
    if (rest === 0)
      return `${noted} ${sent === 1 ? 'Celle qui attend déjà arrive.' : `Les ${sent} qui attendent déjà arrivent.`}`;
    return `${noted} ${sent + rest} attendent déjà : les ${sent} plus grosses arrivent, voici les autres (toutes : « commandes bloquées »).`;
  },
  approvalsRemoved: (company: string | null) =>
    `C’est noté : je n’annoncerai plus ici les commandes bloquées ${ofCompany(company)}.`,
  changedTitle: 'La demande a changé depuis votre lecture',
  changedText: 'Rien n’a été décidé. Relisez-la avant de décider.',
  endedText: 'Rien n’a été décidé : il n’y a plus rien à décider.',
  seeHold: 'Voir la demande',
};
