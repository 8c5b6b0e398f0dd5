/** What a person is told that is kept on them here. */
export const positionsPersonalWords = {
  positions: 'Situation tenue à jour',
} as const;
