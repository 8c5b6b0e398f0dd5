/** How the help presents the commands of this room. */
export const dispatchHelp = {
  room: { name: 'dispatch', title: 'Envois et dossiers' },
  dispatches: {
    synopsis: 'dispatches [annul <identifiant> --reason <motif>]',
    does: 'les lettres et leur état ; annuler une lettre partie',
    options: { reason: { value: 'motif', does: 'avec annul : pourquoi la lettre partie est annulée' } },
  },
  letters: {
    synopsis: 'letters [identifiant…] [--run ID] [--pdf FICHIER] | posted | registered | simple | tracking | proof',
    does: 'les courriers postaux à poster depuis 60 jours, ou ceux nommés, dans l’ordre des enveloppes, et leur fichier PDF ; noter qu’ils sont postés, en recommandé ou non, un numéro de suivi, une preuve',
    options: {
      run: { value: 'identifiant', does: 'ceux d’une campagne' },
      pdf: { value: 'fichier', does: 'écrit les courriers en un PDF, précédés de leur liste' },
      oneSided: { does: 'avec --pdf : pour imprimer au recto seul, sans page blanche' },
      file: { value: 'fichier', does: 'avec proof : la preuve, archivée au dossier du client' },
    },
  },
  setup: { synopsis: 'setup', does: 'crée une fois les colonnes et dossiers SharePoint' },
} as const;
