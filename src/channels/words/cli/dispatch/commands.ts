/** How the help presents the commands of this room. */
export const dispatchHelp = {
  room: { name: 'dispatch', title: 'Envois et dossiers' },
  dispatches: {
    synopsis: 'dispatches [annul <identifiant> --reason <motif>]',
    does: 'les lettres et leur état ; annuler une lettre partie',
    options: { reason: { value: 'motif', does: 'avec annul : pourquoi la lettre partie est annulée' } },
  },
  setup: { synopsis: 'setup', does: 'crée une fois les colonnes et dossiers SharePoint' },
} as const;
