import type { EntryRow } from './entry-row.ts';

/** What a reminder alone needs of a line: a text that is not read for reminders leaves these columns out. */
export const FOR_REMINDERS = { EC_Intitule: null, EC_Rappel: null, EC_DateRelance: null, N_Reglement: null } as const;

/** A line of `ledger-history.sql` and of `invoices-by-piece.sql`: all other columns of `ledger.sql`. */
export type LineRow = Omit<EntryRow, keyof typeof FOR_REMINDERS>;
