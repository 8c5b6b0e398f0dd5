/** What the terminal says of agendas. */
export const agendaWords = {
  headers: ['Jour', 'Quand', 'Client', 'À faire', 'Qui'],
  empty: 'Rien n’attend.',
  missing: (rooms: string): string => `La liste n’est pas complète : pas de réponse pour ${rooms}.`,
  unknownPerson: (given: string): string => `Personne dans l’annuaire n’a l’adresse « ${given} ».`,
  noRight: (name: string): string => `${name} n’a aucun droit dans cette société.`,
} as const;
