import type { FiscalYear } from '../../domain/company/fiscal-year.ts';
import { type Day, day } from '../../domain/day.ts';
import { dateToDay } from '../../platform/sql/params.ts';

/** P_DOSSIER with whatever columns the release has. */
export type DossierRow = Readonly<Record<string, unknown>>;

/** D_DebutExoNN to D_FinExoNN, oldest first; years that Sage leaves empty are left out. */
export function readFiscalYears(row: DossierRow): FiscalYear[] {
  const years: FiscalYear[] = [];
  for (const [column, value] of Object.entries(row)) {
    const rank = /^D_DebutExo(\d+)$/i.exec(column)?.[1];
    if (rank === undefined) continue;
    const [start, end] = [toDay(value), toDay(row[column.replace(/Debut/i, 'Fin')])];
    if (start !== null && end !== null) years.push({ start, end });
  }
  return years.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** Sage's "no date" is before 1901. */
function toDay(value: unknown): Day | null {
  if (!(value instanceof Date) || value.getUTCFullYear() < 1901) return null;
  return day(dateToDay(value));
}
