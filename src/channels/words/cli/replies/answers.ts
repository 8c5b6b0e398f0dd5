/** What the terminal says of answers of customers. */
export const answersCliWords = {
  usage: 'replies [list | show <n°>] [--days N] [--waiting]',
  none: 'Aucune réponse.',
  headers: ['N°', 'Jour', 'Client', 'Lettre', 'De', 'On y lit', 'État'],
  toRead: 'à lire',
  automatic: 'automatique',
  state: (state: string) => `État : ${state}`,
  unknown: (given: string) => `Aucune réponse n’a le numéro ${given}.`,
  ambiguous: (given: string) => `Plusieurs réponses commencent par ${given} : donnez-en plus.`,
  badDays: (given: string) => `« ${given} » n’est pas un nombre de jours.`,
} as const;
