/** What each setting of this room means. */
export const bankMeaning = {
  accounts: 'IBAN des comptes de la société dont les relevés sont lus ; les autres sont laissés de côté',
  folder: 'dossier de la machine où la banque dépose ses fichiers ; vide : aucun',
  library: 'dossier de la bibliothèque SharePoint des dossiers clients où ils sont déposés ; vide : aucun',
  mailbox: 'boîte aux lettres où la banque les envoie en pièces jointes ; vide : aucune',
  senders: 'adresses entières de la banque ; les pièces jointes de tout autre expéditeur ne sont pas lues',
  discount: 'escompte qu’un règlement peut déduire, en centièmes de pour cent (200 : 2 %)',
  charges: 'frais bancaires qu’un règlement peut déduire, en centimes',
  freshDays: 'jours ouvrés au-delà desquels les relevés sont dits anciens',
  taskAfterDays: 'jours ouvrés après lesquels un encaissement non saisi devient une tâche',
  raisedTo:
    'rôles à qui elle revient : le premier d’abord, puis le suivant en plus, chaque fois autant de jours ouvrés après',
  unpostedDays:
    'jours pendant lesquels un règlement saisi en gestion commerciale et pas encore comptabilisé retient ce qu’il paie ; 0 : aucun',
} as const;
