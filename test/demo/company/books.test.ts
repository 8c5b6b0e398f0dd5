import { describe, expect, test } from 'vitest';
import { buildDemoCompany } from '../../../src/demo/company/companies.ts';
import type { EntryRow, SageRows } from '../../../src/demo/company/rows.ts';
import { parseCents } from '../../../src/domain/cents.ts';
import { addDays, day, parseDay } from '../../../src/domain/day.ts';

/** A day late in a year, the first of one, a leap day, a Sunday: à-nouveaux and week-ends fall differently. */
const DAYS = ['2026-11-20', '2026-01-01', '2024-02-29', '2025-03-02'].map(day);

const signed = (row: EntryRow): number => (parseCents(row.EC_Montant) ?? Number.NaN) * (row.EC_Sens === 0 ? 1 : -1);
const dateOf = (row: EntryRow): string => addDays(row.JM_Date, row.EC_Jour - 1);

function sumBy(rows: readonly EntryRow[], key: (row: EntryRow) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + signed(row));
  return sums;
}

const nonZero = (sums: Map<string, number>): string[] => [...sums].filter(([, sum]) => sum !== 0).map(([key]) => key);
const lettersOf = (rows: readonly EntryRow[]): Map<string, EntryRow[]> =>
  Map.groupBy(
    rows.filter((row) => row.EC_Lettrage !== ''),
    (row) => `${row.CT_Num} ${row.CG_Num} ${row.EC_Lettrage}`,
  );

describe.each(DAYS)('the books of the demo company on %s', (today) => {
  const rows: SageRows = buildDemoCompany(today);
  const entries = rows.F_ECRITUREC;
  const lastYear = String(Number(today.slice(0, 4)) - 1);

  test('each piece balances, and so does each month of each journal', () => {
    expect(nonZero(sumBy(entries, (row) => `${row.JO_Num} ${dateOf(row)} ${row.EC_Piece}`))).toEqual([]);
    expect(nonZero(sumBy(entries, (row) => `${row.JO_Num} ${row.JM_Date}`))).toEqual([]);
  });

  test('upper-case letters balance, lower-case ones do not, and one letter stays in one fiscal year', () => {
    for (const [scope, group] of lettersOf(entries)) {
      const balance = group.reduce((sum, row) => sum + signed(row), 0);
      const settled = group.every((row) => row.EC_Lettre === 1 && row.EC_Lettrage === row.EC_Lettrage.toUpperCase());
      const pending = group.every((row) => row.EC_Lettre === 0 && row.EC_Lettrage === row.EC_Lettrage.toLowerCase());
      expect([scope, settled, pending]).toEqual([scope, balance === 0, balance !== 0]);
      expect([scope, new Set(group.map((row) => row.JM_Date.slice(0, 4))).size]).toEqual([scope, 1]);
      expect(group.length).toBeGreaterThan(1);
    }
  });

  test('the à-nouveaux in detail of a year are the customers lines left open at the end of the year before', () => {
    const facts = (row: EntryRow) =>
      [row.CT_Num, row.CG_Num, row.EC_RefPiece, row.EC_Echeance, row.EC_Sens, row.EC_Montant, row.EC_Devise].join(' ');
    for (const year of [lastYear, today.slice(0, 4)]) {
      const before = entries.filter((row) => row.JM_Date.startsWith(String(Number(year) - 1)));
      const open = before.filter((row) => row.CT_Num !== null && row.EC_Lettre === 0 && row.JO_Num !== 'SIT');
      const carried = entries.filter((row) => row.JM_Date.startsWith(year) && row.EC_ANType === 1);
      expect(carried.map(facts).sort()).toEqual(open.map(facts).sort());
    }
  });

  test('the bank account in the à-nouveaux is what the bank held on the eve', () => {
    const bank = entries.filter((row) => row.CG_Num === '512000');
    const ofYear = (year: string) => bank.filter((row) => row.JM_Date.startsWith(year));
    const total = (some: readonly EntryRow[]) => some.reduce((sum, row) => sum + signed(row), 0);
    const opening = ofYear(today.slice(0, 4)).filter((row) => row.JO_Num === 'AN');
    expect(total(opening)).toBe(total(ofYear(lastYear)));
  });

  test('keys are unique and every code points at something', () => {
    const unique = (values: readonly unknown[]) => expect(new Set(values).size).toBe(values.length);
    unique(entries.map((row) => row.EC_No));
    unique(rows.F_COMPTET.map((row) => row.CT_Num));
    unique(rows.F_COMPTET.map((row) => row.CT_Intitule));
    unique(rows.F_CONTACTT.map((row) => `${row.CT_Num} ${row.CT_Nom} ${row.CT_Prenom}`));
    unique(rows.F_JMOUV.map((row) => `${row.JO_Num} ${row.JM_Date}`));
    const codes = new Set<string | null>([...rows.F_COMPTET.map((row) => row.CT_Num), null]);
    const accounts = new Set(rows.F_COMPTEG.map((row) => row.CG_Num));
    const months = new Set(rows.F_JMOUV.map((row) => `${row.JO_Num} ${row.JM_Date}`));
    const lost = entries.filter(
      (row) => !codes.has(row.CT_Num) || !accounts.has(row.CG_Num) || !months.has(`${row.JO_Num} ${row.JM_Date}`),
    );
    expect(lost).toEqual([]);
  });

  test('texts fit the columns of both releases, codes are in upper case', () => {
    for (const row of rows.F_COMPTET) {
      expect(row.CT_Num).toMatch(/^[A-Z0-9]{1,17}$/);
      expect(row.CT_Intitule.length).toBeLessThanOrEqual(69);
      for (const text of [row.CT_Adresse, row.CT_Complement, row.CT_Ville, row.CT_Pays]) {
        expect(text.length).toBeLessThanOrEqual(35);
      }
      expect(row.CT_EMail.length).toBeLessThanOrEqual(69);
    }
    expect(entries.filter((row) => row.EC_Piece.length > 13 || row.EC_RefPiece.length > 17)).toEqual([]);
  });

  test('nothing is dated after today, and the bank was read on the last working day', () => {
    const last = entries.map(dateOf).sort().at(-1) ?? '';
    expect(last <= today).toBe(true);
    const bank = entries
      .filter((row) => row.JO_Num === 'BQ')
      .map(dateOf)
      .sort()
      .at(-1);
    expect(parseDay(bank ?? '')).toBeDefined();
    const weekdays = {
      '2026-11-20': '2026-11-19',
      '2026-01-01': '2025-12-31',
      '2024-02-29': '2024-02-28',
      '2025-03-02': '2025-02-28',
    };
    expect(bank).toBe(weekdays[today as keyof typeof weekdays]);
  });
});

