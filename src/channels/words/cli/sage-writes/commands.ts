/** How the help presents the commands of this room. */
export const sageWritesHelp = {
  room: { name: 'sage-writes', title: 'Écritures dans Sage' },
  sageWrites: {
    synopsis: 'sage-writes [undo <id>]',
    does: 'ce que les décisions ont écrit dans Sage, et de quoi remettre la valeur d’avant',
  },
} as const;
