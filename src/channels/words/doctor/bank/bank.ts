const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

/** What `doctor` says of the places of statements. */
export const bankDoctorWords = {
  name: (company: string): string => `${company} · relevés bancaires`,
  seen: (places: readonly string[]): string => `${places.join(', ')}.`,
  place: {
    folder: (files: number): string => `dossier : ${plural(files, 'fichier', 'fichiers')}`,
    library: (files: number): string => `SharePoint : ${plural(files, 'fichier', 'fichiers')}`,
    mailbox: (files: number): string =>
      `boîte aux lettres : ${plural(files, 'pièce jointe', 'pièces jointes')} du dernier mois`,
  },
  nowhere: 'des comptes sont nommés, et aucun endroit où leurs relevés sont déposés.',
  mendNowhere:
    'Réglez « policy.bank.folder », « library », ou « mailbox » et « senders » ; sinon « bank import » les lit à la main.',
  nobody: 'une boîte aux lettres est nommée, et aucun expéditeur : rien n’en est lu.',
  mendNobody: 'Nommez dans « policy.bank.senders » les adresses entières d’où la banque écrit.',
  reach:
    'Vérifiez « policy.bank » : le dossier, celui de la bibliothèque, ou le droit Mail.Read (RBAC pour applications) sur la boîte.',
} as const;
