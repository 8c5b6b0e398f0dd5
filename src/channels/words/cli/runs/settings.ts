/** What each setting of this room means. */
export const runsMeaning = {
  approveUpTo:
    'ce qu’un gestionnaire peut approuver en une campagne, en centimes de chaque devise ; au-delà, et dans une devise non nommée : un approbateur qui ne l’a pas préparée',
  perDay:
    'lettres qui partent d’une boîte en un jour, de campagnes ou non ; au-delà, celles des campagnes attendent le jour ouvré suivant',
  collectors: 'qui suit quels clients : par commercial, valeur de statistique ou code ; le premier qui nomme le client',
} as const;
