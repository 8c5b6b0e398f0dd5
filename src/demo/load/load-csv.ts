import type { Readable } from 'node:stream';
import type { Currency } from '../../domain/company/currency.ts';
import type { Day } from '../../domain/day.ts';
import type { NewDispute } from '../../use-cases/ports/relance/memory-store.ts';
import type { EntryRow, SageRows } from '../company/rows.ts';
import type { SageRelease } from '../sage-base/release.ts';
import { type Collected, collect } from './csv/collect.ts';
import type { LoadWarning, Refusal, RowCount } from './csv/findings.ts';
import type { LoadedTiers } from './instalments.ts';
import { type LoadCurrencies, readCurrencies } from './rates.ts';
import { settingsRows, tiersRow } from './settings-rows.ts';
import { type TiersEntries, toEntries } from './to-entries.ts';
import { Totals } from './totals.ts';

export interface CsvInput {
  /** The file: its text, or a stream of its bytes. */
  readonly text: string | Readable;
  /** The name asked for; it chooses among the companies of a file that holds several. */
  readonly company: string;
  /** Leaves out what happened after this day. */
  readonly until?: Day;
  /** The company's own currency; EUR where none is said. */
  readonly currency?: Currency;
  /** What one unit of another currency is worth in the company's own, as decimal text. */
  readonly rates?: Readonly<Record<string, string>>;
  readonly today: Day;
  readonly release?: SageRelease;
}

/** A file that was read and not written yet. */
export interface ReadLoad {
  readonly input: CsvInput;
  readonly currencies: LoadCurrencies;
  readonly file: Collected;
}

/** Where rows go, a batch at a time: a file may hold millions of them. */
export interface LoadSink {
  write(rows: Partial<SageRows>): Promise<void>;
  dispute(disputes: readonly Omit<NewDispute, 'company' | 'reason'>[]): Promise<void>;
}

export interface LoadReport {
  /** False where the header is not the contract's: nothing was written. */
  readonly readable: boolean;
  readonly loaded: { readonly tiers: number; readonly entries: number };
  readonly rows: RowCount;
  readonly warnings: readonly LoadWarning[];
  readonly refused: readonly Refusal[];
}

const BATCH = 10_000;
const LETTER_WIDTHS: Readonly<Record<SageRelease, number>> = { old: 3, new: 5 };

/** Reads the whole file. Throws RangeError on a currency or a rate that is none. */
export async function readLoad(input: CsvInput): Promise<ReadLoad> {
  const currencies = readCurrencies(input.currency ?? 'EUR', input.rates ?? {});
  const file = await collect(input.text, { company: input.company, until: input.until ?? null, currencies });
  return { input, currencies, file };
}

/**
 * Writes a file that was read as true Sage rows: sales and bank journals, lettrage and pre-lettrage, calendar years without
 * à-nouveaux. Odd lines are written with a warning, impossible ones are listed. Throws whatever the sink throws.
 */
export async function writeLoad({ input, currencies, file }: ReadLoad, sink: LoadSink): Promise<LoadReport> {
  const { readable, refused } = file;
  if (!readable)
    return { readable, loaded: { tiers: 0, entries: 0 }, rows: countRows(file, []), warnings: [], refused };
  const totals = new Totals();
  const warnings = [...file.warnings];
  const letterWidth = LETTER_WIDTHS[input.release ?? 'new'];
  const options = { currencies, until: input.until ?? null, letterWidth };
  const batch = new Batch(sink);
  for (const tiers of file.tiers.values()) {
    const made = toEntries(tiers, options, totals);
    warnings.push(...warningsOf(tiers, made));
    await batch.add(made.entries);
    if (made.disputes.length > 0) await sink.dispute(made.disputes);
  }
  await batch.add(totals.balancingEntries());
  await batch.flush();
  await sink.write({
    ...settingsRows(input.company, currencies, totals.span(), input.today),
    F_JMOUV: totals.months(),
    F_COMPTET: [...file.tiers.values()].map(tiersRow),
  });
  const loaded = { tiers: file.tiers.size, entries: batch.count };
  const rows = countRows(file, warnings);
  return { readable, loaded, rows, warnings: warnings.sort((a, b) => a.line - b.line), refused };
}

/** Remarks on the file itself, or on what is not loaded, are about no row that is. */
const OF_NO_ROW: ReadonlySet<LoadWarning['what']> = new Set(['other-company', 'lettering-shared']);

/** What became of each row, once all remarks are known. */
export function countRows({ rows }: Collected, warnings: readonly LoadWarning[]): RowCount {
  const warned = new Set(warnings.filter(({ what }) => !OF_NO_ROW.has(what)).map(({ line }) => line)).size;
  return { ...rows, warned, loaded: rows.read - rows.refused - rows.left - warned };
}

/** Reads a neutral CSV and writes it: `readLoad`, then `writeLoad`. */
export async function loadCsv(input: CsvInput, sink: LoadSink): Promise<LoadReport> {
  return writeLoad(await readLoad(input), sink);
}

function warningsOf(tiers: LoadedTiers, made: TiersEntries): LoadWarning[] {
  const overpaid = made.overpaid.map(
    ({ line, piece }) => ({ line, column: 'reglement_montant', value: piece, what: 'overpaid' }) as const,
  );
  if (!made.sharedLetters) return overpaid;
  return [...overpaid, { line: 1, column: 'ct_num', value: tiers.code, what: 'lettering-shared' }];
}

/** Gathers entries and writes them ten thousand at a time. */
class Batch {
  count = 0;
  #waiting: EntryRow[] = [];
  readonly #sink: LoadSink;

  constructor(sink: LoadSink) {
    this.#sink = sink;
  }

  async add(entries: readonly EntryRow[]): Promise<void> {
    for (const entry of entries) this.#waiting.push(entry);
    this.count += entries.length;
    if (this.#waiting.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    if (rows.length > 0) await this.#sink.write({ F_ECRITUREC: rows });
  }
}
