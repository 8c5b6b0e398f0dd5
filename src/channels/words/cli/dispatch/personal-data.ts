/** What a person is told that is kept on them here. */
export const dispatchPersonalWords = {
  letters: 'Courriers',
} as const;
