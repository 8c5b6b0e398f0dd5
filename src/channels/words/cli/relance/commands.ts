/** How the help presents the commands of this room. */
export const relanceHelp = {
  room: { name: 'relance', title: 'Relances' },
  proposals: {
    synopsis: 'proposals',
    does: 'les relances proposées aujourd’hui, les retenues et leurs motifs',
    live: 'lit Sage maintenant, même si les situations tenues à jour sont assez récentes',
  },
  relance: {
    synopsis: 'relance level <client> <pièce>',
    does: 'corrige le nombre de relances qui comptent pour une échéance',
    options: {
      count: { value: 'N', does: 'le nombre, de 0 à 10' },
      reason: { value: 'TEXTE', does: 'le motif (obligatoire)' },
      due: { value: 'JOUR', does: 'l’échéance, si plusieurs portent la même pièce' },
    },
  },
} as const;
