const day = {
  value: 'AAAA-MM-JJ',
  does: 'la situation au soir de ce jour ; sans cette option, d’aujourd’hui',
} as const;

/** How the help presents the commands of this room. */
export const statementsHelp = {
  room: { name: 'statements', title: 'États et relevés' },
  aging: {
    synopsis: 'aging [code, nom ou SIRET] [--as-of AAAA-MM-JJ]',
    does: 'balance âgée d’un client, ou de tous',
    options: { asOf: day },
  },
  debtors: {
    synopsis: 'debtors [--as-of AAAA-MM-JJ]',
    does: 'qui doit combien, du plus gros au plus petit ; à une date ou en fichier, l’état « top débiteurs »',
    options: { asOf: day },
  },
  schedule: {
    synopsis: 'echeancier [code, nom ou SIRET] [--as-of AAAA-MM-JJ]',
    does: 'échéancier d’un client, ou de tous : ce qui est ouvert, par échéance',
    options: { asOf: day },
  },
  statement: {
    synopsis:
      'statement <code, nom ou SIRET> [--from AAAA-MM-JJ] [--until AAAA-MM-JJ] [--open] [--send [--confirm EMPREINTE]]',
    does: 'relevé de compte : solde initial, mouvements, solde final',
    options: {
      from: { value: 'AAAA-MM-JJ', does: 'premier jour ; sans cette option, celui de l’exercice' },
      until: { value: 'AAAA-MM-JJ', does: 'dernier jour ; sans cette option, aujourd’hui' },
      open: { does: 'seulement ce qui est ouvert au dernier jour' },
      send: { does: 'l’envoyer comme une lettre : montre d’abord ce qui partirait' },
      confirm: { value: 'EMPREINTE', does: 'celle que --send a montrée : envoie exactement cela' },
    },
  },
} as const;
