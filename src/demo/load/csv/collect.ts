import type { Readable } from 'node:stream';
import type { Day } from '../../../domain/day.ts';
import { addRow, type LoadedTiersByCode } from '../instalments.ts';
import type { LoadCurrencies } from '../rates.ts';
import { type CsvRow, DayReader, RefusedRow, readRow, type Warn } from './csv-row.ts';
import { type LoadWarning, type Refusal, type RowCount, shown } from './findings.ts';
import { readCsv } from './read-csv.ts';

export interface Collected {
  /** False where the header is not the contract's: nothing was read. */
  readonly readable: boolean;
  /** The names in the file, also of companies whose lines were all refused. */
  readonly companies: readonly string[];
  /** Empty where the file holds several companies and none is the one asked for. */
  readonly tiers: LoadedTiersByCode;
  readonly warnings: LoadWarning[];
  readonly refused: Refusal[];
  /** How many rows the file has, how many of them were refused, and how many nobody asked for. The rest is in `tiers`. */
  readonly rows: Pick<RowCount, 'read' | 'refused' | 'left'>;
}

export interface CollectOptions {
  readonly company: string;
  readonly until: Day | null;
  readonly currencies: LoadCurrencies;
}

/** What the file says of one company by its name in the file, and the line where that name first stood. */
interface Section {
  readonly name: string;
  readonly line: number;
  readonly tiers: LoadedTiersByCode;
  readonly warnings: LoadWarning[];
  rows: number;
}

/** Reads the whole file into customers and instalments, as known at the end of the day `until`. */
export async function collect(text: string | Readable, options: CollectOptions): Promise<Collected> {
  const sections = new Map<string, Section>();
  const refusedRows: Refusal[] = [];
  const days = new DayReader();
  let later = 0;
  const { readable, rows, refused } = await readCsv(text, (raw, line) => {
    const warnings: LoadWarning[] = [];
    if (raw.company !== '') sectionOf(sections, raw.company, line);
    const warn: Warn = (what, column) => warnings.push({ line, column, value: shown(raw[column]), what });
    try {
      const row = asOf(readRow(raw, line, options.currencies, days, warn), options.until);
      if (row === null) {
        later += 1;
        return;
      }
      const section = sectionOf(sections, row.company, line);
      warnOfDays(row, warn);
      addRow(section.tiers, row, warn);
      section.rows += 1;
      section.warnings.push(...warnings);
    } catch (refusal) {
      if (!(refusal instanceof RefusedRow)) throw refusal;
      const { why, column } = refusal;
      refusedRows.push({ line, column, value: shown(raw[column]), why });
    }
  });
  const all = [...refused, ...refusedRows].sort((a, b) => a.line - b.line);
  const found = [...sections.values()];
  const companies = found.map(({ name }) => shown(name)).filter((name) => name !== '');
  const own = chosen(found, options.company);
  const others = found.filter((section) => section !== own).reduce((sum, section) => sum + section.rows, 0);
  return {
    readable,
    companies,
    refused: all,
    rows: { read: rows, refused: readable ? all.length : rows, left: later + others },
    ...loadedOf(found, own),
  };
}

/** What was known on that day: null where the line is all of later. */
function asOf(row: CsvRow, until: Day | null): CsvRow | null {
  if (until === null) return row;
  const payment = row.payment && row.payment.on <= until ? row.payment : null;
  if (row.issued > until && payment === null) return null;
  return payment === row.payment ? row : { ...row, payment };
}

function warnOfDays(row: CsvRow, warn: Warn): void {
  if (row.due === null) warn('no-due-date', 'ec_echeance');
  else if (row.due < row.issued) warn('due-before-issue', 'ec_echeance');
  if (!row.payment) return;
  if (row.payment.on < row.issued) warn('paid-before-issue', 'reglement_date');
  if (Math.sign(row.payment.amount) !== Math.sign(row.amount)) warn('payment-of-other-sign', 'reglement_montant');
}

function sectionOf(sections: Map<string, Section>, name: string, line: number): Section {
  const key = name.toUpperCase();
  const known = sections.get(key);
  if (known) return known;
  const added: Section = { name, line, tiers: new Map(), warnings: [], rows: 0 };
  sections.set(key, added);
  return added;
}

/**
 * A file of one company is loaded under whatever name was asked; of a file of several, only the one that was asked,
 * the others being said.
 */
function chosen(sections: readonly Section[], asked: string): Section | undefined {
  const [only] = sections;
  return sections.length === 1 ? only : sections.find(({ name }) => name.toUpperCase() === asked.toUpperCase());
}

function loadedOf(sections: readonly Section[], own: Section | undefined): Pick<Collected, 'tiers' | 'warnings'> {
  const others = sections
    .filter((section) => section !== own)
    .map(({ name, line }) => ({ line, column: 'company', value: shown(name), what: 'other-company' }) as const);
  const warnings = [...(own?.warnings ?? []), ...others].sort((a, b) => a.line - b.line);
  return { tiers: own?.tiers ?? new Map(), warnings };
}
