/** What each setting of this room means. */
export const privacyMeaning = {
  retention:
    'jours de conservation : comments et tasks de 30 à 1827, matters de 1827 à 3653 (art. L110-4 et L123-22 C. com.), bankEntries de 396 à 3653 (art. L133-24 CMF)',
  removesByItself: 'ce qui a passé sa durée part chaque jour de lui-même ; sinon avec privacy retention --confirm',
  naturalPersons: 'codes des clients qui sont des personnes physiques, entrepreneurs individuels compris',
} as const;
