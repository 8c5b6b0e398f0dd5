import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/domain/day.ts';
import { type ExportPorts, exportDataset } from '../../../../src/use-cases/figures/lake/export-dataset.ts';
import { LAKE_TABLES } from '../../../../src/use-cases/figures/lake/tables.ts';
import type { DatasetState } from '../../../../src/use-cases/ports/figures/dataset-store.ts';
import type { FactRow } from '../../../../src/use-cases/ports/figures/fact-tables.ts';
import { aCompany } from '../../../builders/company.ts';
import { openFakeLake } from '../../../fakes/figures/fake-lake.ts';

const company = aCompany({ code: 'L’ÉO' });
const PLACE = 'CompanyPart=L%E2%80%99%C3%89O';
const STATE: DatasetState = {
  company: company.code,
  name: 'Léo',
  currency: 'EUR',
  state: 'fresh',
  asOf: day('2026-03-16'),
  dmpBy: 'invoice',
  dmpChangedOn: null,
  startedAt: '2026-03-16T08:00:00.000Z',
  refreshedAt: '2026-03-16T08:00:00.000Z',
  total: 1,
  done: 1,
  forecastOn: null,
  reconciledOn: null,
  reconciliation: null,
  hasLeftovers: false,
  sheets: null,
  fault: null,
};

const invoice = (InvoiceKey: string, IssueDay: string, Amount = 100_00n): FactRow => ({
  InvoiceKey,
  IssueDay: day(IssueDay),
  Amount,
});

/** Facts of one table, by year; other tables have no rows. `moments`: what the dataset says it was refreshed at, question by question. */
function openBooks(byYear: Record<number, readonly FactRow[]>, moments: readonly (string | null)[] = []) {
  let asked = 0;
  const state = (): DatasetState => ({
    ...STATE,
    refreshedAt: moments.length === 0 ? STATE.refreshedAt : (moments[Math.min(asked++, moments.length - 1)] ?? null),
  });
  const lake = openFakeLake();
  const ports: ExportPorts = {
    dataset: { readDataset: async () => state() },
    facts: {
      listFactYears: async () => new Map([['FactInvoice', Object.keys(byYear).map(Number)]]),
      readFacts: async ({ name }, _company, year) => (name === 'FactInvoice' ? (byYear[year ?? 0] ?? []) : []),
    },
    loadEncoder: async () => (table, rows) =>
      new TextEncoder().encode(
        JSON.stringify([table.name, rows], (_, value) => (typeof value === 'bigint' ? `${value}` : value)),
      ),
  };
  return { ports, lake, run: () => exportDataset(ports, lake, company) };
}

