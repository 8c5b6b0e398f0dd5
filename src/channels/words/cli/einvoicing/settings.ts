/** What each setting of this room means. */
export const einvoicingMeaning = {
  folder: 'dossier de la machine où les plateformes déposent les statuts ; vide : aucun',
  library: 'dossier de la bibliothèque SharePoint des dossiers clients où ils sont déposés ; vide : aucun',
  paymentDays: 'jours ouvrés sans lettre après un statut « paiement transmis » (211) du client',
} as const;
