/** What an agenda says of what waits in this room. */
export const tasks = {
  called: 'Les exclusions qui s’achèvent',
  see: 'Voir le compte',
  ended: (piece: string, reason: string) => `L’exclusion de ${piece} s’achève (${reason}) : relancer, ou prolonger`,
};
