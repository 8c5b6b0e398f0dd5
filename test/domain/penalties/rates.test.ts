import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { DEFAULT_PENALTIES, type PenaltiesSetting } from '../../../src/domain/penalties/penalties-setting.ts';
import { halfYearOf, halfYearsBetween, nameOfHalfYear } from '../../../src/domain/penalties/rates/half-year.ts';
import { parseRate, percent, toPercent } from '../../../src/domain/penalties/rates/rate.ts';
import { rateTable } from '../../../src/domain/penalties/rates/rate-table.ts';
import { rateInForce } from '../../../src/domain/penalties/rates/rates-in-force.ts';
import { anInvoice } from '../../builders/entry.ts';
import { penaltiesOfLines } from '../../builders/penalties.ts';

const FIRM = { tiers: 'CARAT', kind: 'entreprise' } as const;
const at = (on: string, setting: Partial<PenaltiesSetting> = {}, payer: Parameters<typeof rateInForce>[2] = FIRM) => {
  const found = rateInForce({ ...DEFAULT_PENALTIES, ...setting }, halfYearOf(day(on)), payer);
  return found.kind === 'rate' ? `${toPercent(found.rate)} ${found.basis} ${found.mark}` : found;
};
const contract = (from: string, rate: string, tiers: string | null = null) => ({
  from: day(from),
  rate: percent(rate),
  tiers,
});

describe('a rate', () => {
  test.each([
    ['13.15', 131_500],
    ['13,15', 131_500],
    ['0', 0],
    ['2.7600', 27_600],
    ['0.0001', 1],
    ['0.00001', undefined],
    ['', undefined],
    ['12 %', undefined],
    ['1e1', undefined],
  ])('that reads « %s » is %s ten-thousandths', (text, units) => {
    expect(parseRate(text)).toBe(units);
  });

  test.each([
    // The table of the reference: ECB + 10.
    ['2019-03-01', '10 ecb published'],
    ['2022-12-31', '10 ecb published'],
    ['2023-01-01', '12.5 ecb published'],
    ['2023-07-01', '14 ecb published'],
    ['2024-06-30', '14.5 ecb published'],
    ['2024-07-01', '14.25 ecb published'],
    ['2025-01-01', '13.15 ecb published'],
    ['2025-07-01', '12.15 ecb recalled'],
    ['2026-06-30', '12.15 ecb recalled'],
  ])('G4: without a contract is on %s that of the first day of the half-year and 10 points: %s', (on, expected) => {
    expect(at(on)).toBe(expected);
  });

  test('G4: is not that of the day: on 20 September 2024 the ECB had gone down to 3,65, and 14,25 still applies', () => {
    expect(at('2024-09-20')).toBe('14.25 ecb published');
  });

  test('of a public buyer is ECB + 8, whatever a contract says', () => {
    const payer = { tiers: 'MAIRIE', kind: 'public' } as const;
    expect(at('2025-01-01', {}, payer)).toBe('11.15 ecb published');
    expect(at('2025-01-01', { contractRates: [contract('2024-01-01', '15')] }, payer)).toBe('11.15 ecb published');
  });

  test('that is missing names its half-year; the one before it is not used', () => {
    expect(at('2026-07-01')).toEqual({
      kind: 'missing-rate',
      halfYear: halfYearOf(day('2026-07-01')),
      what: 'refinancing',
    });
  });

  test('of a contract is the customer’s own before the company’s, and the latest begun on the first day of the half-year', () => {
    const contractRates = [
      contract('2020-01-01', '15.5'),
      contract('2024-02-01', '16'),
      contract('2020-01-01', '18', 'CARAT'),
    ];
    expect(at('2024-03-01', { contractRates })).toBe('18 contract published');
    expect(at('2024-03-01', { contractRates }, { ...FIRM, tiers: 'ONYX' })).toBe('15.5 contract published');
    expect(at('2024-07-01', { contractRates }, { ...FIRM, tiers: 'ONYX' })).toBe('16 contract published');
  });

  test('G3: of a contract below three times the legal rate is refused with the floor of that half-year; at the floor it holds', () => {
    const floor = { kind: 'below-floor', halfYear: halfYearOf(day('2024-01-01')), floor: 152_100 };
    expect(at('2024-01-01', { contractRates: [contract('2020-01-01', '15.20')] })).toEqual({ ...floor, rate: 152_000 });
    expect(at('2024-01-01', { contractRates: [contract('2020-01-01', '15.21')] })).toBe('15.21 contract published');
    // The floor binds a contract, not the default, which was lower in 2024.
    expect(at('2024-01-01')).toBe('14.5 ecb published');
  });

  test('of a contract wants the legal rate of the half-year: without, nobody knows its floor', () => {
    expect(at('2026-07-01', { contractRates: [contract('2020-01-01', '15')] })).toMatchObject({
      kind: 'missing-rate',
      what: 'legal',
    });
  });

  test('that a company writes over a published one applies', () => {
    const own = {
      from: day('2026-01-01'),
      refinancing: percent('2'),
      legal: null,
      source: 'BCE',
      mark: 'published',
    } as const;
    expect(at('2026-01-01', { rates: [...DEFAULT_PENALTIES.rates, own] })).toBe('12 ecb published');
  });
});

test('half-years are those of 1 January and 1 July, leap years too', () => {
  expect(halfYearsBetween(day('2024-06-30'), day('2025-01-01')).map(nameOfHalfYear)).toEqual([
    '2024-S1',
    '2024-S2',
    '2025-S1',
  ]);
});

test('the table of rates has a line for every half-year up to today’s, with a gap where a rate is missing', () => {
  const lines = rateTable(DEFAULT_PENALTIES, day('2026-11-29'));
  const said = lines.map(({ halfYear, entreprise, public: owed, floor }) => [
    nameOfHalfYear(halfYear),
    entreprise,
    owed,
    floor,
  ]);
  expect(said[0]).toEqual(['2016-S2', 100_000, 80_000, 27_900]);
  expect(said.slice(-2)).toEqual([
    ['2026-S1', 121_500, 101_500, 78_600],
    ['2026-S2', null, null, null],
  ]);
});

test('A12: a missing half-year stops the whole calculation and is named, each once', () => {
  const lines = [
    anInvoice({ ecNo: 1, date: '2026-01-01', due: '2026-01-31' }),
    anInvoice({ ecNo: 2, date: '2026-01-01', due: '2026-08-31' }),
  ];
  const answer = penaltiesOfLines(lines, { asOf: '2026-11-29' });
  expect(answer).toMatchObject({ kind: 'no-rate', problems: [{ kind: 'missing-rate', what: 'refinancing' }] });
  expect(answer.kind === 'no-rate' && answer.problems.map(({ halfYear }) => nameOfHalfYear(halfYear))).toEqual([
    '2026-S2',
  ]);
});
