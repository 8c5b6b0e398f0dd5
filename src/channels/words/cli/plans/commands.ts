/** How the help presents the commands of this room. */
export const plansHelp = {
  room: { name: 'plans', title: 'Plans de relance' },
  plans: {
    synopsis:
      'plans [show [code, nom ou SIRET] | check FICHIER | apply FICHIER | rehearse FICHIER --from JOUR --until JOUR | from-sage]',
    does: 'le plan en vigueur, ou celui d’un client et pourquoi ; vérifier un fichier, l’appliquer ; ce qu’il aurait envoyé, en fichier les lettres une à une ; un plan tiré des périodes de Sage',
    options: {
      from: { value: 'AAAA-MM-JJ', does: 'rehearse : premier jour' },
      until: { value: 'AAAA-MM-JJ', does: 'rehearse : dernier jour, passé' },
      lag: { value: 'JOURS', does: 'rehearse : délai de saisie de la banque, 1 sans cette option' },
    },
  },
} as const;
