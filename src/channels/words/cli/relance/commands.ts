/** How the help presents the commands of this room. */
export const relanceHelp = {
  room: { name: 'relance', title: 'Relances' },
  proposals: {
    synopsis: 'proposals',
    does: 'les relances proposées aujourd’hui, les retenues et leurs motifs',
    live: 'lit Sage maintenant, même si les situations tenues à jour sont assez récentes',
  },
} as const;
