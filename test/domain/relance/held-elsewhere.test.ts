import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { OpenItem } from '../../../src/domain/ledger/open-item.ts';
import type { HeldBack } from '../../../src/domain/relance/decision.ts';
import type { HeldElsewhere } from '../../../src/domain/relance/held-elsewhere.ts';
import type { TiersMemory } from '../../../src/domain/relance/memory.ts';
import { gatherMemory } from '../../../src/domain/relance/remembered.ts';
import { decide, lettersOf, reasonOf } from '../../builders/decision.ts';
import { aDispute, aMemory, anExclusion, aReservation, aRoomHold } from '../../builders/memory.ts';
import { anItem, TODAY } from '../../builders/open-item.ts';

const IN_BLOOM = { code: 'in-bloom', facts: { flower: 'rose', seen: '2026-02-27' } };
/** What the decision says of a hold of the made-up room. */
const said = (until: string | null, by: string | null = 'Sophie Lambert') => ({
  code: 'held-elsewhere',
  room: 'garden',
  reason: IN_BLOOM,
  by,
  since: '2026-02-15',
  until,
});

/** All that holds the one item, 30 days late unless said, in its order; none when it is in the letter. */
function whysOf(memory: Partial<TiersMemory>, item: OpenItem = anItem()): readonly HeldBack[] {
  const decision = decide([item], { memory: aMemory(memory) });
  expect(decision.kind).toBe(decision.heldBack.length > 0 ? 'reason' : 'proposal');
  return decision.heldBack.flatMap(({ why, others }) => [why, ...others]);
}

describe('an instalment that a room holds', () => {
  it.each<[string, HeldElsewhere, readonly object[]]>([
    ['until the room says otherwise', aRoomHold(null), [said(null)]],
    ['by nobody in particular', aRoomHold(null, { by: null }), [said(null, null)]],
    ['until today: still', aRoomHold('2026-03-02'), [said('2026-03-02')]],
    ['until yesterday: no more', aRoomHold('2026-03-01'), []],
    ['from today on', aRoomHold(null, { since: TODAY }), [{ ...said(null), since: TODAY }]],
    ['from tomorrow on: not yet', aRoomHold(null, { since: day('2026-03-03') }), []],
    ['that is another', aRoomHold(null, { ecNo: 2 }), []],
  ])('%s', (_, hold, whys) => expect(whysOf({ held: [hold] })).toEqual(whys));

  it('says its hold beside an exclusion, a litige and a letter under way, the hold that ends first first', () => {
    const whys = whysOf({
      exclusions: [anExclusion('2026-03-31')],
      disputes: [aDispute()],
      held: [aRoomHold(null, { by: null }), aRoomHold('2026-03-10', { room: 'kitchen' })],
      reservations: [aReservation()],
    });
    expect(whys.map((why) => ('room' in why ? `${why.room} ${why.until}` : why.code))).toEqual([
      'excluded',
      'disputed',
      'kitchen 2026-03-10',
      'garden null',
      'reserved',
    ]);
  });

  it('is all that a customer owes late: nothing is proposed; other instalments go on', () => {
    const memory = aMemory({ held: [aRoomHold(null)] });
    expect(reasonOf(decide([anItem()], { memory }))).toEqual({ code: 'all-held-back' });
    const decision = decide([anItem(), anItem({ ecNo: 2 })], { memory });
    expect(lettersOf(decision)[0]?.lines.map(({ ecNo }) => ecNo)).toEqual([2]);
    expect(decision.heldBack.map(({ ecNo }) => ecNo)).toEqual([1]);
  });

  it('is rounding, not a debt, where so little is left', () => {
    expect(whysOf({ held: [aRoomHold(null)] }, anItem({ left: 1 })).map(({ code }) => code)).toEqual(['rounding']);
  });
});

describe('what a room holds follows the debt', () => {
  const carried = anItem({ ecNo: 7001, piece: 'FA0001', opening: true });
  it.each<[string, OpenItem, boolean]>([
    ['a line that continues the one of then', anItem({ ecNo: 50, continues: [1] }), true],
    ['the à-nouveau of its piece, due date and amount', carried, true],
    ['a line of that piece that is no à-nouveau', { ...carried, opening: false }, false],
    ['an à-nouveau of another due date', { ...carried, due: day('2026-02-01') }, false],
    ['the same line, corrected', anItem({ amount: 1_200_00 }), true],
    ['another line that was given its number', anItem({ piece: 'FA0099', amount: 20_00, left: 20_00 }), false],
  ])('%s', (_, item, isHeld) => {
    expect(whysOf({ held: [aRoomHold(null)] }, item).map(({ code }) => code)).toEqual(isHeld ? ['held-elsewhere'] : []);
  });

  it('is of one of two that are alike, the one that nothing else is said of', () => {
    const alike = (ecNo: number) => anItem({ ecNo, piece: 'FA0001', opening: true });
    const held = [aRoomHold(null, { ecNo: 3 })];
    const decision = decide([alike(71), alike(72)], { memory: aMemory({ held, disputes: [aDispute({ ecNo: 71 })] }) });
    expect(decision.heldBack.map(({ ecNo, why, others }) => [ecNo, why.code, others.length])).toEqual([
      [71, 'disputed', 0],
      [72, 'held-elsewhere', 0],
    ]);
  });

  it('is found by its numbers, whatever code it was written under', () => {
    const memoryOf = gatherMemory(new Map(), new Map([['ANCIEN', [aRoomHold(null), aRoomHold(null, { ecNo: 9 })]]]));
    expect(memoryOf('CARAT', [50, 1]).held.map(({ ecNo }) => ecNo)).toEqual([1]);
    expect(memoryOf('ANCIEN', []).held.map(({ ecNo }) => ecNo)).toEqual([1, 9]);
    expect(memoryOf('AUTRE', [4]).held).toEqual([]);
  });
});

describe('where a room did not say what it holds', () => {
  const unknown = { holdsUnknown: true };

  it('what would be reminded cannot be told, and each late item says that it waits with the account', () => {
    const memory = aMemory({ disputes: [aDispute()] });
    const decision = decide([anItem(), anItem({ ecNo: 2 })], { memory, ...unknown });
    expect(decision).toMatchObject({ kind: 'cannot-tell', missing: ['holds'] });
    expect(decision.heldBack.map(({ ecNo, why }) => [ecNo, why.code])).toEqual([
      [1, 'disputed'],
      [2, 'whole-account'],
    ]);
  });

  it.each([
    ['nothing is late', [anItem({ due: '2026-03-31' })], {}, 'nothing-late'],
    ['all is held otherwise', [anItem()], { memory: aMemory({ disputes: [aDispute()] }) }, 'all-held-back'],
    ['the customer is never reminded', [anItem()], { tiers: { notReminded: true } }, 'not-reminded'],
  ])('%s: that stays told', (_, items, facts, code) => {
    expect(reasonOf(decide(items, { ...facts, ...unknown }))).toEqual({ code });
  });
});
