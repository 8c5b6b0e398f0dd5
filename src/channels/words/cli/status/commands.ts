/** How the help presents the commands of this room. */
export const statusHelp = {
  room: { name: 'status', title: 'État du service' },
  status: {
    synopsis: 'status',
    does: 'version, dernière écriture de banque, lettres en cours, échecs, arrêts, derniers passages du service',
  },
} as const;
