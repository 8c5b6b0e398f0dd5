import { describe, expect, it } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { addDays } from '../../../src/domain/day.ts';
import type { OpenItem } from '../../../src/domain/ledger/open-item.ts';
import type { RelanceInput } from '../../../src/domain/relance/input.ts';
import type { RappelFacts } from '../../../src/domain/relance/letter.ts';
import { recheckLetter } from '../../../src/domain/relance/recheck.ts';
import { renumberLetter } from '../../../src/domain/relance/renumber-letter.ts';
import { refreshInformed } from '../../../src/domain/relance/waiting-lines.ts';
import { aPolicy, levelsWith } from '../../builders/company.ts';
import { decide, lettersOf } from '../../builders/decision.ts';
import { compose } from '../../builders/letter.ts';
import { aMemory, anExclusion, keyOf } from '../../builders/memory.ts';
import { anItem, TODAY } from '../../builders/open-item.ts';

const shown = aPolicy({ levels: levelsWith({ fromDaysLate: 5 }), showsWaiting: true });
const silent = aPolicy({ levels: levelsWith({ fromDaysLate: 5 }) });
const late = (ecNo: number, days: number, facts: Parameters<typeof anItem>[0] = {}): OpenItem =>
  anItem({ ecNo, piece: `FA000${ecNo}`, due: addDays(TODAY, -days), ...facts });
const [A, B] = [late(1, 10), late(2, 1, { amount: 400_00 })];

describe('D10: a delay of five days, invoice A ten days late and B one day late', () => {
  it('A triggers alone, and B is nowhere in the letter where the plan does not say so', () => {
    const [letter, ...others] = lettersOf(decide([A, B], { policy: silent }));
    expect(others).toEqual([]);
    expect(letter?.lines.map(({ ecNo }) => ecNo)).toEqual([1]);
    expect(letter).not.toHaveProperty('informed');
  });

  it('B is shown for information where the plan says so: not in the total, and held back as before', () => {
    const decision = decide([A, B], { policy: shown });
    expect(lettersOf(decision)).toMatchObject([
      { total: 1_000_00, lateTotal: 1_000_00, lines: [{ ecNo: 1 }], informed: [{ ecNo: 2, left: 400_00 }] },
    ]);
    expect(decision.heldBack).toMatchObject([{ ecNo: 2, why: { code: 'delay-not-reached', needed: 5 } }]);
    expect(compose(decision)[0]).toMatchObject({ total: 1_000_00, informed: [{ piece: 'FA0002' }] });
  });

  it('alone, B triggers nothing', () => {
    expect(decide([B], { policy: shown })).toMatchObject({ kind: 'reason', reason: { code: 'all-held-back' } });
  });

  it.each<[string, OpenItem, Partial<RelanceInput>]>([
    ['due today: it is not late', late(3, 0), {}],
    ['not due yet', late(3, -4), {}],
    ['rounding', late(3, 1, { left: 5 }), {}],
    ['excluded', late(3, 1), { memory: aMemory({ exclusions: [anExclusion(null, keyOf(late(3, 1)))] }) }],
  ])('what is %s is not shown', (_, other, facts) => {
    expect(lettersOf(decide([A, other], { policy: shown, ...facts }))[0]).not.toHaveProperty('informed');
  });

  it('of one letter a level, the first shows it once; in the order of due dates', () => {
    const policy = aPolicy({ ...shown.plans[0], oneLetter: false });
    const reminded = late(3, 40, { sageLevel: 1 });
    const letters = lettersOf(decide([A, reminded, B, late(4, 3)], { policy }));
    expect(letters.map(({ level, informed }) => [level, informed?.map(({ ecNo }) => ecNo)])).toEqual([
      [2, [4, 2]],
      [1, undefined],
    ]);
  });
});

describe('D10: what a letter shows for information, just before it leaves', () => {
  const approvedOf = (items: readonly OpenItem[]): RappelFacts => {
    const [facts] = compose(decide(items, { policy: shown }));
    if (!facts) throw new Error('No letter');
    return facts;
  };
  const facts = approvedOf([A, B]);
  /** The same letter at sending, once Sage says this. */
  const refreshed = (items: readonly OpenItem[], policy = shown, letter = facts): RappelFacts => {
    const approved = renumberLetter(letter, items);
    const approvedItems = new Set(approved.lines.map(({ ecNo }) => ecNo));
    const now = decide(items, { policy, approvedItems });
    expect(recheckLetter(approved, now)).toEqual({ kind: 'same' });
    return refreshInformed(letter, approved, now);
  };

  it('is the very letter where nothing changed', () => expect(refreshed([A, B])).toBe(facts));

  it('is the very letter where à-nouveaux gave its line another number', () => {
    expect(refreshed([A, late(60, 1, { piece: 'FA0002', amount: 400_00, continues: [2] })])).toBe(facts);
  });

  it('is no more what was paid since', () => expect(refreshed([A])).not.toHaveProperty('informed'));

  it('is what is left of what was paid in part since', () => {
    expect(refreshed([A, late(2, 1, { amount: 400_00, left: 150_00 })]).informed).toMatchObject([{ left: 150_00 }]);
  });

  it('is still what has reached its delay since: the next letter claims it', () => {
    expect(refreshed([A, late(2, 1, { amount: 400_00, asOf: addDays(TODAY, 5) })])).toBe(facts);
  });

  it('is nothing that nobody saw, late since', () => {
    expect(refreshed([A, B, late(3, 1)])).toBe(facts);
    expect(refreshed([A, late(3, 1)])).not.toHaveProperty('informed');
  });

  it('is nothing in a letter that was approved without', () => {
    const before = compose(decide([A, B], { policy: silent }))[0];
    if (!before) throw new Error('No letter');
    expect(refreshed([A, B], shown, before)).toBe(before);
  });

  it('asks for the same, whatever became of it', () => {
    expect(refreshed([A])).toMatchObject({ total: cents(1_000_00), lines: facts.lines });
  });
});
