/** What a person is told that is kept on them here. */
export const bankPersonalWords = {
  'bank-entries': 'Mouvements en banque',
} as const;
