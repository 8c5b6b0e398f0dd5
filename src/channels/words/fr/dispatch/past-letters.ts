/** What was written to a customer, and taking a letter back. */
export const letters = {
  which: 'De quel client ? Écrivez par exemple « lettres client Dupont ».',
  see: 'Ses lettres',
  title: 'Lettres envoyées et en cours',
  none: 'Aucune lettre pour ce client.',
  unreadable: (count: number): string =>
    count === 1
      ? 'Je ne peux pas lire l’une de ses lettres : prévenez l’administrateur.'
      : `Je ne peux pas lire ${count} de ses lettres : prévenez l’administrateur.`,
  line: (level: string, day: string, total: string) => `${level} · ${day} · ${total}`,
  to: (reference: string, recipient: string) => `${reference} · ${recipient}`,
  annul: 'Annuler cette lettre',
  openLetter: 'Courrier',
  page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  newer: '◀ Plus récentes',
  older: 'Plus anciennes ▶',
  formTitle: 'Annuler une lettre partie',
  formHint:
    'La lettre est partie : l’annuler ici ne la reprend pas au client. La prochaine relance compte depuis la lettre d’avant ; l’historique, le dossier et les rapports mentionnent l’annulation.',
  formHintOther:
    'La lettre est partie : l’annuler ici ne la reprend pas au client. La même peut être envoyée de nouveau ; l’historique, le dossier et les rapports mentionnent l’annulation.',
  reason: 'Motif',
  reasonExample: 'Par exemple : mauvais destinataire, mauvais client…',
  reasonNeeded: 'Un motif est nécessaire (2 à 500 caractères).',
  save: 'Annuler la lettre',
  back: 'Retour',
  done: (level: string, day: string) =>
    `${level} du ${day} annulée : la prochaine relance compte depuis la lettre d’avant.`,
  doneOther: (letter: string, day: string) => `${letter} du ${day} annulé : le même peut être envoyé de nouveau.`,
  doneWithLater: (level: string, day: string, later: string, on: string) =>
    `${level} du ${day} annulée. ${later} du ${on}, partie après, compte toujours : annulez-la aussi si elle n’aurait pas dû partir.`,
  rechecked: (count: number) =>
    count === 1
      ? 'Une lettre en cours est revérifiée avant de partir.'
      : `${count} lettres en cours sont revérifiées avant de partir.`,
  leaving: 'Une lettre est en train de partir, trop tard pour la revérifier : vérifiez-la vous-même.',
};
