/** What a person is told that is kept on them here. */
export const plansPersonalWords = {
  plans: 'Plans de relance appliqués',
} as const;
