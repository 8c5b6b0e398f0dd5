/** The form that corrects how many reminders count for an instalment. */
export const correction = {
  title: 'Corriger le niveau d’une échéance',
  hint: 'Le nombre dit combien de relances comptent, jusqu’à la prochaine lettre. Sage et les lettres parties restent ce qu’ils sont ; les délais courent depuis la dernière relance.',
  nothing: 'Aucune échéance en retard sur cette page.',
  instalment: 'Échéance',
  instalmentNeeded: 'Choisissez une échéance.',
  choose: 'Choisissez',
  count: 'Relances comptées',
  countNeeded: 'Choisissez un nombre de 0 à 10.',
  counts: (count: number) =>
    count === 0 ? '0 : comme jamais relancée' : count === 10 ? '10 : plus jamais relancée' : String(count),
  reason: 'Motif',
  reasonExample: 'Par exemple : relance partie à tort, appel compté…',
  reasonNeeded: 'Un motif est nécessaire (200 caractères au plus).',
  save: 'Corriger',
  cancel: 'Annuler',
};
