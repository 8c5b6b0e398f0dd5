/** What the terminal says of a rehearsal, in French. */
export const rehearsalLines = {
  title: (company: string, from: string, until: string): string =>
    `Répétition d’un plan — ${company} — du ${from} au ${until}`,
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
  daysNeeded: 'Dites les jours : --from AAAA-MM-JJ --until AAAA-MM-JJ.',
  badLag: (given: string): string => `« ${given} » n’est pas un nombre de jours de 0 à 30.`,
  problems: {
    'no-day': '« --until » vient avant « --from » : échangez-les.',
    'too-long': 'Deux ans au plus à la fois : rapprochez les deux jours.',
    'to-come': 'Une répétition ne joue que des jours passés : « --until » est aujourd’hui ou à venir.',
  },
} as const;
