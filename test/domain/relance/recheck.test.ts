import { describe, expect, it } from 'vitest';
import type { OpenItem } from '../../../src/domain/encours/open-item.ts';
import type { Decision, LevelChoice } from '../../../src/domain/relance/decision.ts';
import { type Recheck, recheckLetter } from '../../../src/domain/relance/recheck.ts';
import { aPolicy } from '../../builders/company.ts';
import { decide } from '../../builders/decision.ts';
import { compose } from '../../builders/letter.ts';
import { aDispute, aMemory, anExclusion, aReservation } from '../../builders/memory.ts';
import { aCreditItem, anItem, aReceiptItem } from '../../builders/open-item.ts';

const A = anItem();
const B = anItem({ ecNo: 2, due: '2026-02-10' });
const old = (ecNo: number, sageLevel: number) => anItem({ ecNo, due: '2025-11-22', sageLevel });
const note = aReceiptItem({ amount: 300_00 });

/** What becomes of the letter approved on `before` once Sage says `after`. */
function recheck(before: readonly OpenItem[], after: readonly OpenItem[] | Decision): Recheck {
  const [approved] = compose(decide(before));
  if (!approved) throw new Error('No letter');
  return recheckLetter(approved, 'kind' in after ? after : decide(after));
}

describe('a letter read again just before it leaves', () => {
  it('A8: goes as approved when nothing changed', () => {
    expect(recheck([A, B, note], [A, B, note])).toEqual({ kind: 'same' });
  });

  it('A8: goes as approved some days later, however late the lines are by then', () => {
    const later = { ...A, daysLate: 33 };
    expect(recheck([A], [later])).toEqual({ kind: 'same' });
  });

  it.each<[string, OpenItem[], OpenItem[] | Decision, { total: number; dropped: number[] }]>([
    ['A8: an invoice paid since drops out', [A, B], [A], { total: 1_000_00, dropped: [2] }],
    [
      'A8: one partly paid since asks for its rest',
      [A, B],
      [A, { ...B, left: 400_00 as OpenItem['left'] }],
      { total: 1_400_00, dropped: [] },
    ],
    [
      'A8: one excluded since drops out',
      [A, B],
      decide([A, B], { memory: aMemory({ exclusions: [anExclusion(null)] }) }),
      { total: 1_000_00, dropped: [1] },
    ],
    [
      'A8: one disputed since drops out',
      [A, B],
      decide([A, B], { memory: aMemory({ disputes: [aDispute()] }) }),
      { total: 1_000_00, dropped: [1] },
    ],
    ['A8: a receipt that came since is taken off', [A, B], [A, B, note], { total: 1_700_00, dropped: [] }],
    [
      'a deducted receipt that is lettered since lessens its line, not the total',
      [A, note],
      [{ ...A, left: 700_00 as OpenItem['left'] }],
      { total: 700_00, dropped: [] },
    ],
  ])('%s', (_, before, after, { total, dropped }) => {
    expect(recheck(before, after)).toMatchObject({ kind: 'less', letter: { total }, dropped });
  });

  it.each<[string, OpenItem[], OpenItem[] | Decision, string, string[]]>([
    ['all is paid', [A], [anItem({ ecNo: 3, due: '2026-03-31' })], 'nothing-left', []],
    ['a receipt covers it', [A], [A, aReceiptItem()], 'nothing-left', []],
    ['a credit note covers it', [A], [A, aCreditItem()], 'nothing-left', []],
    ['the rest is below the minimum', [A], [{ ...A, left: 14_99 as OpenItem['left'] }], 'nothing-left', []],
    [
      'another dispatch holds its only line',
      [A],
      decide([A], { memory: aMemory({ reservations: [aReservation()] }) }),
      'nothing-left',
      [],
    ],
    ['only other instalments are left', [A], [B], 'nothing-left', []],
    ['the customer is hors rappel since', [A], decide([A], { tiers: { notReminded: true } }), 'nothing-left', []],
    ['no plan applies any more', [A], decide([A], { policy: aPolicy({ levels: [] }) }), 'cannot-tell', []],
    ['a new instalment came in', [A], [A, B], 'new-instalment', ['FA0002']],
    ['more is left than approved', [{ ...A, left: 400_00 as OpenItem['left'] }], [A], 'higher-amount', ['FA0001']],
    ['C11: a due date was moved', [A], [anItem({ due: '2026-02-05' })], 'due-date-moved', ['FA0001']],
    ['the number now belongs to another piece', [A], [{ ...A, piece: 'FA9999' }], 'line-changed', ['FA9999']],
    ['the invoice was corrected', [A], [anItem({ amount: 900_00 })], 'line-changed', ['FA0001']],
    ['Sage counted a reminder meanwhile', [A], [{ ...A, sageLevel: 1 }], 'other-level', ['FA0001']],
    ['D1: the invoice that set the level is paid', [old(1, 0), old(2, 2)], [old(1, 0)], 'other-level', []],
    ['a deducted credit went elsewhere', [A, note], [A], 'higher-total', []],
  ])('stops and asks when %s', (_, before, after, why, pieces) => {
    expect(recheck(before, after)).toEqual({ kind: 'changed', why, pieces });
  });

  it('C11: a due date moved beyond today takes the instalment out: less is left of two, nothing of one', () => {
    const moved = anItem({ due: '2026-04-30' });
    expect(recheck([A, B], [moved, B])).toMatchObject({ kind: 'less', dropped: [1] });
    expect(recheck([A], [moved])).toMatchObject({ kind: 'changed', why: 'nothing-left' });
  });

  it('stops when two letters now share what one letter asked for', () => {
    const items = [old(1, 0), old(2, 2)];
    const now = decide(items, { policy: aPolicy({ oneLetter: false }) });
    expect(recheck(items, now)).toMatchObject({ kind: 'changed', why: 'other-level' });
  });

  it('looks at its own letter only, where a level has its own', () => {
    const policy = aPolicy({ oneLetter: false });
    const now = decide([old(1, 0), old(2, 2)], { policy });
    expect(compose(now).map((letter) => recheckLetter(letter, now))).toEqual([{ kind: 'same' }, { kind: 'same' }]);
  });

  it('D5: a level chosen by a person is still that one', () => {
    const levelChoice: LevelChoice = { rank: 1, reason: 'Bon client', by: 'Sophie Lambert' };
    const items = [old(1, 0), old(2, 2)];
    const [approved] = compose(decide(items, { levelChoice }));
    if (!approved) throw new Error('No letter');
    expect(recheckLetter(approved, decide(items, { levelChoice }))).toEqual({ kind: 'same' });
    expect(recheckLetter(approved, decide(items))).toMatchObject({ kind: 'changed', why: 'other-level' });
  });

  it('A8: one of two letters that share a credit is compared without what the other takes off', () => {
    const policy = aPolicy({ oneLetter: false });
    const items = [old(1, 0), old(2, 2), note];
    const [firm, mild] = compose(decide(items, { policy }));
    if (!firm || !mild) throw new Error('Two letters');
    const memory = aMemory({ reservations: [aReservation({ ecNo: 2 })] });
    const deductedElsewhere = firm.deductions;
    expect(recheckLetter(mild, decide(items, { policy, memory, deductedElsewhere }))).toEqual({ kind: 'same' });
  });
});
