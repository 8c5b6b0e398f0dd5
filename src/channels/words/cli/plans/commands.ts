/** How the help presents the commands of this room. */
export const plansHelp = {
  room: { name: 'plans', title: 'Plans de relance' },
  plans: {
    synopsis: 'plans [show [code, nom ou SIRET] | check FICHIER | apply FICHIER | from-sage]',
    does: 'le plan en vigueur, ou celui d’un client et pourquoi ; vérifier un fichier, l’appliquer ; un plan tiré des périodes de Sage',
  },
} as const;
