import { describe, expect, it } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { HeldElsewhere } from '../../../src/domain/relance/held-elsewhere.ts';
import { decide, lettersOf, reasonOf } from '../../builders/decision.ts';
import { aMemory, aRoomHold } from '../../builders/memory.ts';
import { anItem } from '../../builders/open-item.ts';

const part = (amount: number, over: Partial<HeldElsewhere> = {}): HeldElsewhere =>
  aRoomHold(null, { part: cents(amount), ...over });
const decideWith = (...held: readonly HeldElsewhere[]) => decide([anItem()], { memory: aMemory({ held }) });

describe('a part of an instalment that a room holds (B4)', () => {
  it('is taken off as a receipt to be confirmed, and the rest is asked for; what is late stays what Sage says', () => {
    const decision = decideWith(part(400_00));
    const [letter] = lettersOf(decision);
    expect(letter).toMatchObject({ lateTotal: 1_000_00, deducted: 400_00, total: 600_00 });
    expect(letter?.lines).toMatchObject([{ left: 1_000_00 }]);
    expect(letter?.deductions).toEqual([
      { ecNo: -1, piece: 'FA0001', on: '2026-02-15', kind: 'receipt', amount: 400_00 },
    ]);
    expect(decision.heldBack).toEqual([]);
    expect(decision.warnings.map(({ code }) => code)).toContain('unallocated-receipts');
  });

  it('lowers its own instalment alone', () => {
    const other = anItem({ ecNo: 2, piece: 'FA0002' });
    const [letter] = lettersOf(decide([anItem(), other], { memory: aMemory({ held: [part(400_00)] }) }));
    expect(letter).toMatchObject({ lateTotal: 2_000_00, total: 1_600_00 });
  });

  it('two of one instalment are one, of the latest day', () => {
    const [letter] = lettersOf(decideWith(part(100_00), part(200_00, { since: day('2026-02-20') })));
    expect(letter?.deductions).toMatchObject([{ amount: 300_00, on: '2026-02-20' }]);
  });

  it('as much as is left: nothing is asked for, until somebody allocates it', () => {
    expect(reasonOf(decideWith(part(600_00), part(500_00)))).toMatchObject({
      code: 'receipt-to-allocate',
      receipts: 1_000_00,
    });
  });

  it('is over on the day after its last, and not there before its first', () => {
    expect(lettersOf(decideWith(part(400_00, { until: day('2026-03-01') })))[0]?.total).toBe(1_000_00);
    expect(lettersOf(decideWith(part(400_00, { since: day('2026-03-03') })))[0]?.total).toBe(1_000_00);
  });

  it('beside a hold of all of it, holds nothing more', () => {
    expect(reasonOf(decideWith(part(400_00), aRoomHold(null)))).toEqual({ code: 'all-held-back' });
  });
});
