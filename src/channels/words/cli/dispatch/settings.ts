/** What each setting of this room means. */
export const postMeaning = {
  registeredLevels:
    'niveaux dont les courriers postaux partent en recommandé, sauf avis contraire du plan ou de quelqu’un',
  bothSides: 'les courriers réunis s’impriment en recto verso : chaque lettre commence sur une feuille neuve',
} as const;

/** What each setting of this room means, and whose limit it is. */
export const sendingMeaning = {
  atOnce:
    'lettres d’une même boîte en cours à la fois ; Microsoft Graph n’admet que 4 demandes à la fois par application et par boîte',
  perMinute: 'messages qui partent au plus d’une boîte en 60 secondes ; limite d’Exchange Online : 30',
  recipientsPerDay:
    'destinataires d’une boîte en 24 heures glissantes, internes compris ; limite d’Exchange Online : 10 000 (une autre boîte de `mailboxes` en a autant)',
  outsidePerDay:
    'destinataires externes de tout le locataire en 24 heures glissantes, que d’autres boîtes n’augmentent pas ; limite d’Exchange Online : 500 × licences^0,7 + 9 500, soit 10 000 pour une licence, 22 059 pour 100, 5 000 à l’essai',
} as const;
