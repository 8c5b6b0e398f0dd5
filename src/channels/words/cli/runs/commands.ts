/** How the help presents the commands of this room. */
export const runsHelp = {
  room: { name: 'runs', title: 'Campagnes de relance' },
  runs: {
    synopsis: 'runs [prepare | show | approve | pause | resume | cancel] [identifiant] [--kind K] [--level N] [--csv]',
    does: 'les campagnes ; préparer, montrer (sort 1 si des lettres ont échoué), approuver, suspendre, annuler. Sans identifiant : la dernière',
    options: {
      level: { value: 'N', does: 'avec prepare, show, approve : les relances de ce niveau (1 à 4) seulement' },
      kind: {
        value: 'K',
        does: 'rappel (sinon), prevenance (ce qui arrive à échéance) ou releve (les relevés du mois) ; sans prepare : la dernière campagne de cette sorte',
      },
      csv: { does: 'avec show : le compte rendu, un CSV pour un tableur français' },
    },
  },
} as const;
