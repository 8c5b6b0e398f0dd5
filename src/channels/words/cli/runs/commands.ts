/** How the help presents the commands of this room. */
export const runsHelp = {
  room: { name: 'runs', title: 'Campagnes de relance' },
  runs: {
    synopsis:
      'runs [prepare | show | approve | post | pause | resume | cancel] [identifiant] [--level N] [--csv] [--pdf FICHIER]',
    does: 'les campagnes ; préparer, montrer (sort 1 si des lettres ont échoué), approuver, réunir les courriers postaux, suspendre, annuler. Sans identifiant : la dernière',
    options: {
      level: { value: 'N', does: 'avec prepare, show, approve : les relances de ce niveau (1 à 4) seulement' },
      pdf: { value: 'fichier', does: 'avec post : les courriers postaux en un PDF, précédés de leur liste' },
      csv: { does: 'avec show : le compte rendu, un CSV pour un tableur français' },
    },
  },
} as const;
