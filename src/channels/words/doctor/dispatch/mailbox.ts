/** What `doctor` says of the mailbox that letters leave from, and of how far the application reaches. */
export const doctorMailboxWords = {
  mailbox: {
    name: (company: string, number: number): string =>
      number === 1 ? `${company} · boîte partagée` : `${company} · boîte partagée n° ${number}`,
    seen: (mailbox: string): string => `${mailbox} : lecture, écriture et envoi permis.`,
    left: (mailbox: string): string => `${mailbox} : un brouillon de vérification n’a pas pu être supprimé.`,
    mendLeft: 'Supprimez-le dans les brouillons de la boîte : il n’a pas de destinataire.',
    noSend: 'lecture et écriture permises, envoi refusé.',
    subject: 'Relance : vérification (ce brouillon se supprime tout seul)',
  },
  canary: {
    name: 'étendue des boîtes',
    absent: 'non vérifiée : aucune boîte témoin.',
    mendAbsent:
      'Réglez RELANCE_CANARY_MAILBOX sur une boîte qui existe et que Relance ne doit pas pouvoir lire (par exemple celle de la direction). Sans cela rien ne prouve que l’application ne lit pas toutes les boîtes.',
    seen: (mailbox: string): string => `${mailbox} est refusée, comme il se doit.`,
    tooWide: (mailbox: string): string => `l’application peut lire ${mailbox}, donc sans doute toutes les boîtes.`,
    mendTooWide:
      'Retirez dans Entra les consentements Mail.* donnés à l’application : ils s’ajoutent à l’étendue d’Exchange et l’emportent. Ne gardez que les rôles de RBAC pour applications, limités aux boîtes de relance.',
    missing: (mailbox: string): string => `la boîte témoin ${mailbox} n’existe pas : elle ne prouve rien.`,
    mendMissing: 'Donnez à RELANCE_CANARY_MAILBOX l’adresse d’une boîte qui existe dans ce tenant.',
  },
} as const;
