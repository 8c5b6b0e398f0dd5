/** How the help presents the commands of this room. */
export const penaltiesHelp = {
  room: { name: 'penalties', title: 'Pénalités de retard' },
  penalties: {
    synopsis: 'penalties [code, nom ou SIRET] [--as-of AAAA-MM-JJ] | penalties rates',
    does: 'intérêts de retard par semestre et indemnité de 40 €, à titre indicatif ; sans client, de tous ; en fichier : une ligne par période ; « rates » : les taux',
    options: {
      asOf: { value: 'AAAA-MM-JJ', does: 'ce qui avait couru au soir de ce jour ; sans cette option, aujourd’hui' },
    },
  },
} as const;
