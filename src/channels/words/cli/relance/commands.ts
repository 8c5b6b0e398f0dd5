/** How the help presents the commands of this room. */
export const relanceHelp = {
  room: { name: 'relance', title: 'Relances' },
  proposals: {
    synopsis: 'proposals',
    does: 'les relances proposées aujourd’hui, les retenues et leurs motifs',
  },
} as const;
