import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { OpenItem } from '../../../src/domain/ledger/open-item.ts';
import type { Decision, LevelChoice } from '../../../src/domain/relance/decision.ts';
import type { RappelFacts } from '../../../src/domain/relance/letter.ts';
import { type Recheck, recheckLetter } from '../../../src/domain/relance/recheck.ts';
import { renumberLetter } from '../../../src/domain/relance/renumber-letter.ts';
import { aPolicy } from '../../builders/company.ts';
import { decide } from '../../builders/decision.ts';
import { anAliveLetter, compose } from '../../builders/letter.ts';
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
  return 'kind' in after ? recheckLetter(approved, after) : readAgain(approved, after);
}

/** As at sending: under the numbers of now, for the approved instalments alone. */
function readAgain(approved: RappelFacts, items: readonly OpenItem[], policy = aPolicy()): Recheck {
  const letter = renumberLetter(approved, items);
  const approvedItems = new Set(letter.lines.map(({ ecNo }) => ecNo));
  return recheckLetter(letter, decide(items, { approvedItems, policy }));
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
    ['more is left than approved', [{ ...A, left: 400_00 as OpenItem['left'] }], [A], 'higher-amount', ['FA0001']],
    ['C11: a due date was moved', [A], [anItem({ due: '2026-02-05' })], 'due-date-moved', ['FA0001']],
    ['the number now belongs to another piece', [A], [{ ...A, piece: 'FA9999' }], 'line-changed', ['FA9999']],
    ['the invoice was corrected', [A], [anItem({ amount: 900_00 })], 'line-changed', ['FA0001']],
    ['Sage counted a reminder meanwhile', [A], [{ ...A, sageLevel: 1 }], 'other-level', ['FA0001']],
    ['D1: the invoice that set the level is paid', [old(1, 0), old(2, 2)], [old(1, 0)], 'other-level', []],
    ['a deducted credit went elsewhere', [A, note], [A], 'higher-total', []],
    [
      'the reminder that it goes by counts no more, one before it does',
      [{ ...A, sageLevel: 1, sageReminded: day('2026-02-10') }],
      [{ ...A, sageLevel: 1, sageReminded: day('2026-02-01') }],
      'reminder-gone',
      ['FA0001'],
    ],
    [
      'the only reminder that it goes by counts no more',
      [{ ...A, sageLevel: 1, sageReminded: day('2026-02-10') }],
      [{ ...A, sageLevel: 1, sageReminded: null }],
      'reminder-gone',
      ['FA0001'],
    ],
  ])('stops and asks when %s', (_, before, after, why, pieces) => {
    expect(recheck(before, after)).toEqual({ kind: 'changed', why, pieces });
  });

  it('goes as approved when another invoice became late since: that one is held for the next letter', () => {
    expect(recheck([A], [A, B])).toEqual({ kind: 'same' });
    const now = decide([A, B], { approvedItems: new Set([1]) });
    expect(now.heldBack).toMatchObject([{ ecNo: 2, why: { code: 'next-letter' } }]);
  });

  it.each([
    ['an invoice became late since at a higher level', [A], [A, old(2, 2)]],
    ['one became late since whose letter is its own', [A], [A, old(2, 2)], aPolicy({ oneLetter: false })],
  ] as const)('goes as approved when %s', (_, before, after, policy = aPolicy()) => {
    const [approved] = compose(decide(before, { policy }));
    expect(approved && readAgain(approved, after, policy)).toEqual({ kind: 'same' });
  });

  it('one paid, another late since: the lesser letter goes without either', () => {
    const C = anItem({ ecNo: 3, due: '2026-02-20' });
    expect(recheck([A, B], [A, C])).toMatchObject({ kind: 'less', letter: { total: 1_000_00 }, dropped: [2] });
  });

  it('a credit that came since lowers the approved letter, whatever became late beside it', () => {
    expect(recheck([A], [A, B, note])).toMatchObject({ kind: 'less', letter: { total: 700_00 }, dropped: [] });
  });

  it('nothing of the letter is left and another invoice is late since: stops, for nobody approved that one', () => {
    expect(recheck([A], [{ ...A, settledSince: true }, B])).toMatchObject({ kind: 'changed', why: 'nothing-left' });
  });

  describe('a line that à-nouveaux numbered anew', () => {
    const anew = (item: OpenItem, facts: Partial<OpenItem> = {}): OpenItem => ({
      ...item,
      ecNo: item.ecNo + 50,
      opening: true,
      continues: [item.ecNo],
      ...facts,
    });

    it.each<[string, OpenItem[], OpenItem[], object]>([
      ['is the same line', [A, B], [anew(A), anew(B)], { kind: 'same' }],
      ['so is a credit', [A, note], [anew(A), anew(note)], { kind: 'same' }],
      [
        'is that of its piece, day and amount where the books hold no original',
        [A],
        [anew(A, { continues: [] })],
        { kind: 'same' },
      ],
      ['drops out when it is paid', [A, B], [anew(A)], { kind: 'less', dropped: [2] }],
      [
        'asks for its rest when part is paid',
        [A],
        [anew(A, { left: 400_00 as OpenItem['left'] })],
        { kind: 'less', letter: { total: 400_00, lines: [{ ecNo: 51 }] } },
      ],
      [
        'stops where its due date was moved',
        [A],
        [anew(A, { due: B.due })],
        { kind: 'changed', why: 'due-date-moved' },
      ],
      [
        'stops where it is another amount',
        [A, B],
        [anew(A, { amount: 2_000_00 as OpenItem['amount'], continues: [1, 2] })],
        { kind: 'changed', why: 'line-changed' },
      ],
    ])('%s', (_, before, after, expected) => {
      expect(recheck(before, after)).toMatchObject(expected);
    });

    it('is not a new one beside what became late since', () => {
      expect(recheck([A], [anew(A), B])).toEqual({ kind: 'same' });
    });

    it('keeps what another letter of the approval takes off a credit numbered anew', () => {
      const policy = aPolicy({ oneLetter: false });
      const [firm, mild] = compose(decide([old(1, 0), old(2, 2), note], { policy }));
      if (!firm || !mild) throw new Error('Two letters');
      const items = [anew(old(1, 0)), anew(old(2, 2)), anew(note)];
      const letter = renumberLetter(mild, items);
      const now = decide(items, {
        policy,
        memory: aMemory({ letters: [anAliveLetter(firm)] }),
        approvedItems: new Set([51]),
      });
      expect(recheckLetter(letter, now)).toEqual({ kind: 'same' });
    });
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
    const memory = aMemory({ reservations: [aReservation({ ecNo: 2 })], letters: [anAliveLetter(firm)] });
    expect(recheckLetter(mild, decide(items, { policy, memory }))).toEqual({ kind: 'same' });
  });
});
