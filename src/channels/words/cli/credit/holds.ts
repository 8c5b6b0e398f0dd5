/** What the terminal says of held orders. */
export const holdsWords = {
  headers: ['Pièce', 'Code', 'Client', 'Montant', 'Dépassement', 'État', 'Depuis', 'Référence'],
  pending: 'À décider',
  watchedAt: (at: string): string => `Relevé le ${at}.`,
  neverWatched: 'Jamais relevé : lancez « watch ».',
} as const;