describe('facts laid into a lake', () => {
  test('are a file a table, or a company, or a company and a year, under names that no column has', async () => {
    const { lake, run } = openBooks({ 2025: [invoice('1', '2025-12-31')], 2026: [invoice('2', '2026-01-01')] });
    expect(await run()).toMatchObject({ kind: 'exported', rows: 2, written: lake.written.length - 1, removed: 0 });
    expect([...lake.files.keys()].sort()).toEqual(
      [
        `DimCollector/${PLACE}/data.parquet`,
        `DimCompany/${PLACE}/data.parquet`,
        `DimTiers/${PLACE}/data.parquet`,
        `FactCreditDecision/${PLACE}/data.parquet`,
        `FactForecast/${PLACE}/data.parquet`,
        `FactInvoice/${PLACE}/YearPart=2025/data.parquet`,
        `FactInvoice/${PLACE}/YearPart=2026/data.parquet`,
        `Freshness/${PLACE}/data.parquet`,
        'DimBracket/data.parquet',
        'DimDate/data.parquet',
        'DimLevel/data.parquet',
        '_relance/L%E2%80%99%C3%89O.json',
      ].sort(),
    );
    const columns = LAKE_TABLES.flatMap((table) => Object.keys(table.columns));
    expect(columns.filter((name) => ['companypart', 'yearpart'].includes(name.toLowerCase()))).toEqual([]);
  });

  test('that are the same write nothing, the manifest neither', async () => {
    const { lake, run } = openBooks({ 2026: [invoice('1', '2026-01-01')] });
    await run();
    lake.written.length = 0;
    expect(await run()).toMatchObject({ kind: 'exported', written: 0, removed: 0 });
    expect(lake.written).toEqual([]);
  });

  test('of one year that changed are one file, and the manifest after it', async () => {
    const years = { 2025: [invoice('1', '2025-01-01')], 2026: [invoice('2', '2026-01-01')] };
    const { lake, run } = openBooks(years);
    await run();
    lake.written.length = 0;
    years[2026] = [invoice('2', '2026-01-01', 99_99n)];
    expect(await run()).toMatchObject({ written: 1 });
    expect(lake.written).toEqual([
      `FactInvoice/${PLACE}/YearPart=2026/data.parquet`,
      '_relance/L%E2%80%99%C3%89O.json',
    ]);
  });

  test('of a year that has none any more leave it; a stranger’s file stays', async () => {
    const years: Record<number, FactRow[]> = { 2025: [invoice('1', '2025-01-01')], 2026: [invoice('2', '2026-01-01')] };
    const { lake, run } = openBooks(years);
    await run();
    await lake.write('FactInvoice/notes.txt', new Uint8Array([1]));
    delete years[2025];
    expect(await run()).toMatchObject({ written: 0, removed: 1 });
    expect(lake.files.has(`FactInvoice/${PLACE}/YearPart=2025/data.parquet`)).toBe(false);
    expect(lake.files.has('FactInvoice/notes.txt')).toBe(true);
  });

  test('that somebody took away are laid again', async () => {
    const { lake, run } = openBooks({ 2026: [invoice('1', '2026-01-01')] });
    await run();
    await lake.remove('DimDate/data.parquet');
    expect(await run()).toMatchObject({ written: 1 });
    expect(lake.files.has('DimDate/data.parquet')).toBe(true);
  });

  test('after a manifest that cannot be read are all laid anew', async () => {
    const { lake, run } = openBooks({ 2026: [invoice('1', '2026-01-01')] });
    const first = await run();
    lake.files.set('_relance/L%E2%80%99%C3%89O.json', new TextEncoder().encode('{"format":2}'));
    expect(await run()).toEqual(first);
  });

  test('wherever an export dies, the next one lays what lacks, and the same files stand in the end', async () => {
    const whole = openBooks({ 2025: [invoice('1', '2025-01-01')], 2026: [invoice('2', '2026-01-01')] });
    await whole.run();
    for (let dies = 0; dies < whole.lake.written.length; dies += 1) {
      const { ports, lake } = openBooks({ 2025: [invoice('1', '2025-01-01')], 2026: [invoice('2', '2026-01-01')] });
      let left = dies;
      const dying = {
        ...lake,
        write: async (path: string, bytes: Uint8Array) => {
          if (left-- === 0) throw new Error('killed');
          await lake.write(path, bytes);
        },
      };
      await expect(exportDataset(ports, dying, company)).rejects.toThrow('killed');
      await exportDataset(ports, lake, company);
      expect(lake.files).toEqual(whole.lake.files);
    }
  });

  test('never refreshed are not exported', async () => {
    const { lake, run } = openBooks({}, [null]);
    expect(await run()).toEqual({ kind: 'never-refreshed' });
    expect(lake.written).toEqual([]);
  });

  test('that a pass took up while they were read are read again', async () => {
    const { run } = openBooks({ 2026: [invoice('1', '2026-01-01')] }, ['a', 'b', 'b']);
    expect(await run()).toMatchObject({ kind: 'exported' });
  });

  test('that change each time are left for later, and nothing is written', async () => {
    const { lake, run } = openBooks({ 2026: [invoice('1', '2026-01-01')] }, ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(await run()).toEqual({ kind: 'restless' });
    expect(lake.written).toEqual([]);
  });
});
