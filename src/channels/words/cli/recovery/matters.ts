/** What the terminal says of promises, disputes, proceedings and files. */
export const mattersCliWords = {
  headers: ['Quoi', 'Code', 'Client', 'Depuis', 'Ce qui est dit', 'Pièces'],
  empty: 'Rien n’est en cours.',
  noChanges: 'Rien n’a été changé depuis l’ouverture.',
  cut: 'Il y en a d’autres, qui ne sont pas montrés.',
  unknownKind: (given: string, kinds: string): string => `« ${given} » n’est aucun de : ${kinds}.`,
} as const;
