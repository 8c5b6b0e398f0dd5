/** How the help presents the commands of this room. */
export const einvoicingHelp = {
  room: { name: 'einvoicing', title: 'Factures électroniques' },
  einvoices: {
    synopsis: 'einvoices import FICHIER… | status | list | settle RÉFÉRENCE',
    does: 'statuts de factures électroniques (message CDAR, ou CSV pièce, statut, date, motif, plateforme) : lus une fois ; ce qui a été lu ; ce qu’ils retiennent ; « settle » lève ce qu’un statut retient',
  },
} as const;
