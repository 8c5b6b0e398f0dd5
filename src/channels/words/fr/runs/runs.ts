/** A run of reminders: what it shows, why a customer is not in it, what was not done. */
export const runs = {
  states: {
    prepared: 'à approuver',
    sending: 'envoi en cours',
    paused: 'en pause',
    cancelled: 'annulée',
    done: 'terminée',
  },
  kinds: { rappel: 'relances', prevenance: 'avis avant échéance', releve: 'relevés' },
  lineStates: {
    selected: 'sélectionné',
    'left-out': 'écarté',
    held: 'retenu',
    approving: 'approuvé',
    approved: 'approuvé, en attente d’envoi',
    sending: 'envoi en cours',
    sent: 'envoyé',
    failed: 'échec',
    dropped: 'abandonné',
  },
  why: {
    toConfirm: 'à confirmer d’abord sur la carte du client',
    warnings: {
      'unallocated-receipts': 'règlement non affecté',
      'stale-bank': 'banque pas à jour',
      'unallocated-entries': 'écriture non affectée',
      'other-advances': 'acompte sur une autre commande',
      'deducted-elsewhere': 'avoir déduit ailleurs',
      'credits-ahead': 'avoir ou règlement à venir',
      'unbalanced-lettering': 'lettrage déséquilibré',
      'undated-items': 'pièce sans échéance',
      'settled-since': 'réglé depuis',
      unwritable: 'texte que la lettre ne peut pas écrire',
    },
    noRecipient: 'ni adresse électronique ni adresse postale dans Sage',
    unreadable: 'la lettre n’a pas pu être préparée : ouvrez la carte du client',
    notChosen: (by: string) => `hors de la sélection de ${by}`,
    leftOut: (by: string, reason: string) => `écarté par ${by} : ${reason}`,
    changed: 'le compte a changé depuis que la lettre a été montrée : préparez de nouveau',
    sandboxSwitched: (prepared: boolean) =>
      `la campagne a été préparée ${prepared ? 'en mode d’essai, désactivé' : 'hors du mode d’essai, activé'} depuis : préparez de nouveau`,
    nothingLeft: 'plus rien à relancer',
    adjusted: (by: string) => `la relance a été modifiée par ${by} depuis : préparez de nouveau`,
    reserved: (by: string) => `une autre lettre, approuvée par ${by}, a déjà réservé une de ses échéances`,
    alreadySent: (by: string) => `déjà envoyée par ${by}`,
    cancelled: 'la campagne a été annulée avant son envoi',
  },
  problems: {
    unknownRun: 'Je ne trouve pas cette campagne.',
    unknownLine: 'Ce client n’est pas dans cette campagne, ou rien ne lui est proposé.',
    lineMoved: 'Quelqu’un a été plus rapide pour ce client.',
    runMoved: (state: string) => `Rien n’a changé : la campagne est ${state}.`,
    beforeLastRun: (today: string, last: string) =>
      `Une campagne du ${last} existe déjà : le ${today} lui est antérieur. Rien n’a été préparé.`,
    ofAnotherDay: (day: string) =>
      `Cette campagne a été préparée le ${day}, et ses lettres portent cette date : préparez-la de nouveau.`,
    sandboxSwitched: (prepared: boolean) =>
      `Cette campagne a été préparée ${prepared ? 'en mode d’essai, désactivé' : 'hors du mode d’essai, activé'} depuis : préparez-la de nouveau.`,
    nothingChosen: 'Aucune lettre n’est sélectionnée.',
    listChanged: (changed: readonly string[], more: number) =>
      `La liste a changé depuis${changed.length > 0 ? ` : ${changed.join(', ')}${more > 0 ? ` et ${more} ${more < 2 ? 'autre' : 'autres'}` : ''}` : ''}. Rien n’a été approuvé : regardez-la, et approuvez de nouveau.`,
    confirmNeeded: (confirm: string) =>
      `Rien n’a été approuvé. Regardez la liste (runs show), puis nommez-la : --confirm ${confirm}`,
    whichRun: (waiting: readonly string[]) =>
      `Rien n’a été fait. Dites laquelle, par son identifiant ou par --kind : ${waiting.join(' ; ')}`,
    waitingRun: (kind: string, day: string, customers: number, id: string) =>
      `${kind} du ${day}, ${customers} ${customers < 2 ? 'client' : 'clients'} (${id})`,
    beyondAmount: (total: string, limit: string) =>
      `${total} dépassent les ${limit} qu’un chargé de recouvrement peut approuver : un approbateur, autre que la personne qui a préparé la campagne, doit l’approuver.`,
    ownRun: (total: string) =>
      `${total} : au-delà du montant fixé par la société, la personne qui a préparé la campagne ne peut pas l’approuver.`,
    stopped: (by: string, at: string, reason: string) =>
      `Tous les envois ont été arrêtés par ${by} le ${at} : ${reason}. Un administrateur peut les faire reprendre.`,
    reasonNeeded: 'Dites pourquoi.',
    reasonTooLong: (max: number) => `Le motif est trop long : ${max} caractères au plus.`,
  },
};
