/** How the help presents the commands of this room. */
export const privacyHelp = {
  room: { name: 'privacy', title: 'Données personnelles' },
  privacy: {
    synopsis: 'privacy export | erase <adresse, identifiant ou code> | retention',
    does: 'ce qui est tenu sur une personne, l’effacer, ce qui a passé sa durée',
    options: {
      out: { value: 'FICHIER', does: 'écrit l’export dans ce fichier' },
      confirm: { does: 'efface vraiment ; sans elle, rien ne change : on dit ce qui partirait' },
    },
  },
} as const;
