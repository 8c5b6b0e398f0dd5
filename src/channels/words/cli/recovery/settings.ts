/** What each setting of this room means. */
export const recoveryMeaning = {
  motifs: 'motifs de litige et de dossier proposés quand Sage n’en a pas (P_LITIGE)',
  scenarios:
    'scénarios de dossier, chacun à partir d’un jour : étapes, moyen, délai en jours ; ceux de Sage (F_SCENARIO) sont proposés à côté',
} as const;
