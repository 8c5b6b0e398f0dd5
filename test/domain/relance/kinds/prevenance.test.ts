import { describe, expect, test } from 'vitest';
import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';
import { summariseAccount } from '../../../../src/domain/ledger/account.ts';
import type { OpenItem } from '../../../../src/domain/ledger/open-item.ts';
import {
  decidePrevenance,
  type NoPrevenance,
  type PrevenanceInput,
} from '../../../../src/domain/relance/kinds/prevenance.ts';
import { recheckLines } from '../../../../src/domain/relance/kinds/recheck-prevenance.ts';
import { dueKey } from '../../../../src/domain/relance/kinds/reservation-keys.ts';
import { aPolicy } from '../../../builders/company.ts';
import { aDispute, aMemory, anExclusion, aReservation, aRoomHold } from '../../../builders/memory.ts';
import { aCreditItem, anItem, aReceiptItem, TODAY } from '../../../builders/open-item.ts';

/** Of 2 March 2026, with a delay of five days, as case C7 says. */
function decide(items: readonly OpenItem[], facts: Partial<PrevenanceInput> = {}) {
  const [account] = summariseAccount(items, TODAY);
  if (!account) throw new Error('Give at least one item');
  return decidePrevenance({
    today: TODAY,
    policy: aPolicy(),
    tiers: { notReminded: false, asleep: false },
    account,
    memory: aMemory(),
    holdsUnknown: false,
    window: { from: day('2026-03-03'), until: day('2026-03-07') },
    minimum: cents(0),
    announced: new Set(),
    ...facts,
  });
}
const soon = (facts: Parameters<typeof anItem>[0] = {}): OpenItem => anItem({ due: '2026-03-07', ...facts });
const reason = (of: NoPrevenance) => ({ kind: 'reason', reason: of });

describe('what a prévenance announces', () => {
  test.each([
    ['2026-03-01', false],
    ['2026-03-02', false],
    ['2026-03-03', true],
    ['2026-03-07', true],
    ['2026-03-08', false],
  ])('C7: a debt due on %s, seen on 2 March with a delay of five days: %s', (due, isTold) => {
    expect(decide([anItem({ due })]).kind).toBe(isTold ? 'proposal' : 'reason');
  });

  test('is what falls due soon, by due date, with the sum of what is left', () => {
    const late = anItem({ ecNo: 9 });
    const decision = decide([late, soon({ ecNo: 2 }), soon({ ecNo: 1, due: '2026-03-04', left: 400_00 })]);
    expect(decision).toMatchObject({ kind: 'proposal', total: 1_400_00 });
    expect(decision.kind === 'proposal' && decision.lines.map(({ ecNo }) => ecNo)).toEqual([1, 2]);
  });

  test.each<[string, OpenItem, Partial<PrevenanceInput>, NoPrevenance]>([
    ['of a customer « hors rappel »', soon(), { tiers: { notReminded: true, asleep: false } }, 'not-reminded'],
    ['of a customer en sommeil', soon(), { tiers: { notReminded: false, asleep: true } }, 'asleep'],
    ['of what is excluded', soon(), { memory: aMemory({ exclusions: [anExclusion(null)] }) }, 'all-held-back'],
    ['of what is in dispute', soon(), { memory: aMemory({ disputes: [aDispute()] }) }, 'all-held-back'],
    [
      'of what a room holds a part of',
      soon(),
      { memory: aMemory({ held: [aRoomHold(null, { due: day('2026-03-07'), part: cents(400_00) })] }) },
      'all-held-back',
    ],
    ['of what a room holds', soon(), { memory: aMemory({ held: [aRoomHold(null)] }) }, 'all-held-back'],
    ['of what we collect ourselves', soon({ paymentMode: 3 }), {}, 'all-held-back'],
    ['of a doubtful debt', soon({ treatment: 'douteux' }), {}, 'nothing-due'],
    ['while a room does not say what it holds', soon(), { holdsUnknown: true }, 'holds'],
    ['of less than is worth a letter', soon(), { minimum: cents(1_000_01) }, 'below-minimum'],
    ['of what was announced', soon(), { announced: new Set([dueKey(1, day('2026-03-07'))]) }, 'announced'],
    [
      'of what was announced under a former number',
      soon({ ecNo: 50, continues: [1] }),
      { announced: new Set([dueKey(1, day('2026-03-07'))]) },
      'announced',
    ],
  ])('nothing %s', (_, item, facts, why) => {
    const policy = aPolicy({}, { collectedModes: [3] });
    expect(decide([item], { policy, ...facts })).toEqual(reason(why));
  });

  test('a debt whose due date moved may be announced anew', () => {
    const announced = new Set([dueKey(1, day('2026-03-05'))]);
    expect(decide([soon()], { announced }).kind).toBe('proposal');
  });

  test('what a rappel holds stands in no way: no kind blocks another', () => {
    expect(decide([soon()], { memory: aMemory({ reservations: [aReservation()] }) }).kind).toBe('proposal');
  });

  test.each([
    ['receipts that cover it', [aReceiptItem({ amount: 1_000_00 })], 'reason'],
    ['receipts that do not', [aReceiptItem({ amount: 999_99 })], 'proposal'],
    ['receipts that what is late takes first', [aReceiptItem({ amount: 1_000_00 }), anItem({ ecNo: 9 })], 'proposal'],
    ['packaging, which nobody sets off', [aCreditItem({ amount: 1_000_00, treatment: 'consigne' })], 'proposal'],
    ['a credit that its year before settled', [aCreditItem({ amount: 1_000_00, settledSince: true })], 'proposal'],
    [
      'late debts that are settled since',
      [aReceiptItem({ amount: 1_000_00 }), anItem({ ecNo: 9, settledSince: true })],
      'reason',
    ],
  ] as const)('beside %s', (_, others, kind) => {
    expect(decide([soon(), ...others]).kind).toBe(kind);
  });

  test.each([
    ['of its own order', { orders: ['BC00077'] }, 'reason'],
    ['that is less than it', { orders: ['BC77'], amount: 999_99 }, 'proposal'],
    ['of another order', { orders: ['BC78'] }, 'proposal'],
    ['that names none', {}, 'reason'],
  ] as const)('H16: beside an advance %s', (_, facts, kind) => {
    const advance = aReceiptItem({ treatment: 'avance', piece: '', ...facts });
    expect(decide([soon({ orders: ['BC77'] }), advance]).kind).toBe(kind);
  });
});

