import type { Deduction } from '../../../domain/relance/decision.ts';
import type { NoPrevenance } from '../../../domain/relance/kinds/prevenance.ts';
import type { NoReleve } from '../../../domain/relance/kinds/releve.ts';

type CreditKind = Deduction['kind'];

/** Inside a sentence: « une relance niveau 1 », « une mise en demeure ». */
const lower = (level: string) => level.charAt(0).toLowerCase() + level.slice(1);

const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);

/** The word that fits all of them. */
function creditsNamed(count: number, kinds: readonly CreditKind[]): string {
  if (kinds.every((kind) => kind === 'receipt')) {
    return plural(count, 'règlement non affecté', 'règlements non affectés');
  }
  if (kinds.every((kind) => kind === 'advance')) return plural(count, 'acompte non affecté', 'acomptes non affectés');
  if (kinds.every((kind) => kind === 'entry')) return plural(count, 'écriture non lettrée', 'écritures non lettrées');
  return plural(count, 'crédit non affecté', 'crédits non affectés');
}

/** Sentences for values that the product gives back, facts in, words out. Which value takes which is in `explain.ts`. */
export const explain = {
  nothingLate: 'Rien n’est en retard.',
  notReminded: 'Ce client est « hors rappel » dans Sage : il n’est jamais relancé.',
  coveredByCredits: (late: string, credits: string, receipts: string) =>
    `Le retard (${late}) est couvert par ${credits} d’avoirs et ${receipts} de règlements non lettrés.`,
  receiptToAllocate: (count: number, receipts: string, late: string, kinds: readonly CreditKind[]) =>
    `${count} ${creditsNamed(count, kinds)} de ${receipts} pour ${late} en retard : à lettrer dans Sage d’abord.`,
  debitToPlace: (piece: string, on: string, amount: string) =>
    `La banque a repris ou rendu ${amount} le ${on} (${piece}), et plusieurs lignes peuvent convenir : lettrez cette écriture dans Sage d’abord.`,
  belowTolerance: (total: string, tolerance: string) => `Reste ${total}, sous la tolérance de ${tolerance}.`,
  belowMinimum: (total: string, minimum: string, level: string) =>
    `${total}, sous le minimum de ${minimum} pour une ${lower(level)}.`,
  allHeldBack: 'Toutes les échéances en retard sont retenues.',
  excluded: (by: string, reason: string, until: string) => `exclue par ${by} ${until} : ${reason}`,
  disputed: (reason: string, since: string) => `en litige depuis le ${since} : ${reason}`,
  reserved: (by: string, since: string) => `déjà dans un envoi approuvé par ${by} le ${since}`,
  delayNotReached: (daysLate: number, needed: number, level: string) =>
    `${daysLate} ${plural(daysLate, 'jour', 'jours')} de retard, il en faut ${needed} pour une ${lower(level)}`,
  interval: (last: string, next: string) => `relancée le ${last}, prochaine relance à partir du ${next}`,
  maxLevel: (level: string) => `dernier niveau déjà atteint (${lower(level)}) : à traiter en contentieux`,
  collectedByUs: (until: string) => `prélevée ou encaissée par nos soins, à relancer après le ${until}`,
  doubtful: (accountNumber: string) => `compte douteux ${accountNumber} : pas de relance automatique`,
  settledSince: 'réglée dans Sage depuis',
  unbalancedLettering: (letter: string, gap: string) =>
    `lettrage déséquilibré ${letter} : il y manque ${gap}, à corriger dans Sage`,
  rounding: 'reste sous la tolérance d’arrondi',
  heldBelowMinimum: (level: string) => `total sous le minimum pour une ${lower(level)}`,
  heldByCredits: 'couverte par des avoirs ou des règlements non lettrés',
  nextLetter: 'à relancer depuis l’approbation du courrier : dans la prochaine relance',
  heldByAccount: 'retenue avec tout le compte',
  heldElsewhere: 'retenue par un autre service de Relance',
  marks: {
    excluded: '⏸ exclue',
    disputed: '⚖ litige',
    reserved: '✉ en cours',
    'delay-not-reached': 'trop tôt',
    interval: 'trop récente',
    'max-level': 'dernier niveau',
    'collected-by-us': 'prélevée',
    'doubtful-account': 'douteux',
    'settled-since': 'réglée',
    'unbalanced-lettering': 'lettrage ?',
    rounding: 'arrondi',
    'below-minimum': 'minimum',
    'covered-by-credits': 'couverte',
    'next-letter': 'ensuite',
    'whole-account': 'retenue',
  },
  unallocatedReceipts: (count: number, total: string) =>
    `${count} ${plural(count, 'règlement ou acompte non lettré', 'règlements ou acomptes non lettrés')} de ${total} sur le compte : le client a peut-être déjà payé.`,
  unallocatedEntries: (count: number, total: string) =>
    `${count} ${plural(count, 'écriture non lettrée', 'écritures non lettrées')} de ${total}, ni avoir ni règlement en banque (compensation, affacturage, report…) : à confirmer avant de la déduire.`,
  otherAdvances: (orders: readonly string[], total: string) =>
    `${total} d’acomptes pour ${plural(orders.length, 'une autre commande', 'd’autres commandes')} (${orders.join(', ')}) : montrés, pas déduits de la relance.`,
  deductedElsewhere: (
    name: string,
    on: string,
    amount: string,
    kind: CreditKind,
    reference: string,
    letterOn: string,
  ) =>
    `${name} du ${on} (${amount})\u00a0: déjà ${kind === 'entry' ? 'déduite' : 'déduit'} de la relance ${reference} du ${letterOn}.`,
  creditsAhead: (count: number, total: string, first: string) =>
    `${count} ${plural(count, 'crédit saisi', 'crédits saisis')} pour une date à venir (${total}, à partir du ${first}) : le client a peut-être déjà payé.`,
  unbalancedLetterings: (letters: readonly string[], gap: string) =>
    `Lettrage déséquilibré dans Sage (${letters.join(', ')}) : il manque ${gap}. Rien n’est relancé tant qu’il n’est pas corrigé.`,
  staleBank: (last: string, days: number, allowed: number) =>
    `La dernière écriture de banque date du ${last} (${days} jours ouvrés, ${allowed} admis) : un règlement récent peut manquer.`,
  noBank: 'Aucune écriture de banque dans Sage : des règlements peuvent manquer.',
  undatedItems: (count: number, total: string) =>
    `${count} ${plural(count, 'écriture', 'écritures')} sans échéance (${total}) : ${plural(count, 'comptée', 'comptées')} dans le solde, jamais ${plural(count, 'relancée', 'relancées')}.`,
  settledItems: (count: number, total: string) =>
    `${count} ${plural(count, 'échéance réglée', 'échéances réglées')} depuis (${total}), ${plural(count, 'retirée', 'retirées')} de la relance.`,
  letterTexts: {
    name: 'Le nom',
    attention: 'Le nom du contact',
    address: 'L’adresse',
    code: 'Le code client',
    piece: 'Le numéro de pièce',
    sentence: 'La phrase ajoutée',
    copy: 'Le nom de la copie',
    sender: 'Notre identité',
  },
  unwritable: (what: string, text: string, signs: string) =>
    `${what} « ${text} » contient des signes que la lettre ne peut pas écrire : ${signs}. Elle les remplacera par �.`,
  unwritableMore: (count: number) => `Et ${count} ${plural(count, 'autre texte', 'autres textes')} de même.`,
  missing: {
    'due-date': 'une échéance n’a pas de date dans Sage',
    plan: 'aucun plan de relance en vigueur pour cette société',
    address: 'ni adresse électronique ni adresse postale',
    holds: 'la réponse d’un service de Relance qui peut retenir des échéances',
  },
  missingText: (list: string) => `Il manque : ${list}.`,
  notAllowed: (role: string) => `Il faut le droit « ${role} ». Demandez-le à votre administrateur.`,
  roles: { reader: 'consultation', collector: 'recouvrement', approver: 'approbation', admin: 'administration' },
  unknownCompany: (company: string) => `Je ne connais pas la société ${company}.`,
  unknownTiers: (code: string, company: string) => `Le client ${code} n’existe plus dans la base ${company}.`,
  unknownItem: 'Cette échéance n’est plus ouverte dans Sage.',
  unknownAdvance: 'Cet acompte n’est plus ouvert dans Sage : rouvrez le compte.',
  unknownDraft: 'Ce brouillon n’existe plus : rouvrez le compte.',
  unknownDispatch: 'Cet envoi n’existe plus.',
  alreadyDecided: (state: string) => `Déjà décidé : ${state}.`,
  alreadyDecidedElse: 'Quelqu’un d’autre vient d’en décider.',
  notLeft: (moving: boolean): string =>
    moving
      ? 'Cette lettre n’est pas encore partie : elle ne peut être annulée qu’une fois partie.'
      : 'Cette lettre n’est jamais partie : il n’y a rien à annuler.',
  checkFirst: 'Cette lettre est « à vérifier » : décidez-y d’abord, puis annulez-la si elle est partie.',
  alreadyAnnulled: (by: string, at: string) => `Déjà annulée par ${by} le ${at} : il n’y a plus rien à faire.`,
  annulledBy: (by: string, on: string) => `parti, puis annulé par ${by} le ${on}`,
  neverLeft: 'L’envoi de ce courrier n’avait pas commencé\u00a0: renvoyez-le ou annulez-le.',
  stillADraft:
    'Ce courriel est encore dans les brouillons de la boîte partagée : il n’est pas parti. Renvoyez-le ou annulez-le.',
  reasonNeeded: 'Un motif est nécessaire.',
  noDay: (given: string) => `« ${given} » n’est pas une date : écrivez-la comme 31/12/2026.`,
  dayOver: (given: string, earliest: string) => `Le ${given} est passé : donnez le ${earliest} au plus tôt.`,
  dayTooFar: (given: string, latest: string) => `Le ${given} est trop loin : donnez le ${latest} au plus tard.`,
  badAddress: (given: string) => `« ${given} » n’est pas une adresse électronique.`,
  tooLong: (field: string, max: number) => `${field} : ${max} caractères au plus.`,
  tooManyCopies: (max: number) => `Copies : ${max} adresses au plus.`,
  unfitText: {
    insult: (word: string) =>
      `${word} est une injure : dites-le autrement, la personne concernée peut demander à le lire.`,
    health: (word: string) =>
      `${word} parle de santé : dites-le autrement (« absent jusqu’au … »), la loi protège ces données.`,
    belief: (word: string) =>
      `${word} parle d’opinions ou de croyances : dites-le autrement, la loi protège ces données.`,
    life: (word: string) =>
      `${word} parle de la vie privée : dites-le autrement, ce n’est pas l’affaire d’un compte client.`,
  },
  tooShort: (field: string, min: number) => `${field} : ${min} caractères au moins.`,
  fields: { personalSentence: 'Phrase ajoutée', reason: 'Motif', text: 'Texte' } as Readonly<Record<string, string>>,
  nothingToSend: 'Il n’y a plus rien à relancer.',
  noPrevenance: {
    'not-reminded': 'Ce client est « hors rappel » dans Sage : aucun avis avant échéance.',
    asleep: 'Ce client est en sommeil dans Sage.',
    'nothing-due': 'Rien n’arrive à échéance dans le délai de la société.',
    announced: 'Ce qui arrive à échéance a déjà été annoncé au client.',
    'all-held-back': 'Ce qui arrive à échéance est exclu, en litige, retenu, ou prélevé par nos soins.',
    holds: 'Une retenue ne peut être vérifiée pour le moment : réessayez.',
    'covered-by-credits': 'Les avoirs et règlements non lettrés couvrent ce qui arrive à échéance.',
    'below-minimum': 'Le total est sous le minimum de la société.',
  } satisfies Record<NoPrevenance, string>,
  noReleve: {
    asleep: 'Ce client est en sommeil dans Sage : aucun relevé.',
    nothing: 'Aucun mouvement ni solde : il n’y a rien à envoyer.',
    sent: 'Ce relevé, pour la même période, est déjà parti ou en cours d’envoi.',
    'not-yet': 'Cette période n’est pas terminée : un relevé s’arrête aujourd’hui au plus tard.',
    stopped: 'Les relances de ce client sont arrêtées : aucune lettre ne part.',
    'not-wanted': 'Ce client ne reçoit pas de relevé mensuel.',
  } satisfies Record<NoReleve, string>,
  noRecipient: 'Aucun destinataire : choisissez une adresse ou le courrier postal.',
  unknownHold: 'Cette demande n’existe plus.',
  holdStates: {
    pending: 'en attente',
    noted: 'à surveiller',
    approved: 'accordée',
    refused: 'refusée',
    superseded: 'remplacée : la commande a changé',
    lifted: 'levée : plus rien ne bloque',
    gone: 'sans objet : la commande n’est plus ouverte dans Sage',
    expired: 'expirée',
  },
  holdOver: (state: string, by: string | null, at: string) =>
    by === null
      ? `Plus rien à décider, demande ${state} (le ${at}).`
      : `Déjà décidé par ${by} le ${at} : demande ${state}.`,
  aboveThreshold: (next: string | null) =>
    next === null
      ? 'C’est au-dessus de votre seuil, et personne dans la chaîne ne va jusque-là : voyez votre administrateur.'
      : `C’est au-dessus de votre seuil. Décision attendue : ${next}.`,
  ownRequest:
    'Vous (ou la personne que vous remplacez) avez pris cette commande ou demandé son déblocage : quelqu’un d’autre doit décider.',
  notInChain: 'Vous n’êtes pas dans la chaîne d’approbation de cette société.',
  badCount: (given: string) => `« ${given} » n’est pas un nombre de relances, de 0 à 10.`,
  badAmount: (given: string) => `« ${given} » n’est pas un montant (par exemple 12 500,00).`,
  amountTooLow: (given: string, needed: string) =>
    `${given} ne couvre pas la commande (${needed}) : donnez au moins son montant.`,
  unreachable: {
    sage: 'Sage ne répond pas : je ne peux rien affirmer. Réessayez dans un instant.',
    store: 'Ma base ne répond pas. Réessayez dans un instant.',
    'microsoft-365': 'Microsoft 365 ne répond pas. Réessayez dans un instant.',
  },
  /** Letters that were answered. */
  answered: {
    by: (name: string, day: string, state: string) => `Réponse de ${name} le ${day}, ${state}`,
    toRead: 'à lire',
    handled: 'traitée',
    read: 'Lire la réponse',
  },
  /** Letters that left and did not arrive. */
  bounces: {
    failed: (address: string, why: string) => `échec : non remise à ${address}, ${why}`,
    why: {
      unknown: 'adresse inconnue',
      full: 'boîte pleine',
      refused: 'refusée par le serveur du destinataire',
      domain: 'domaine introuvable',
      late: 'jamais acceptée malgré plusieurs jours d’essais',
      blocked: 'envoi bloqué par Microsoft',
      other: 'non remise',
    },
    withCode: (why: string, code: string) => `${why} (${code})`,
  },
  states: {
    approved: 'approuvé',
    rendered: 'courrier prêt',
    drafting: 'préparation du courriel',
    drafted: 'courriel préparé',
    attached: 'pièces jointes ajoutées',
    sending: 'remise à Outlook',
    accepted: 'accepté par Outlook',
    confirmed: 'envoyé',
    filed: 'envoyé et archivé',
    recorded: 'envoyé, archivé et noté',
    done: 'envoyé et archivé',
    'to-check': 'à vérifier',
    stopped: 'arrêté',
    cancelled: 'annulé',
  },
  /** Where the state alone does not say it. */
  standings: {
    unfiled: 'envoyé, archivage refusé',
    unsent: 'non parti, à décider',
    refused: 'non parti',
    changed: 'arrêté : ce qui est dû a changé',
  },
  /** Of one that stopped as its address refused another meanwhile. */
  addressRefused: (day: string) =>
    `arrêté : l’adresse a refusé une lettre le ${day} ; corrigez-la dans Sage ou choisissez-en une autre`,
  /** Of one that stopped as something changed: what, where it is not what is owed. */
  changes: {
    'other-level': 'arrêté : le niveau de relance n’est plus le même',
    'figures-changed': 'arrêté : les chiffres de la même période ont changé dans Sage ; relisez le relevé',
    'customer-stopped': 'arrêté : les relances de ce client sont arrêtées',
    'reminder-gone': 'arrêté : la relance précédente, sur laquelle il s’appuyait, ne compte plus',
  } as Readonly<Record<string, string>>,
  sources: {
    'recovery-contact': 'contact relance',
    'accounting-contact': 'contact comptabilité',
    tiers: 'adresse du client',
    chosen: 'choisi',
  },
  byPost: 'Courrier postal',
  noRecipientShort: 'aucun destinataire',
  untilDay: (day: string) => `jusqu’au ${day}`,
  untilLifted: 'jusqu’à nouvel ordre',
  deductions: { 'credit-note': 'Avoir', receipt: 'Règlement', advance: 'Acompte', entry: 'Écriture' },
};
