import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { shareAvoirs } from '../../../src/domain/figures/lives/avoirs.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { anInvoice } from '../../builders/entry.ts';

/** FA1 of 1 000, FA2 of 500 and FA3 of 500, a month apart. */
const DEBTS: readonly Entry[] = [
  anInvoice({ ecNo: 1, piece: 'FA1', date: '2026-01-01', due: '2026-01-31', amount: 1_000 }),
  anInvoice({ ecNo: 2, piece: 'FA2', date: '2026-02-01', due: '2026-02-28', amount: 500 }),
  anInvoice({ ecNo: 3, piece: 'FA3', date: '2026-03-01', due: '2026-03-31', amount: 500 }),
];
const avoir = (amount: number, ...names: readonly string[]) => ({ amount, names });

describe('what avoirs take off the debts of one lettering', () => {
  test.each([
    ['nothing where there is none', [], '2026-04-01', {}],
    ['what each names', [avoir(300, 'AV1', 'FA1'), avoir(500, 'AV2', 'FA2')], '2026-04-01', { FA1: 300, FA2: 500 }],
    ['what it names, and no more than that is', [avoir(700, 'FA2')], '2026-04-01', { FA2: 500 }],
    ['the debt of its amount', [avoir(1_000, 'AV1')], '2026-04-01', { FA1: 1_000 }],
    ['of two of its amount, the latest due', [avoir(500)], '2026-04-01', { FA3: 500 }],
    ['each its own, of two avoirs alike', [avoir(500), avoir(500)], '2026-04-01', { FA3: 500, FA2: 500 }],
    ['not the one that another names', [avoir(500, 'FA3'), avoir(500)], '2026-04-01', { FA3: 500, FA2: 500 }],
    ['the debt of all of them together', [avoir(600), avoir(400)], '2026-04-01', { FA1: 1_000 }],
    ['the rest of a debt that another names', [avoir(200, 'FA2'), avoir(300)], '2026-04-01', { FA2: 500 }],
    ['of no debt in particular', [avoir(700)], '2026-04-01', {}],
    [
      'what was issued after the last payment, the latest due first',
      [avoir(700)],
      '2026-01-31',
      { FA3: 500, FA2: 200 },
    ],
    ['not what was issued on the day of the last payment', [avoir(700)], '2026-02-01', { FA3: 500 }],
    ['without a payment, what they name or are the amount of', [avoir(700)], null, {}],
  ] as const)('%s', (_rule, avoirs, lastPayment, taken) => {
    const shares = shareAvoirs(DEBTS, avoirs, { lost: new Map(), lastPayment: lastPayment && day(lastPayment) });
    expect(Object.fromEntries([...shares].map(([{ piece }, amount]) => [piece, amount]))).toEqual(taken);
  });

  test('never what was given up of it', () => {
    const lost = new Map(DEBTS.slice(1).map((debt) => [debt, 200]));
    const shares = shareAvoirs(DEBTS, [avoir(400, 'FA2')], { lost, lastPayment: null });
    expect([...shares.values()]).toEqual([300]);
  });
});
