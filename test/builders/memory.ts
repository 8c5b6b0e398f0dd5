import { cents } from '../../src/domain/cents.ts';
import { day } from '../../src/domain/day.ts';
import type { InstalmentKey, OpenItem } from '../../src/domain/ledger/open-item.ts';
import type { HeldElsewhere } from '../../src/domain/relance/held-elsewhere.ts';
import type {
  Dispute,
  Exclusion,
  LevelCorrection,
  RemindedInstalment,
  Reservation,
  TiersMemory,
} from '../../src/domain/relance/memory.ts';

export const aMemory = (facts: Partial<TiersMemory> = {}): TiersMemory => ({
  reminded: [],
  corrections: [],
  exclusions: [],
  disputes: [],
  reservations: [],
  letters: [],
  held: [],
  heldAccounts: [],
  ...facts,
});

export const SOPHIE = { id: 'p-sophie', name: 'Sophie Lambert' };

/** The key of the invoice of `anInvoice`, or of an item. */
export const keyOf = (item?: OpenItem): InstalmentKey =>
  item
    ? { ecNo: item.ecNo, piece: item.piece, due: item.due, amount: item.amount }
    : { ecNo: 1, piece: 'FA0001', due: day('2026-01-31'), amount: cents(1_000_00) };

export const aReminder = (
  on: string,
  level: RemindedInstalment['level'],
  facts: Partial<RemindedInstalment> = {},
): RemindedInstalment => ({ ...keyOf(), level, on: day(on), byHand: false, ...facts });

/** Of the invoice of `anInvoice`, at nine in the morning, when no letter of ours had left. */
export const aCorrection = (on: string, count: number, facts: Partial<LevelCorrection> = {}): LevelCorrection => ({
  ...keyOf(),
  count,
  by: SOPHIE,
  reason: 'Relance envoyée par erreur',
  on: day(on),
  at: `${on}T09:00:00.000Z`,
  seen: null,
  ...facts,
});

export const anExclusion = (until: string | null, facts: Partial<Exclusion> = {}): Exclusion => ({
  ...keyOf(),
  id: 'x1',
  by: SOPHIE,
  reason: 'Geste commercial',
  since: day('2026-02-01'),
  until: until === null ? null : day(until),
  ...facts,
});

export const aDispute = (facts: Partial<Dispute> = {}): Dispute => ({
  ...keyOf(),
  reason: 'Prix contesté',
  since: day('2026-02-10'),
  ...facts,
});

/** Held by a room that the product does not have. */
export const aRoomHold = (until: string | null, facts: Partial<HeldElsewhere> = {}): HeldElsewhere => ({
  ...keyOf(),
  room: 'garden',
  reason: { code: 'in-bloom', facts: { flower: 'rose', seen: '2026-02-27' } },
  by: SOPHIE,
  since: day('2026-02-15'),
  until: until === null ? null : day(until),
  ...facts,
});

export const aReservation = (facts: Partial<Reservation> = {}): Reservation => ({
  ecNo: 1,
  line: null,
  dispatchId: 'd1',
  by: SOPHIE,
  since: '2026-03-02T08:00:00Z',
  ...facts,
});
