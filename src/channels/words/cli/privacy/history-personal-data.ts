/** What a person is told that is kept on them here. */
export const historyPersonalWords = {
  history: 'Historique des actes',
} as const;
