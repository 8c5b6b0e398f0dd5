/** Help, and cards that say one thing. */
export const notice = {
  helpTitle: 'Relance, le bureau des créances',
  helpIntro:
    'Demandez-moi le compte d’un client : je montre ce qu’il doit, je propose la relance, vous relisez, j’envoie.',
  helpIntroReader: 'Demandez-moi un client : je montre ce qu’il doit, depuis quand, et ce qu’il peut encore commander.',
  helpIntroHere: 'Ici, voici ce que vous pouvez me demander.',
  /** Help itself, as help and the menus of Teams say it. */
  help: { say: 'aide', does: 'ce que vous pouvez me demander', menu: 'Ce que je sais faire' },
  /** After the commands that name a customer. */
  helpExample: 'Martin',
  helpAll: 'Tout voir',
  helpAlso: 'Touchez une ligne, ou écrivez-la. Un nom, une partie du nom, le code ou le SIRET suffisent.',
  /** Opens the user guide in a browser. */
  helpGuide: 'Guide de l’utilisateur',
  helpNoRights: [
    'Vous n’avez encore aucun droit dans Relance : je ne peux rien vous montrer.',
    'Demandez à l’administrateur de Relance, ou à votre service informatique, de vous ajouter au groupe qui convient : consultation, recouvrement, approbation ou administration. Cela prend effet quelques minutes après.',
  ],
  notUnderstoodTitle: 'Je n’ai pas compris',
  didYouMean: 'Vouliez-vous dire :',
  mostAsked: 'Voici ce que l’on me demande le plus :',
  /** What was understood in a sentence. */
  sentence: {
    confirmTitle: 'À confirmer',
    confirm: (command: string) => `Vous voulez : ${command}`,
    confirmHint: 'Rien n’est fait tant que vous ne confirmez pas.',
    yes: 'Confirmer',
    no: 'Annuler',
    cancelledTitle: 'Annulé',
    cancelled: 'Rien n’a été fait.',
    notYours: 'Seule la personne qui l’a demandé peut confirmer. Écrivez-le-moi vous-même.',
    expiredTitle: 'Trop tard pour confirmer',
    expired: 'Cette demande a plus d’un quart d’heure : rien n’a été fait.',
    again: 'Redemander',
    already: 'Cette demande a déjà été confirmée ou annulée.',
    severalTitle: 'Que voulez-vous dire ?',
    several: 'Cela peut se comprendre de plusieurs façons :',
    nothingTitle: 'Je n’ai rien fait',
    'not-to': 'Vous dites de ne pas le faire : je ne change rien. Pour voir de quoi il s’agit :',
    whether: 'C’est une question : je ne change rien. Pour le demander vraiment :',
    understood: (command: string) => `J’ai compris : ${command}`,
    show: 'Montrer',
  },
  seeHelp: 'Tout ce que je sais faire',
  refusedTitle: 'Ce n’est pas possible',
  back: 'Revenir au compte',
  privateTitle: 'Continuons en privé',
  privateText: 'Cette conversation n’est pas enregistrée pour les comptes des clients : je n’en dis rien ici.',
  privateHint: 'Un administrateur peut l’autoriser : il me mentionne et écrit « enregistrer ».',
  privateButton: 'Me répondre en privé',
  privateOpen: 'Ouvrir la conversation privée',
  seeAccount: 'Voir le compte',
};