describe('A8: a prévenance that was approved, before it leaves', () => {
  const TWO = [soon({ ecNo: 1 }), soon({ ecNo: 2, amount: 400_00 })];
  const approvedOf = (items: readonly OpenItem[]) => {
    const decision = decide(items);
    if (decision.kind !== 'proposal') throw new Error(decision.reason);
    return decision;
  };
  const recheck = (items: readonly OpenItem[], now = decide(items)) => recheckLines(approvedOf(TWO), now, items);

  test('goes as it is where nothing changed, also where more falls due by now', () => {
    expect(recheck(TWO)).toMatchObject({ kind: 'same', dropped: [] });
    expect(recheck([...TWO, soon({ ecNo: 3 })])).toMatchObject({ kind: 'same', total: 1_400_00 });
  });

  test.each([
    ['paid', [soon({ ecNo: 1 })]],
    ['due today by now', [soon({ ecNo: 1 }), anItem({ ecNo: 2, amount: 400_00, due: '2026-03-02' })]],
    ['due on another day', [soon({ ecNo: 1 }), anItem({ ecNo: 2, amount: 400_00, due: '2026-03-06' })]],
  ])('drops what is %s', (_, items) => {
    expect(recheck(items)).toMatchObject({ kind: 'less', total: 1_000_00, dropped: [2] });
  });

  test('asks for less where less is left, and stops where more is, or another document', () => {
    expect(recheck([soon({ ecNo: 1, left: 600_00 }), soon({ ecNo: 2, amount: 400_00 })])).toMatchObject({
      kind: 'less',
      total: 1_000_00,
      dropped: [],
    });
    expect(recheck([soon({ ecNo: 1, piece: 'FA9999' }), soon({ ecNo: 2, amount: 400_00 })]).kind).toBe('changed');
    const partly = decide([soon({ ecNo: 1, left: 600_00 })]);
    if (partly.kind !== 'proposal') throw new Error(partly.reason);
    const whole = [soon({ ecNo: 1 })];
    expect(recheckLines(partly, decide(whole), whole)).toEqual({ kind: 'changed', why: 'higher-amount' });
  });

  test('stops where nothing is left of it', () => {
    expect(recheck([anItem({ ecNo: 7 })])).toEqual({ kind: 'changed', why: 'nothing-left' });
  });

  test('knows a line that Sage has numbered anew', () => {
    const renumbered = [
      soon({ ecNo: 51, piece: 'FA0001', continues: [1] }),
      soon({ ecNo: 52, piece: 'FA0002', amount: 400_00, continues: [2] }),
    ];
    expect(recheck(renumbered)).toMatchObject({ kind: 'same', dropped: [] });
  });
});
