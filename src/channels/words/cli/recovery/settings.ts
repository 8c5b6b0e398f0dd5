/** What each setting of this room means. */
export const recoveryMeaning = {
  motifs: 'motifs de litige et de dossier proposés',
  scenarios: 'scénarios de dossier, chacun à partir d’un jour : étapes, moyen, délai en jours',
} as const;
