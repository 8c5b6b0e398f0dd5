/** What stands around the chapters of the user guide. */
export const guide = {
  title: 'Relance : guide de l’utilisateur',
  about: 'Le bureau des créances, dans Microsoft Teams. Tâche par tâche, avec ce que l’on écrit et ce que l’on voit.',
  contents: 'Sommaire',
  toContents: 'Revenir au sommaire',
  /** On the page of the other language, which leads to this one. */
  inThisLanguage: 'Ce guide en français',
  foot: 'Les images viennent d’une société inventée, dans l’essai de Relance. Cette page s’imprime : une copie sur papier suffit à qui débute.',
};
