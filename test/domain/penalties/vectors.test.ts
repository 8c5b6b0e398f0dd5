import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { impute } from '../../../src/domain/penalties/impute.ts';
import { interestOn, toCents } from '../../../src/domain/penalties/interest.ts';
import { percent } from '../../../src/domain/penalties/rates/rate.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { atContractRate, itemsOf, known, notes, type PenaltyCase, penaltiesOfLines } from '../../builders/penalties.ts';

/** An invoice due on a day and paid in full on another. */
const paid = (amount: number, due: string, on: string) => [
  anInvoice({ ecNo: 1, date: '2025-01-01', due, amount, letter: 'AA' }),
  aReceipt({ ecNo: 2, date: on, amount, letter: 'AA' }),
];

const totalsOf = (lines: Parameters<typeof penaltiesOfLines>[0], said: PenaltyCase) => {
  const [{ interest, indemnities, total } = { interest: null, indemnities: null, total: null }] = known(
    penaltiesOfLines(lines, said),
  ).byCurrency;
  return { interest, indemnities, total };
};

describe('G1: the vectors of the reference, to the cent', () => {
  test('V-N1: 15 000,00 at 15 % for 30 days is 184,93', () => {
    const lines = paid(15_000_00, '2025-01-31', '2025-03-02');
    const said = { asOf: '2025-06-30', setting: atContractRate('15') };
    expect(totalsOf(lines, said)).toEqual({ interest: 184_93, indemnities: 40_00, total: 224_93 });
    expect(itemsOf(penaltiesOfLines(lines, said)).flatMap(notes)).toEqual([
      '2025-02-01..2025-03-02 30d 1500000@15 = 18493',
    ]);
  });

  test('V-N2: 100,00 at 10 % for 15 days is 0,41, and 110,41 with the principal and a fee of 10,00', () => {
    const lines = paid(100_00, '2025-01-31', '2025-02-15');
    const said = { asOf: '2025-06-30', setting: atContractRate('10'), flatIndemnity: 10_00 };
    const { interest, total } = totalsOf(lines, said);
    expect([interest, 100_00 + (total ?? 0)]).toEqual([41, 110_41]);
  });

  test('V-N4, G2: 1 200,00 due on 20 June 2025 and paid on 10 July is 10 days of each half-year: 8,32, and 40,00', () => {
    const lines = paid(1_200_00, '2025-06-20', '2025-07-10');
    expect(totalsOf(lines, { asOf: '2025-12-31' })).toEqual({ interest: 8_32, indemnities: 40_00, total: 48_32 });
    // Rounded once: 4,32 and 3,99 would be 8,31.
    expect(itemsOf(penaltiesOfLines(lines, { asOf: '2025-12-31' })).flatMap(notes)).toEqual([
      '2025-06-21..2025-06-30 10d 120000@13.15 = 432',
      '2025-07-01..2025-07-10 10d 120000@12.15 = 400',
    ]);
  });

  test('V-N5: 5 000,00 due on 31 March 2026 and paid on 30 April is 30 days at 12,15 %: 49,93, and 40,00', () => {
    const lines = paid(5_000_00, '2026-03-31', '2026-04-30');
    expect(totalsOf(lines, { asOf: '2026-06-30' })).toEqual({ interest: 49_93, indemnities: 40_00, total: 89_93 });
  });

  test.each([
    // amount, rate, days, expected: half a cent goes up.
    [15_000_00, '15', 30, 184_93],
    [100_00, '10', 15, 41],
    [365_00, '0.5', 1, 1],
    [364_00, '0.5', 1, 0],
    [999_999_999_99, '14.5', 365, 14_500_000_000],
    [1_000_00, '0', 400, 0],
  ])('%s cents at %s per cent for %s days is %s cents', (base, rate, days, expected) => {
    expect(toCents(interestOn(cents(base), percent(rate), days))).toBe(expected);
  });

  test('V-I, G11: of 20 000,00 and 3 000,00 of interest, 18 000,00 paid leave 5 000,00 of capital; principal first leaves 2 000,00', () => {
    const owed = { costs: cents(0), interest: cents(3_000_00), principal: cents(20_000_00) };
    expect(impute(cents(18_000_00), owed, 'interest-first')).toEqual({ costs: 0, interest: 0, principal: 5_000_00 });
    expect(impute(cents(18_000_00), owed, 'principal-first')).toEqual({
      costs: 0,
      interest: 3_000_00,
      principal: 2_000_00,
    });
  });
});
