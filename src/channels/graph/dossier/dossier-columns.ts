import type { DocumentColumns } from '../../../use-cases/ports/dossier-archive.ts';

/** Internal names are fixed at creation; what people see are the display names. */
export const COLUMN_DEFINITIONS = [
  { name: 'RelanceTiers', displayName: 'Tiers', indexed: true, text: {} },
  { name: 'RelanceNiveau', displayName: 'Niveau', number: { decimalPlaces: 'none' } },
  { name: 'RelancePieces', displayName: 'Pièces', text: {} },
  { name: 'RelanceMontant', displayName: 'Montant', number: { decimalPlaces: 'two' } },
  { name: 'RelanceDevise', displayName: 'Devise', text: {} },
  { name: 'RelanceDate', displayName: 'Date de la lettre', indexed: true, dateTime: { format: 'dateOnly' } },
  { name: 'RelanceEnvoyePar', displayName: 'Envoyé par', text: {} },
] as const;

/** SharePoint numbers are doubles: the exact amount is on the letter, this one is for sorting and filtering. */
export const toColumnValues = (columns: DocumentColumns): Readonly<Record<string, string | number>> => ({
  RelanceTiers: columns.tiers,
  RelanceNiveau: columns.level,
  RelancePieces: columns.pieces,
  RelanceMontant: Number(columns.amount),
  RelanceDevise: columns.currency,
  RelanceDate: `${columns.date}T00:00:00Z`,
  RelanceEnvoyePar: columns.sentBy,
});
