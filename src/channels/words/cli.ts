interface Brief {
  readonly code: string;
  readonly name: string;
  readonly city: string;
}

const listed = (all: readonly Brief[]): string =>
  all.map(({ code, name, city }) => `  ${code}  ${name}${city ? ` (${city})` : ''}`).join('\n');
const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** What the terminal says. Its readers are integrators and administrators of a French company. */
export const cliWords = {
  usage: `Usage : npm run cli -- <commande> [--company CODE] [--json]

  client <code, nom ou SIRET>   ce que doit un client, échéance par échéance, et ce qui serait proposé
  proposals                     les relances proposées aujourd’hui, les retenues et leurs motifs
  debtors                       qui doit combien, du plus gros au plus petit
  dispatches                    les lettres et leur état
  setup                         crée une fois les colonnes et dossiers SharePoint
  doctor                        vérifie connexions, droits et réglages, et dit quoi faire`,
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
  dispatchHeaders: ['Client', 'Niveau', 'État', 'Depuis', 'Erreur', 'Identifiant'],
  setupDone: (report: { readonly created: readonly string[]; readonly present: readonly string[] }): string =>
    [
      report.created.length > 0 ? `Créé : ${report.created.join(', ')}.` : 'Rien à créer.',
      report.present.length > 0 ? `Déjà là : ${report.present.join(', ')}.` : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  setupFailed: (code: string, detail: string): string =>
    `La préparation a échoué (${code}) : ${detail}\nRelancez « doctor » pour savoir quoi faire.`,
  heldByOther: (pid: string): string =>
    `La base embarquée est tenue par un autre processus (${pid}) qui ne répond pas. Arrêtez-le, puis recommencez.`,
} as const;
