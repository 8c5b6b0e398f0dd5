/** Help, and cards that say one thing. */
export const notice = {
  helpTitle: 'Relance, le bureau des créances',
  helpIntro:
    'Demandez-moi le compte d’un client : je montre ce qu’il doit, je propose la relance, vous relisez, j’envoie.',
  helpCommands: [
    { say: 'relance client Martin', does: 'le compte et la relance proposée' },
    { say: 'à vérifier', does: 'les envois dont l’issue est incertaine' },
    { say: 'enregistrer', does: 'm’autoriser à parler des comptes dans ce canal (administrateur)' },
    { say: 'désenregistrer', does: 'retirer cette autorisation' },
    { say: 'aide', does: 'ce rappel' },
  ],
  helpAlso: 'Un nom, une partie du nom, le code ou le SIRET suffisent.',
  toCheckButton: 'À vérifier',
  refusedTitle: 'Ce n’est pas possible',
  back: 'Revenir au compte',
  privateTitle: 'Continuons en privé',
  privateText: 'Cette conversation n’est pas enregistrée pour les comptes des clients : je n’en dis rien ici.',
  privateHint: 'Un administrateur peut l’autoriser : il me mentionne et écrit « enregistrer ».',
  privateButton: 'Me répondre en privé',
  privateOpen: 'Ouvrir la conversation privée',
  staleTitle: 'Quelqu’un vient de passer avant vous',
  staleText: (by: string, at: string) => `${by} a modifié ce dossier le ${at}. Rien n’a été changé de votre côté.`,
  alreadyText: (by: string, at: string) => `Déjà envoyé par ${by} le ${at}.`,
  changedTitle: 'Le compte a changé depuis votre relecture',
  changedText: 'Rien n’a été envoyé. Relisez la relance avant de l’envoyer.',
  seeAccount: 'Voir le compte',
};
