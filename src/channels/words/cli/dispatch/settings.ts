/** What each setting of this room means. */
export const postMeaning = {
  registeredLevels: 'niveaux dont les courriers postaux partent en recommandé, sauf avis contraire',
  bothSides: 'les courriers réunis s’impriment en recto verso : chaque lettre commence sur une feuille neuve',
} as const;
