/** Letters under way, sent, to check. */
export const dispatch = {
  progressTitle: (name: string) => `Envoi en cours : ${name}`,
  sentTitle: (name: string) => `Relance envoyée : ${name}`,
  postTitle: (name: string) => `Courrier à poster : ${name}`,
  checkTitle: (name: string) => `Envoi à vérifier : ${name}`,
  stoppedTitle: (name: string) => `Envoi arrêté : ${name}`,
  cancelledTitle: (name: string) => `Envoi annulé : ${name}`,
  approvedBy: (by: string, at: string) => `Approuvé par ${by} le ${at}`,
  sentLine: (to: string, at: string) => `Envoyé à ${to} le ${at}, archivé ici :`,
  sentNotFiled: (to: string, at: string) => `Envoyé à ${to} le ${at}, archivage en cours.`,
  filedLine: 'Archivé ici :',
  postLine: 'Imprimez et postez le courrier, archivé ici :',
  dropped: (count: number) =>
    count === 1
      ? '1 échéance réglée ou exclue entre-temps a été retirée du courrier.'
      : `${count} échéances réglées ou exclues entre-temps ont été retirées du courrier.`,
  checkLine: (to: string) => `Je ne sais pas s’il est parti à ${to} : dites-le dans « À vérifier ».`,
  faults: {
    'accepted-not-seen': 'Outlook l’a accepté, mais il n’apparaît pas dans les éléments envoyés.',
    'sent-or-not': 'Outlook n’a pas répondu au moment de l’envoi.',
    'sent-after-all': 'Un envoi précédent de ce courriel est apparu après coup.',
    changed: 'Ce qui est dû a changé.',
  } as Readonly<Record<string, string>>,
  faultOther: (code: string) => `Incident technique (${code}).`,
  toCheckTitle: 'À vérifier',
  toCheckIntro:
    'Je ne sais pas si ces courriels sont partis. Regardez dans les éléments envoyés de la boîte partagée, puis dites-moi.',
  toCheckEmpty: 'Rien à vérifier : tous les envois ont une issue certaine.',
  toCheckSince: (at: string, step: string) => `Depuis le ${at} · arrêté à l’étape « ${step} »`,
  filingSince: (at: string) => `Envoyé ; archivage à refaire depuis le ${at}, je réessaie sans renvoyer.`,
  filingIntro: 'Tout est parti ; il reste à archiver.',
  toCheckMore: (count: number) => `et ${count} de plus : traitez d’abord ceux-ci.`,
  decideSent: 'Il est parti',
  decideAgain: 'Renvoyer',
  decideCancel: 'Annuler',
  decided: {
    sent: (name: string) => `${name} : noté comme parti.`,
    again: (name: string) => `${name} : nouvel envoi en cours.`,
    cancel: (name: string) => `${name} : envoi annulé.`,
  },
  milestones: { approved: 'approuvé', letter: 'courrier', mail: 'courriel', sent: 'envoyé', filed: 'archivé' },
  refresh: 'Actualiser',
  seeAccount: 'Voir le compte',
  sandbox: 'Essai : à une adresse de test, pas au client.',
  sandboxPost: 'Essai : courrier spécimen, à ne pas poster.',
  openLetter: 'Courrier (PDF)',
  openMail: 'Courriel',
};
