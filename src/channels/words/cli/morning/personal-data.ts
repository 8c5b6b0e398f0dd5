/** What a person is told that is kept on them here. */
export const morningPersonalWords = {
  registrations: 'Conversations autorisées',
  purposes: 'Postes des conversations',
} as const;
