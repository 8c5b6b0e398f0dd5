import { describe, expect, it } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { OpenItem } from '../../../src/domain/ledger/open-item.ts';
import type { HeldBack } from '../../../src/domain/relance/decision.ts';
import type { TiersMemory } from '../../../src/domain/relance/memory.ts';
import { aPolicy } from '../../builders/company.ts';
import { decide, lettersOf } from '../../builders/decision.ts';
import { aDispute, aMemory, anExclusion, aReminder, aReservation } from '../../builders/memory.ts';
import { aCreditItem, anItem, aReceiptItem, TODAY } from '../../builders/open-item.ts';

/** Why the one item, 30 days late unless said, is held; undefined when it is in the letter. */
function whyHeld(memory: Partial<TiersMemory>, item: OpenItem = anItem(), policy = aPolicy()): HeldBack | undefined {
  const decision = decide([item], { memory: aMemory(memory), policy });
  const inLetter = decision.kind === 'proposal' && decision.letters.some((one) => one.lines.length === 1);
  expect(inLetter ? 0 : 1).toBe(decision.heldBack.length);
  return decision.heldBack[0]?.why;
}

describe('why a late item is held back', () => {
  it.each<[string, Partial<TiersMemory>, HeldBack | undefined]>([
    [
      'F5: excluded, until lifted',
      { exclusions: [anExclusion(null)] },
      { code: 'excluded', by: 'Sophie Lambert', reason: 'Geste commercial', until: null },
    ],
    [
      'F5: an exclusion that ends today still holds',
      { exclusions: [anExclusion('2026-03-02')] },
      { code: 'excluded', by: 'Sophie Lambert', reason: 'Geste commercial', until: day('2026-03-02') },
    ],
    ['F5: one that ended yesterday does not', { exclusions: [anExclusion('2026-03-01')] }, undefined],
    [
      'one that begins tomorrow does not yet',
      { exclusions: [anExclusion(null, { since: day('2026-03-03') })] },
      undefined,
    ],
    ['one of another item does not', { exclusions: [anExclusion(null, { ecNo: 2 })] }, undefined],
    [
      'F1: disputed',
      { disputes: [aDispute()] },
      { code: 'disputed', reason: 'Prix contesté', since: day('2026-02-10') },
    ],
    [
      'A1, A10: in a letter under way',
      { reservations: [aReservation()] },
      { code: 'reserved', dispatchId: 'd1', by: 'Sophie Lambert', since: '2026-03-02T08:00:00Z' },
    ],
    [
      'D3: reminded two days ago',
      { reminded: [aReminder('2026-02-28', 1)] },
      { code: 'interval', last: day('2026-02-28'), next: day('2026-03-10') },
    ],
    [
      'D6: a mise en demeure was the last word',
      { reminded: [aReminder('2026-01-01', 4)] },
      { code: 'max-level', level: 4 },
    ],
  ])('%s', (_, memory, why) => {
    expect(whyHeld(memory)).toEqual(why);
  });

  it.each<[string, Parameters<typeof anItem>[0], HeldBack | undefined]>([
    [
      'a doubtful account (416)',
      { treatment: 'douteux', account: '4160000' },
      { code: 'doubtful-account', account: '4160000' },
    ],
    ['paid with an entry dated after today', { settledSince: true }, { code: 'settled-since' }],
    ['EC_Rappel 10: Sage proposes it no more', { sageLevel: 10 }, { code: 'max-level', level: 10 }],
    ['EC_Rappel 4: the plan has no further level', { sageLevel: 4 }, { code: 'max-level', level: 4 }],
    ['a bill (413) past its maturity is reminded', { treatment: 'effet' }, undefined],
  ])('%s', (_, facts, why) => expect(whyHeld({}, anItem(facts))).toEqual(why));

  it('a bill (413) before its maturity is not late', () => {
    const decision = decide([anItem({ treatment: 'effet', due: '2026-03-31' })]);
    expect(decision).toMatchObject({ kind: 'reason', reason: { code: 'nothing-late' }, heldBack: [] });
  });

  it.each([
    ['on the last day of grace', '2026-03-05', { code: 'collected-by-us', paymentMode: 7, until: '2026-03-05' }],
    ['once the grace is over', '2026-03-06', undefined],
  ])('what we collect ourselves (prélèvement, LCR): %s', (_, today, why) => {
    const item = anItem({ paymentMode: 7, asOf: today });
    const policy = aPolicy({}, { collectedModes: [7], collectedGraceDays: 34 });
    const decision = decide([item], { policy, today: day(today) });
    expect(decision.heldBack[0]?.why).toEqual(why);
  });

  it('each reason that holds it is said, exclusions in the order in which they end, the first in the place of the one', () => {
    const until = (end: string | null, name: string) => anExclusion(end, { id: name, by: { id: name, name } });
    const exclusions = [
      until(null, 'C'),
      until('2026-03-31', 'B'),
      until('2026-03-10', 'A'),
      until('2026-03-01', 'over'),
    ];
    const memory = aMemory({ exclusions, disputes: [aDispute()], reservations: [aReservation()] });
    const [held] = decide([anItem()], { memory }).heldBack;
    expect(held).toMatchObject({ why: { code: 'excluded', by: 'A' } });
    expect(held?.others.map((why) => (why.code === 'excluded' ? why.by : why.code))).toEqual([
      'B',
      'C',
      'disputed',
      'reserved',
    ]);
  });

  it('one reason has no others', () => {
    expect(decide([anItem()], { memory: aMemory({ disputes: [aDispute()] }) }).heldBack[0]?.others).toEqual([]);
  });

  it('F2: other invoices of that customer go on', () => {
    const decision = decide([anItem(), anItem({ ecNo: 2 })], { memory: aMemory({ disputes: [aDispute()] }) });
    expect(lettersOf(decision)[0]?.lines.map((line) => line.ecNo)).toEqual([2]);
    expect(decision.heldBack.map((item) => item.ecNo)).toEqual([1]);
  });

  it('D3: A reminded two days ago waits, B goes alone', () => {
    const items = [anItem({ due: '2026-01-20' }), anItem({ ecNo: 2, due: '2026-02-20' })];
    const reminded = [aReminder('2026-02-28', 1, { due: day('2026-01-20') })];
    const decision = decide(items, { memory: aMemory({ reminded }) });
    expect(lettersOf(decision)).toMatchObject([{ level: 1, lines: [{ ecNo: 2 }] }]);
    expect(decision.heldBack).toMatchObject([{ ecNo: 1, why: { code: 'interval', next: '2026-03-10' } }]);
  });

  it.each([
    ['nine days after the last one', '2026-02-21', 'interval'],
    ['ten days after', '2026-02-20', undefined],
  ])('the interval is inclusive: %s', (_, last, code) => {
    expect(whyHeld({ reminded: [aReminder(last, 1)] })?.code).toBe(code);
  });

  it('A10, A8: an instalment renumbered by the à-nouveaux keeps what is remembered of it', () => {
    const renumbered = anItem({ ecNo: 7001, piece: 'FA0001', opening: true });
    expect(whyHeld({ exclusions: [anExclusion(null)] }, renumbered)?.code).toBe('excluded');
    expect(whyHeld({ exclusions: [anExclusion(null)] }, { ...renumbered, opening: false })).toBeUndefined();
  });
});

