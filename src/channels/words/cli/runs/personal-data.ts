/** What a person is told that is kept on them here. */
export const runsPersonalWords = {
  runs: 'Campagnes préparées ou approuvées',
  'run-lines': 'Lignes de campagnes',
  stops: 'Arrêts des envois',
  'run-cards': 'Cartes de campagnes',
} as const;
