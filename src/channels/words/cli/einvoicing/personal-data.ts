/** What a person is told that is kept on them here. */
export const einvoicingPersonalWords = {
  'einvoice-statuses': 'Statuts de factures électroniques',
} as const;
