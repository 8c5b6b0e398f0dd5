import type { Day } from '../../../domain/day.ts';
import { dropUndrawn } from '../../../domain/drawn-text.ts';
import type { AnnulmentMark, DocumentColumns } from '../../../use-cases/ports/dispatch/dossier-archive.ts';

/** Internal names are fixed at creation; what people see are the display names. */
export const COLUMN_DEFINITIONS = [
  { name: 'RelanceTiers', displayName: 'Tiers', indexed: true, text: {} },
  { name: 'RelanceNiveau', displayName: 'Niveau', number: { decimalPlaces: 'none' } },
  { name: 'RelancePieces', displayName: 'Pièces', text: {} },
  { name: 'RelanceMontant', displayName: 'Montant', number: { decimalPlaces: 'two' } },
  { name: 'RelanceDevise', displayName: 'Devise', text: {} },
  { name: 'RelanceDate', displayName: 'Date de la lettre', indexed: true, dateTime: { format: 'dateOnly' } },
  { name: 'RelanceEnvoyePar', displayName: 'Envoyé par', text: {} },
  { name: 'RelanceAnnuleeLe', displayName: 'Annulée le', dateTime: { format: 'dateOnly' } },
  // A reason may be longer than the 255 signs of a single line.
  { name: 'RelanceAnnulation', displayName: 'Annulation', text: { allowMultipleLines: true } },
] as const;

/**
 * A day for a date-only column. SharePoint keeps an instant and shows the day that it is then where the site is, so that
 * midnight UTC is the day before in all of America. At 10:00 UTC it is the same day from UTC-10 (Tahiti, Honolulu) to UTC+13:45
 * (Auckland, Chatham in summer). No instant does for the 26 hours that zones span: Samoa's and Niue's -11 and Kiribati's +14 are
 * left out.
 */
export const toDateOnly = (day: Day): string => `${day}T10:00:00Z`;

/** SharePoint numbers are doubles: the exact amount is on the letter, this one is for sorting and filtering. */
export const toColumnValues = (columns: DocumentColumns): Readonly<Record<string, string | number>> => ({
  RelanceTiers: dropUndrawn(columns.tiers),
  RelanceNiveau: columns.level,
  RelancePieces: dropUndrawn(columns.pieces),
  RelanceMontant: Number(columns.amount),
  RelanceDevise: columns.currency,
  RelanceDate: toDateOnly(columns.date),
  RelanceEnvoyePar: dropUndrawn(columns.sentBy),
});

export const toAnnulmentValues = ({ on, by, reason }: AnnulmentMark): Readonly<Record<string, string>> => ({
  RelanceAnnuleeLe: toDateOnly(on),
  RelanceAnnulation: dropUndrawn(`${by} : ${reason}`),
});
