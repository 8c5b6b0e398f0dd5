/** « À vérifier », and what was decided there. */
export const dispatch = {
  /** What help and the menus of Teams say of its commands. */
  help: {
    toCheck: {
      say: 'à vérifier',
      does: 'les envois dont l’issue est incertaine',
      menu: 'Les envois dont l’issue est incertaine',
    },
  },
  toCheckIntro:
    'Je ne sais pas si ces courriels sont partis. Regardez dans les éléments envoyés de la boîte partagée, puis dites-moi.',
  unsentIntro: 'Ces lettres ne sont pas parties, c’est certain. Renvoyez-les ou annulez-les.',
  decideIntro: 'Ces lettres attendent votre décision.',
  toCheckSince: (at: string, step: string) => `Depuis le ${at} · arrêté à l’étape « ${step} »`,
  unsentSince: (at: string) => `Depuis le ${at} · rien n’est parti, c’est certain`,
  unfiledSince: (at: string) => `Envoyé ; archivage refusé le ${at}.`,
  underWaySince: (at: string, step: string) => `Toujours en cours depuis le ${at} · étape « ${step} »`,
  filingSince: (at: string) => `Envoyé ; archivage à refaire depuis le ${at}, je réessaie sans renvoyer.`,
  unreadableIntro: 'Ces lettres attendent l’administrateur.',
  unreadableSince: (at: string) =>
    `Je ne peux plus lire cette lettre, arrêtée depuis le ${at} : prévenez l’administrateur.`,
  filingIntro: 'Tout est parti ; il reste à archiver.',
  underWayIntro: 'Ces lettres mettent du temps ; il n’y a rien à décider.',
  toCheckMore: (count: number) => `et ${count} de plus : traitez d’abord ceux-ci.`,
  decideSent: 'Il est parti',
  decideFile: 'Archiver',
  decideAgain: 'Renvoyer',
  decideCancel: 'Annuler',
  decided: {
    sent: (name: string) => `${name} : noté comme parti.`,
    again: (name: string) => `${name} : nouvel envoi en cours.`,
    file: (name: string) => `${name} : archivage repris.`,
    cancel: (name: string) => `${name} : envoi annulé.`,
  },
};
