/** How the help presents the commands of this room. */
export const runsHelp = {
  room: { name: 'runs', title: 'Campagnes de relance' },
  runs: {
    synopsis:
      'runs [prepare | show | approve | post | pause | resume | cancel] [identifiant] [--kind K] [--level N] [--salesperson NOM] [--segment NOM] [--collector NOM] [--confirm EMPREINTE]',
    does: 'les campagnes ; préparer, montrer (le compte rendu, aussi en fichiers ; sort 1 si des lettres ont échoué), approuver, réunir les courriers postaux (post : en un PDF, précédés de leur liste), suspendre, annuler. Sans identifiant : la dernière pour show ; les autres verbes prennent la campagne de rappels où ils ont un sens, ou demandent laquelle',
    options: {
      level: { value: 'N', does: 'avec prepare, show, approve : les relances de ce niveau (1 à 4) seulement' },
      salesperson: { value: 'NOM', does: 'avec prepare, show, approve : les clients de ce commercial' },
      segment: { value: 'NOM', does: 'ceux de ce segment du plan, ou de cette valeur de statistique' },
      collector: { value: 'NOM', does: 'ceux que suit ce gestionnaire (policy.runs.collectors)' },
      confirm: {
        value: 'EMPREINTE',
        does: 'avec approve : celle de la liste que prepare et show disent ; inutile si la campagne est nommée et que rien n’y a changé depuis sa préparation',
      },
      kind: {
        value: 'K',
        does: 'rappel (sinon), prevenance (ce qui arrive à échéance) ou releve (les relevés du mois) ; runs et show, sinon : de toute sorte',
      },
    },
  },
  sending: {
    synopsis: 'sending [stop --reason TEXTE | resume]',
    does: 'l’arrêt d’urgence : tous les envois, arrêtés (sort 1) ou non ; arrêter en disant pourquoi, faire reprendre. De toutes les sociétés, ou de celle que nomme --company',
    options: { reason: { value: 'TEXTE', does: 'avec stop : pourquoi' } },
  },
} as const;
