/** What a person is told that is kept on them here. */
export const sageWritesPersonalWords = {
  'sage-writes': 'Écritures dans Sage',
} as const;
