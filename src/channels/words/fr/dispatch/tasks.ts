/** What an agenda says of what waits in this room. */
export const tasks = {
  called: 'Les envois',
  check: 'Répondre',
  see: 'Voir',
  toCheck: (reference: string) => `Dire ce qu’est devenu le courrier ${reference}`,
  failed: (reference: string) => `Le courrier ${reference} n’est pas parti : relancer, ou laisser`,
};
