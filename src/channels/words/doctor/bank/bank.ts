/** What `doctor` says of the places of statements. */
export const bankDoctorWords = {
  name: (company: string): string => `${company} · relevés bancaires`,
  seen: (places: readonly string[]): string => `${places.join(', ')}.`,
  place: {
    folder: (files: number): string => `dossier : ${files} fichier(s)`,
    library: (files: number): string => `SharePoint : ${files} fichier(s)`,
    mailbox: (files: number): string => `boîte aux lettres : ${files} pièce(s) jointe(s) du dernier mois`,
  },
  nowhere: 'des comptes sont nommés, et aucun endroit où leurs relevés sont déposés.',
  mendNowhere:
    'Réglez « policy.bank.folder », « library », ou « mailbox » et « senders » ; sinon « bank import » les lit à la main.',
  nobody: 'une boîte aux lettres est nommée, et aucun expéditeur : rien n’en est lu.',
  mendNobody: 'Nommez dans « policy.bank.senders » les adresses entières d’où la banque écrit.',
  reach:
    'Vérifiez « policy.bank » : le dossier, celui de la bibliothèque, ou le droit Mail.Read (RBAC pour applications) sur la boîte.',
} as const;
