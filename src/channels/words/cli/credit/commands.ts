/** How the help presents the commands of this room. */
export const creditHelp = {
  room: { name: 'credit', title: 'Encours et commandes' },
  encours: {
    synopsis: 'encours <code, nom ou SIRET>',
    does: 'l’encours du payeur, sa composition, et ce que deviennent ses commandes',
  },
  holds: { synopsis: 'holds', does: 'les commandes bloquées ou à surveiller' },
  decisions: {
    synopsis: 'decisions [--since AAAA-MM-JJ] [--csv]',
    does: 'qui a accordé ou refusé quoi, quand et pourquoi',
    options: {
      since: { value: 'AAAA-MM-JJ', does: 'les décisions de ce jour et des suivants ; sans cette option, toutes' },
      csv: { does: 'un CSV pour un tableur français, avec ce qui était connu à la demande et à la décision' },
    },
  },
  watch: {
    synopsis: 'watch [--full]',
    does: 'un passage de surveillance des commandes, maintenant',
    options: { full: { does: 'relit tout le monde, changé ou non' } },
  },
} as const;
