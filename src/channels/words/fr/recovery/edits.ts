/** What people change of files and disputes once they are opened. */
export const edits = {
  edit: 'Modifier…',
  changes: 'Modifications',
  titles: { file: 'Modifier le dossier', dispute: 'Modifier le litige' },
  changesTitle: 'Qui a changé quoi',
  items: 'Échéances du dossier',
  newOwner: (name: string) => `Nouveau responsable ; vide : ${name}`,
  expected: 'Résolution attendue le ; vide : sans date',
  third: 'Tiers à mandater, changer ou retirer (sans nom : retiré)',
  thirdNeeded: 'Dites quel tiers : commissaire de justice, avocat ou assureur.',
  unchanged: 'Aucun',
  result: 'Résultat jusqu’ici',
  fields: {
    ...{ motif: 'motif', note: 'note', owner: 'responsable', expected: 'résolution attendue', contact: 'contact' },
    ...{ thirdParties: 'tiers', priority: 'priorité', expectedLoss: 'perte attendue', provision: 'provision' },
    ...{ result: 'résultat', items: 'échéances' },
  },
  none: 'rien',
  change: (at: string, who: string, field: string, from: string, to: string) =>
    `${at}, ${who} – ${field} : ${from} → ${to}`,
  itemsChange: (at: string, who: string, out: string, into: string) =>
    `${at}, ${who} – échéances : retirées ${out}, ajoutées ${into}`,
  earlier: (count: number) => `et ${count} plus anciennes`,
  meanwhile: (who: string, fields: string) =>
    `${who} a changé entre-temps : ${fields}. Ce que vous avez écrit est gardé ci-dessous ; le reste est comme il est maintenant. Enregistrez à nouveau.`,
  meanwhileOtherwise:
    'Cela a changé entre-temps. Ce que vous avez écrit est gardé ci-dessous ; le reste est comme il est maintenant. Enregistrez à nouveau.',
  said: 'C’est modifié.',
  nothing: 'Rien n’a été modifié.',
};
