/** What the bot says outside its cards. */
export const talk = {
  searching: 'Je cherche…',
  /** Under a list of several companies; `live`: those read in Sage itself while positions are kept. */
  listReadAt: (at: string, live: readonly string[]) =>
    live.length === 0
      ? `Sage lu le ${at}`
      : `Sage lu le ${at} (${live.join(', ')} : ${live.length > 1 ? 'lues' : 'lue'} en direct)`,
  alreadyReceived: 'Déjà reçu : la réponse arrive.',
  apology: (reference: string) =>
    `Désolé, je n’ai pas pu répondre. Réessayez ; si cela persiste, donnez cette référence : ${reference}.`,
  apologyOutside: (reference: string) =>
    `Désolé, un service dont j’ai besoin ne répond pas. Rien n’a été fait. Réessayez dans un instant (référence ${reference}).`,
  apologyFault: (fault: string, reference: string) =>
    `Désolé, je n’ai pas pu répondre. ${fault} Rien n’a été fait (référence ${reference}).`,
  unknownPerson:
    'Je ne sais pas qui vous êtes : Teams ne m’a pas donné votre compte de l’entreprise. Je ne peux rien vous montrer.',
  oldClient: {
    title: 'Boutons absents ?',
    todo: 'Pour agir, mettez Teams à jour ou ouvrez-le sur le web ; en attendant, écrivez « aide » à Relance.',
  },
  noButtons:
    'Cette version de Teams ne montre pas les boutons de mes cartes. Mettez Teams à jour ou ouvrez-le sur le web (teams.microsoft.com), puis demandez la carte de nouveau. En attendant, « aide » dit ce qui s’écrit.',
  tampered: 'Cette carte n’est plus valable. Demandez-la de nouveau, par exemple « relance client Martin ».',
  answeredInPrivate: 'Je vous ai répondu en privé.',
  notInPrivate: {
    absent: 'Je ne peux pas encore vous écrire en privé : ouvrez d’abord une conversation avec moi.',
    refused:
      'Je n’ai pas pu vous écrire en privé : Teams a refusé. Ouvrez une conversation avec moi et posez-y la question.',
    busy: 'Je n’ai pas pu vous écrire en privé : Teams ne prend rien pour l’instant. Réessayez dans quelques minutes.',
    unknown:
      'Je ne sais pas si ma réponse vous est parvenue en privé : Teams n’a pas confirmé. Regardez-y ; sinon, réessayez.',
  },
  purposeInGroups:
    'Cela se demande dans un canal ou une conversation de groupe : mentionnez-moi là-bas et écrivez la même chose.',
  lostConversation: (name: string, since: string, why: string) =>
    `Je ne peux plus écrire dans « ${name || 'une conversation enregistrée'} » depuis le ${since} (Teams : ${why}). Son enregistrement est gardé. ` +
    'Vérifiez que l’application Relance y est encore installée, puis écrivez-y « @Relance aide » : je reprendrai. ' +
    'Si ce canal n’existe plus, enregistrez-en un autre : « @Relance enregistrer ».',
};
