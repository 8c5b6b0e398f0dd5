/** What a person is told that is kept on them here. */
export const einvoicingPersonalWords = {
  'einvoice-statuses': 'Statuts de factures électroniques qui comptent',
  'einvoice-statuses-over': 'Statuts de factures électroniques qui ne comptent plus',
} as const;