describe('whatever the items and the memory are', () => {
  it('every late item is in exactly one letter or held back once, and no letter asks for nothing', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const roll = (n: number, at: number): number => (seed * 7919 + at * 104_729 + n * 31) % n;
      const items = Array.from({ length: 7 }, (_, at) => {
        const facts = {
          ecNo: at + 1,
          amount: roll(900_00, at) + 1,
          due: roll(9, at) === 0 ? null : `2026-0${1 + roll(3, at)}-${10 + roll(18, at)}`,
          sageLevel: roll(6, at),
          treatment: roll(11, at) === 0 ? ('douteux' as const) : ('client' as const),
        };
        if (roll(5, at) === 0) return aReceiptItem({ ...facts, amount: cents(roll(200_00, at) + 1) });
        return roll(7, at) === 0 ? aCreditItem(facts) : anItem(facts);
      });
      const memory = aMemory({
        exclusions: seed % 3 === 0 ? [anExclusion(null, { ecNo: 2 })] : [],
        reservations: seed % 4 === 0 ? [aReservation({ ecNo: 3 })] : [],
      });
      const policy = aPolicy({ oneLetter: seed % 2 === 0, byAge: seed % 5 === 0 });
      const decision = decide(items, { memory, policy, today: TODAY });
      const letters = decision.kind === 'proposal' ? decision.letters : [];
      const placed = [...letters.flatMap((one) => one.lines), ...decision.heldBack].map((one) => one.ecNo);
      const late = items.filter((item) => item.left > 0 && (item.daysLate ?? 0) > 0).map((item) => item.ecNo);
      expect(placed.toSorted((a, b) => a - b)).toEqual(late.toSorted((a, b) => a - b));
      expect(letters.every((one) => one.total > 0 && one.total === one.lateTotal - one.deducted)).toBe(true);
      const deducted = letters.flatMap((one) => one.deductions).reduce((sum, one) => sum + one.amount, 0);
      expect(deducted).toBeLessThanOrEqual(
        -items.filter((item) => item.left < 0).reduce((sum, item) => sum + item.left, 0),
      );
    }
  });
});
