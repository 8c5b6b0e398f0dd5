/** What a person is told that is kept on them here. */
export const litigationPersonalWords = {
  'litigation-exports': 'Dossiers contentieux constitués',
} as const;
