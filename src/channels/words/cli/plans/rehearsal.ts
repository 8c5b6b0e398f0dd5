/** What the terminal says of a rehearsal, in French. */
export const rehearsalLines = {
  title: (company: string, from: string, until: string): string =>
    `Répétition d’un plan — ${company} — du ${from} au ${until}`,
  assumed: (lag: number): string =>
    `Chaque jour avec ce que l’on savait ce jour-là${lag === 0 ? '' : ` (banque saisie ${lag} jour${lag > 1 ? 's' : ''} après)`} ; toute lettre proposée est supposée partie. Ni exclusions, ni litiges, ni choix des personnes : le grand livre ne les dit pas.`,
  headers: [
    'Mois',
    'Niveau',
    'Devise',
    'Lettres',
    'Montant',
    'Déjà payé',
    'En vigueur',
    'Montant',
    'Déjà payé',
    'Écart',
  ],
  sum: (letters: number, customers: number, paid: number, whole: number): string =>
    `${letters} lettre${letters > 1 ? 's' : ''} à ${customers} client${customers > 1 ? 's' : ''} ; ${paid} où une échéance au moins était déjà payée, dont ${whole} où tout l’était`,
  mine: 'Ce plan',
  inForce: 'Plan en vigueur',
  nothing: 'Ni ce plan ni celui en vigueur n’aurait rien envoyé.',
  daysNeeded: 'Dites les jours : --from AAAA-MM-JJ --until AAAA-MM-JJ.',
  badLag: (given: string): string => `« ${given} » n’est pas un nombre de jours de 0 à 30.`,
  problems: {
    'no-day': '« --until » vient avant « --from » : échangez-les.',
    'too-long': 'Deux ans au plus à la fois : rapprochez les deux jours.',
    'to-come': 'Une répétition ne joue que des jours passés : « --until » est aujourd’hui ou à venir.',
  },
  csvHeaders: ['Jour', 'Client', 'Devise', 'Niveau', 'Échéances', 'Montant', 'Échéances déjà payées'],
  csvWritten: (file: string, rows: number): string => `${rows} lettre${rows > 1 ? 's' : ''} dans ${file}.`,
  csvFailed: (file: string): string => `Impossible d’écrire dans ${file} : vérifiez le dossier et les droits.`,
} as const;
