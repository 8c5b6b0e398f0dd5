/** What the bot says outside its cards. */
export const talk = {
  searching: 'Je cherche…',
  alreadyReceived: 'Déjà reçu : la réponse arrive.',
  apology: (reference: string) =>
    `Désolé, je n’ai pas pu répondre. Réessayez ; si cela persiste, donnez cette référence : ${reference}.`,
  apologyOutside: (reference: string) =>
    `Désolé, un service dont j’ai besoin ne répond pas. Rien n’a été fait. Réessayez dans un instant (référence ${reference}).`,
  unknownPerson:
    'Je ne sais pas qui vous êtes : Teams ne m’a pas donné votre compte de l’entreprise. Je ne peux rien vous montrer.',
  whichCustomer: 'Quel client ? Écrivez par exemple « relance client Martin », ou son code.',
  notUnderstood: 'Je n’ai pas compris. Voici ce que je sais faire.',
  tampered: 'Cette carte n’est plus valable. Demandez-la de nouveau, par exemple « relance client Martin ».',
  answeredInPrivate: 'Je vous ai répondu en privé.',
  cannotReachInPrivate: 'Je ne peux pas encore vous écrire en privé : ouvrez d’abord une conversation avec moi.',
  registered: 'C’est noté : ici, je peux parler des comptes des clients.',
  unregistered: 'C’est noté : ici, je ne parlerai plus des comptes des clients.',
  alreadyPrivate: 'Cette conversation est privée : elle n’a pas besoin d’être enregistrée.',
};
