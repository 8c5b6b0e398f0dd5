/** How the help presents the commands of this room. */
export const positionsHelp = {
  room: { name: 'positions', title: 'Situation tenue à jour' },
  positions: {
    synopsis: 'positions status | rebuild',
    does: 'ce que lisent /top, /suivre et /retards sans relire Sage : vérifier, tout recalculer',
  },
} as const;
