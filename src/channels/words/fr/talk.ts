const ofCompany = (company: string | null): string => (company === null ? 'de toutes les sociétés' : `de ${company}`);

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
  whichCustomer: 'Quel client ? Écrivez par exemple « relance client Martin », ou son code.',
  whichEncours: 'L’encours de quel client ? Écrivez par exemple « encours client Martin », ou son code.',
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
  registered: 'C’est noté : ici, je peux parler des comptes des clients.',
  unregistered: 'C’est noté : ici, je ne parlerai plus des comptes des clients.',
  purposeAdded: {
    approvals: (company: string | null, sent: number, rest: number) => {
      const noted = `C’est noté : j’annoncerai ici les commandes bloquées ${ofCompany(company)}.`;
      if (sent + rest === 0) return noted;
      if (rest === 0)
        return `${noted} ${sent === 1 ? 'Celle qui attend déjà arrive.' : `Les ${sent} qui attendent déjà arrivent.`}`;
      return `${noted} ${sent + rest} attendent déjà : les ${sent} plus grosses arrivent, voici les autres (toutes : « commandes bloquées »).`;
    },
    morning: (company: string | null) => `C’est noté : je ferai ici le point du matin ${ofCompany(company)}.`,
  },
  purposeRemoved: {
    approvals: (company: string | null) =>
      `C’est noté : je n’annoncerai plus ici les commandes bloquées ${ofCompany(company)}.`,
    morning: (company: string | null) => `C’est noté : je ne ferai plus ici le point du matin ${ofCompany(company)}.`,
  },
  purposeInGroups:
    'Cela se demande dans un canal ou une conversation de groupe : mentionnez-moi là-bas et écrivez la même chose.',
  holdChangedTitle: 'La demande a changé depuis votre lecture',
  holdChangedText: 'Rien n’a été décidé. Relisez-la avant de décider.',
  holdEndedText: 'Rien n’a été décidé : il n’y a plus rien à décider.',
  seeHold: 'Voir la demande',
  alreadyPrivate: 'Cette conversation est privée : elle n’a pas besoin d’être enregistrée.',
  lostConversation: (name: string, since: string, why: string) =>
    `Je ne peux plus écrire dans « ${name || 'une conversation enregistrée'} » depuis le ${since} (Teams : ${why}). Son enregistrement est gardé. ` +
    'Vérifiez que l’application Relance y est encore installée, puis écrivez-y « @Relance aide » : je reprendrai. ' +
    'Si ce canal n’existe plus, enregistrez-en un autre : « @Relance enregistrer ».',
};
