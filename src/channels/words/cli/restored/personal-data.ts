/** What a person is told that is kept on them here. */
export const restoredPersonalWords = {
  'forgotten-letters': 'Lettres retrouvées après une restauration',
} as const;
