interface Brief {
  readonly code: string;
  readonly name: string;
  readonly city: string;
}

type Ended = Record<'superseded' | 'lifted' | 'gone' | 'expired', number>;
type WatchFound = { readonly full: boolean } & Readonly<
  Record<'payers' | 'orders' | 'opened' | 'noted' | 'escalated', number> & Ended
>;

const listed = (all: readonly Brief[]): string =>
  all.map(({ code, name, city }) => `  ${code}  ${name}${city ? ` (${city})` : ''}`).join('\n');
const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** What the terminal says. Its readers are integrators and administrators of a French company. */
export const cliWords = {
  unknownCommand: (name: string): string => `Commande inconnue : ${name}.`,
  whichCompany: (codes: readonly string[]): string =>
    `Société inconnue. Indiquez --company avec l’un de ces codes : ${codes.join(', ') || '(aucune société)'}.`,
  noMatch: (text: string, suggestions: readonly Brief[]): string =>
    suggestions.length > 0
      ? `Aucun client ne correspond à « ${text} ». Peut-être :\n${listed(suggestions)}`
      : `Aucun client ne correspond à « ${text} ».`,
  ambiguous: (text: string, candidates: readonly Brief[]): string =>
    `Plusieurs clients correspondent à « ${text} », précisez le code :\n${listed(candidates)}`,
  nothingOpen: 'Aucune écriture ouverte.',
  balance: (amount: string): string => `Solde : ${amount}`,
  valuation: (amount: string): string => `Écarts de conversion dans la comptabilité : ${amount} (dus par personne)`,
  untreated: (account: string, amount: string): string =>
    `Compte ${account} sans traitement dans les réglages : ${amount}, dans aucun total. Ajoutez-le à « policy.accounts ».`,
  itemHeaders: ['Pièce', 'Émise le', 'Échéance', 'Jours de retard', 'Montant', 'Reste dû'],
  debtorHeaders: ['Code', 'Client', 'Solde', 'En retard', 'Jours max.'],
  totals: (balance: string, open: number, late: number): string =>
    `Total ${balance} — ${plural(open, 'échéance ouverte', 'échéances ouvertes')}, dont ${late} en retard`,
  proposalsTitle: (count: number): string => plural(count, 'relance proposée', 'relances proposées'),
  proposalHeaders: ['Code', 'Client', 'Niveau', 'Échéances', 'Total', ''],
  toComplete: 'adresse à compléter',
  heldTitle: (count: number): string => plural(count, 'client retenu', 'clients retenus'),
  heldHeaders: ['Code', 'Client', 'Devise', 'Motif'],
  cannotTellTitle: (count: number): string => plural(count, 'client à compléter', 'clients à compléter'),
  cannotTellHeaders: ['Code', 'Client', 'Devise', 'Il manque'],
  dispatchHeaders: ['Client', 'Niveau', 'État', 'Depuis', 'Identifiant'],
  /** Below the table: the terminal is an administrator's, so the code is said after the words. */
  dispatchFault: (id: string, why: string, code: string): string => `${id} : ${why} (${code})`,
  askWhichLetter: 'Quelle lettre ? Donnez son identifiant : dispatches annul <identifiant> --reason <motif>',
  annulledWhy: (id: string, reason: string): string => `${id} : annulée. Motif : ${reason}`,
  draftLeft: 'Son brouillon est resté dans la boîte partagée : supprimez-le.',
  encoursUnknown: 'Encours : Sage ne répond pas, et rien n’est connu de ce client. Ce n’est pas un accord.',
  encoursTitle: (name: string, code: string): string => `Encours du payeur ${name} (${code})`,
  encoursHeaders: ['', 'Montant', 'Pièces', ''],
  holdHeaders: ['Pièce', 'Code', 'Client', 'Montant', 'Dépassement', 'État', 'Depuis', 'Référence'],
  holdPending: 'À décider',
  watchedAt: (at: string): string => `Relevé le ${at}.`,
  neverWatched: 'Jamais relevé : lancez « watch ».',
  badDay: (given: string): string => `« ${given} » n’est pas une date AAAA-MM-JJ.`,
  outcomes: { approved: 'Accordé', refused: 'Refusé' },
  holdStates: {
    pending: 'à décider',
    noted: 'à surveiller',
    approved: 'en vigueur',
    refused: 'refusé',
    superseded: 'remplacé',
    lifted: 'levé',
    gone: 'commande close',
    expired: 'échu',
  },
  decisionHeaders: [
    'Le',
    'Décision',
    'Par',
    'Pièce',
    'Payeur',
    'Montant',
    'Dépassement',
    'Jusqu’au',
    'Motif',
    'Référence',
  ],
  decisionCsvHeaders: [
    'Référence',
    'Demandé le',
    'Décidé le',
    'Décision',
    'Par',
    'À la place de',
    'Motif',
    'Accordé pour, au plus',
    'Jusqu’au',
    'État',
    'Pièce',
    'Code client',
    'Client',
    'Code payeur',
    'Payeur',
    'Commercial',
    'Redemandé par',
    'Devise',
    'Montant demandé',
    'Encours à la demande',
    'Dépassement à la demande',
    'Montant à la décision',
    'Encours à la décision',
    'Dépassement à la décision',
  ],
  watchBusy: 'Un autre passage est en cours.',
  watchUnreachable: (code: string, detail: string): string =>
    `Sage ne répond pas (${code}) : ${detail}\nRien n’a changé.`,
  watched: (found: WatchFound): string =>
    [
      found.full
        ? `Tous les comptes relus, ${plural(found.orders, 'commande ouverte', 'commandes ouvertes')} :`
        : `Depuis le dernier passage, ${plural(found.payers, 'compte changé', 'comptes changés')}, ${plural(found.orders, 'commande ouverte', 'commandes ouvertes')} :`,
      `${found.opened} à décider, ${found.noted} à surveiller, ${found.superseded} remplacées, ${found.lifted} levées,`,
      `${found.gone} closes, ${found.expired} échues, ${found.escalated} relancées.`,
    ].join(' '),
  setupDone: (report: { readonly created: readonly string[]; readonly present: readonly string[] }): string =>
    [
      report.created.length > 0 ? `Créé : ${report.created.join(', ')}.` : 'Rien à créer.',
      report.present.length > 0 ? `Déjà là : ${report.present.join(', ')}.` : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  setupFailed: (why: string, code: string, detail: string): string =>
    `La préparation a échoué. ${why}\n(${code} : ${detail})\nRelancez « doctor » pour savoir quoi faire.`,
  heldByOther: (pid: string): string =>
    `La base embarquée est tenue par un autre processus (${pid}) qui ne répond pas. Arrêtez-le, puis recommencez.`,
} as const;