describe('the demo company', () => {
  const today = day('2026-11-20');

  test('is the same for the same day', () => {
    expect(buildDemoCompany(today)).toEqual(buildDemoCompany(today));
  });

  test('on another day lives the same life, shifted', () => {
    const dues = (rows: SageRows) =>
      rows.F_ECRITUREC.filter((row) => row.CT_Num === 'DUPONT' && row.EC_ANType === 0 && row.EC_Echeance !== null);
    const now = dues(buildDemoCompany(today));
    const later = dues(buildDemoCompany(addDays(today, 9)));
    expect(later.map((row) => row.EC_Echeance)).toEqual(
      now.map((row) => row.EC_Echeance && addDays(row.EC_Echeance, 9)),
    );
    expect(later.map((row) => row.EC_Montant)).toEqual(now.map((row) => row.EC_Montant));
  });

  test('has about 180 customers and 20 000 to 30 000 entries in three fiscal years', () => {
    const rows = buildDemoCompany(day('2026-06-15'));
    expect(rows.F_COMPTET.length).toBe(182);
    expect(rows.F_ECRITUREC.length).toBeGreaterThan(20_000);
    expect(rows.F_ECRITUREC.length).toBeLessThan(30_000);
    expect(rows.P_DOSSIER[0]).toMatchObject({ D_DebutExo01: '2024-01-01', D_FinExo03: '2026-12-31' });
  });

  test('the second one is small, fits the older release and shares codes with the first (K1)', () => {
    const [first, second] = [buildDemoCompany(today), buildDemoCompany(today, 'BETA')];
    expect(second.F_COMPTET.length).toBe(13);
    expect(second.F_COMPTET.filter((row) => row.CT_Intitule.length > 35)).toEqual([]);
    const names = new Map(first.F_COMPTET.map((row) => [row.CT_Num, row.CT_Intitule]));
    const shared = second.F_COMPTET.filter((row) => names.has(row.CT_Num));
    expect(shared.length).toBeGreaterThanOrEqual(3);
    for (const row of shared) expect(names.get(row.CT_Num)).not.toBe(row.CT_Intitule);
  });
});
