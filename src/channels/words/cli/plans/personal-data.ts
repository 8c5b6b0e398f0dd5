/** What a person is told that is kept on them here. */
export const plansPersonalWords = {
  plans: 'Plans de relance appliqués',
  stops: 'Arrêts de relance de clients en cours',
  'stops-over': 'Arrêts de relance de clients finis',
} as const;
