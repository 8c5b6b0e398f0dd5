/** How the help presents the commands of this room. */
export const bankHelp = {
  room: { name: 'bank', title: 'Banque' },
  bank: {
    synopsis: 'bank import FICHIER… | status | unmatched | settle RÉFÉRENCE',
    does: 'relevés de la banque (CAMT.053 et 054, CFONB 120, MT940) : lus une fois et rapprochés ; jusqu’où ils vont ; ce que Sage n’a pas encore (« --csv » pour la saisie) ; « settle » lève ce qu’un mouvement retient',
  },
} as const;
