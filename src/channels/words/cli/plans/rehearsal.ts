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
  fileTitle: 'Répétition de plan',
  between: (from: string, until: string): string => `du ${from} au ${until}`,
  fileColumns: [
    { title: 'Jour', kind: 'day' },
    { title: 'Client', kind: 'text', grows: true },
    { title: 'Niveau', kind: 'text' },
    { title: 'Échéances', kind: 'count' },
    { title: 'Montant', kind: 'amount' },
    { title: 'Échéances déjà payées', kind: 'count' },
    { title: 'Devise', kind: 'text' },
  ],
} as const;
