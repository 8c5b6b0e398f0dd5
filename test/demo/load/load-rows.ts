import type { EntryRow, SageRows } from '../../../src/demo/company/rows.ts';
import { type CsvInput, type LoadReport, loadCsv } from '../../../src/demo/load/load-csv.ts';
import { parseCents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';

export const HEADER =
  'company,ct_num,ct_intitule,ct_pays,ec_refpiece,ec_date,ec_echeance,ec_montant,devise,reglement_date,reglement_montant,litige';

/** A line of the CSV: an invoice of 100.00 unpaid, with what a test changes in it. */
export function csvLine(facts: Readonly<Record<string, string>> = {}): string {
  const usual: Record<string, string> = {
    company: 'ACME',
    ct_num: 'DURAND',
    ct_intitule: 'Durand SA',
    ct_pays: 'France',
    ec_refpiece: 'F1',
    ec_date: '2026-01-10',
    ec_echeance: '2026-02-09',
    ec_montant: '100.00',
    devise: 'EUR',
    reglement_date: '',
    reglement_montant: '',
    litige: '0',
    ...facts,
  };
  return HEADER.split(',')
    .map((name) => usual[name])
    .join(',');
}

export const csv = (...lines: readonly string[]): string => `${[HEADER, ...lines].join('\n')}\n`;

export type Loaded = Omit<LoadReport, 'rows'> & {
  readonly counts: LoadReport['rows'];
  readonly rows: Partial<SageRows>;
  readonly entries: readonly EntryRow[];
  readonly disputes: readonly { readonly tiers: string; readonly ecNo: number; readonly piece: string }[];
};

/** Loads in memory: what would be written. */
export async function loadRows(text: CsvInput['text'], facts: Partial<CsvInput> = {}): Promise<Loaded> {
  let rows: Partial<SageRows> = {};
  const entries: EntryRow[] = [];
  const disputes: { tiers: string; ecNo: number; piece: string }[] = [];
  const report = await loadCsv(
    { text, company: 'ACME', today: day('2026-03-01'), ...facts },
    {
      write: async (batch) => {
        entries.push(...(batch.F_ECRITUREC ?? []));
        rows = { ...rows, ...batch };
      },
      dispute: async (some) => {
        disputes.push(...some);
      },
    },
  );
  return { ...report, counts: report.rows, rows, entries, disputes };
}

/** The customers' lines, short: signed hundredths, due date, letter. */
export const brief = (loaded: Loaded): string[] =>
  loaded.entries
    .filter((row) => row.CT_Num !== null)
    .map((row) => {
      const amount = (parseCents(row.EC_Montant) ?? 0) * (row.EC_Sens === 0 ? 1 : -1);
      return [row.JO_Num, amount, row.EC_Lettrage || '-', row.EC_Lettre].join(' ');
    });
