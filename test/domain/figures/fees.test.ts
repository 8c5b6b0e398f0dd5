import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { DEFAULT_POLICY } from '../../../src/domain/company/default-policy.ts';
import { type Counterpart, withCounterparts } from '../../../src/domain/figures/lives/counterparts.ts';
import { anInvoice } from '../../builders/entry.ts';
import { atContractRate, itemsOf, penaltiesOfLines } from '../../builders/penalties.ts';

const invoice = anInvoice({ ecNo: 1, piece: 'FA1' });
const fees = anInvoice({ ecNo: 2, piece: 'FRAIS1', amount: 52_00 });
const against = (ecNo: number, account: string, amount: number): Counterpart => ({
  ...{ ecNo, account, piece: 'VE FRAIS1' },
  amount: cents(amount),
});
const late = (counterparts: readonly Counterpart[], lines = [invoice, fees]) =>
  itemsOf(
    penaltiesOfLines(withCounterparts(lines, counterparts, DEFAULT_POLICY), {
      asOf: '2026-03-02',
      setting: atContractRate('36.5'),
    }),
  ).map(({ piece, interest, indemnity }) => [piece, interest, indemnity]);

describe('G13: what was invoiced for paying late', () => {
  test('bears neither interest nor indemnity where all of its piece is interest and fees', () => {
    expect(late([against(2, '763100', -12_00), against(2, '771100', -40_00)])).toEqual([['FA1', 30_00, 40_00]]);
  });

  test('nor where it is asked for on several days', () => {
    const halves = [fees, anInvoice({ ecNo: 3, piece: 'FRAIS1', amount: 48_00, due: '2026-02-15' })];
    const both = [against(2, '7631', -100_00), against(3, '7631', -100_00)];
    expect(late(both, [invoice, ...halves])).toEqual([['FA1', 30_00, 40_00]]);
  });

  test('is an invoice like any other where something else was sold with it, or on another account', () => {
    const both = [
      ['FA1', 30_00, 40_00],
      ['FRAIS1', 1_56, 40_00],
    ];
    expect(late([against(2, '763100', -12_00)])).toEqual(both);
    expect(late([against(2, '4191', 5_00)])).toEqual(both);
  });
});
