/** How the help presents the commands of this room. */
export const dispatchHelp = {
  room: { name: 'dispatch', title: 'Envois et dossiers' },
  dispatches: { synopsis: 'dispatches', does: 'les lettres et leur état' },
  setup: { synopsis: 'setup', does: 'crée une fois les colonnes et dossiers SharePoint' },
} as const;
