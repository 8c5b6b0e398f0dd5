import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { insertRows } from '../store/former-store.ts';

const PARTS = ['solde', 'factures', 'livraisons', 'preparations', 'commandes', 'retours', 'avoirs', 'acomptes'];
const COUNTED: Readonly<Record<string, readonly [number, number]>> = { solde: [1_200_000, 1], commandes: [900_000, 3] };

/** Of an order of 3 000,00 by a customer that owes 12 000,00 and has three of them, against a plafond of 10 000,00. */
const facts = (piece: string) => {
  const components = PARTS.map((part) => {
    const [amount, count] = COUNTED[part] ?? [0, 0];
    return { part, amount, count, counted: true };
  });
  return {
    order: {
      ...{
        kind: 'commande',
        piece,
        date: '2026-02-23',
        deliveryDate: null,
        reference: '',
        amount: 300_000,
        prepaid: 0,
      },
      // Not there yet in the oldest of that build's rows.
      ...(piece === 'BC00001' ? {} : { transformed: 0 }),
    },
    tiers: { code: 'CARAT', name: 'Carat Distribution SARL' },
    payer: { code: 'CARAT', name: 'Carat Distribution SARL' },
    encours: {
      ...{ payer: 'CARAT', currency: 'EUR', base: 4, components, total: 2_100_000 },
      ...{ plafond: { kind: 'amount', amount: 1_000_000 }, insurance: 0, available: -1_100_000, overLimit: 1_100_000 },
      ...{ late: 1_200_000, oldestDaysLate: 2, withoutRate: [] },
    },
    encoursWith: 2_100_000,
    overLimit: 1_100_000,
    verdict: {
      effect: 'a-bloquer',
      reason: {
        code: 'over-limit',
        overLimit: 1_100_000,
        rank: 3,
        label: 'À bloquer',
        band: { min: 100_001, max: 9_999_999_900 },
      },
    },
    salesperson: { name: 'Luc Morel', email: 'Luc.Morel@bijou.example' },
    readAt: '2026-03-01T09:00:00.000Z',
  };
};

const fingerprint = (piece: string) =>
  ['commande', piece, 300_000, 'CARAT', 'CARAT', 'a-bloquer', 'over-limit', 3, 1_000_000].join('|');

const decision = (piece: string, outcome: 'approved' | 'refused') => ({
  outcome,
  by: { id: 'p-nadia', name: 'Nadia Responsable' },
  inPlaceOf: null,
  at: '2026-03-01T10:00:00.000Z',
  reason: outcome === 'approved' ? 'Chantier important' : 'Retards répétés',
  release: outcome === 'approved' ? { upTo: 300_000, until: '2026-03-31' } : null,
  seen: facts(piece),
});

function hold(number: number, piece: string, state: 'pending' | 'approved' | 'refused', notes: readonly object[] = []) {
  const isDecided = state !== 'pending';
  return {
    ...{ Id: `h-${state}`, Reference: `BLC-2026-00000${number}`, Company: 'BIJOU', Version: isDecided ? 2 : 3 },
    ...{ State: state, Live: 1, Kind: 'commande', Piece: piece, Payer: 'CARAT', Fingerprint: fingerprint(piece) },
    ...{ Facts: facts(piece), Step: 0, StepSince: '2026-03-02 08:00', Notes: notes },
    Decision: isDecided ? decision(piece, state) : null,
    DecidedAt: isDecided ? '2026-03-01 10:00' : null,
    ...{ AskedById: null, AskedByName: null, AskedAt: '2026-03-01 09:00', UpdatedAt: '2026-03-01 10:00' },
  };
}

/** One order that waits with a question asked on it, one released, one refused, and whom of them was told. */
export async function writeHolds(database: SqlDatabase): Promise<void> {
  const question = {
    kind: 'question',
    at: '2026-03-01T09:30:00.000Z',
    by: { id: 'p-paul', name: 'Paul Directeur' },
    text: 'Pourquoi ?',
  };
  await insertRows(database, 'HoldCounter', [{ CounterYear: 2026, LastNumber: 3 }]);
  await insertRows(database, 'OrderHold', [
    hold(1, 'BC00001', 'pending', [question]),
    hold(2, 'BC00002', 'approved'),
    hold(3, 'BC00003', 'refused'),
  ]);
  await insertRows(database, 'HoldCard', [
    { HoldId: 'h-pending', ConversationId: '19:canal@thread.tacv2', ActivityId: '1:hold' },
  ]);
  const notice = (id: string, kind: string, target: string, state: string) => ({
    ...{ Id: id, HoldId: 'h-pending', Company: 'BIJOU', TargetKind: kind, Target: target, State: state, Tries: 1 },
    UpdatedAt: '2026-03-01 09:05',
  });
  await insertRows(database, 'HoldNotice', [
    notice('n-told', 'conversation', '19:canal@thread.tacv2', 'told'),
    { ...notice('n-planned', 'salesperson', 'Luc.Morel@bijou.example', 'planned'), Tries: 0 },
    { ...notice('n-waits', 'person', 'p-paul', 'unreachable'), Awaits: 'p-paul' },
  ]);
  await insertRows(database, 'RiskReading', [{ Company: 'BIJOU', ReadAt: '2026-03-02 08:30' }]);
  const { encours, verdict } = facts('BC00001');
  await insertRows(database, 'CustomerRisk', [
    {
      ...{ Company: 'BIJOU', Payer: 'CARAT' },
      Facts: { name: 'Carat Distribution SARL', encours, verdict, since: '2026-03-01T09:00:00.000Z' },
    },
  ]);
  await insertRows(database, 'SageWrite', [
    {
      ...{ Id: 'w-planned', Company: 'BIJOU', HoldId: 'h-approved', Reference: 'BLC-2026-000002', Tiers: 'CARAT' },
      ...{ Outcome: 'approved', DecidedAt: '2026-03-01 10:00', Target: 'order', OrderKind: 'commande' },
      ...{ TargetKey: 'BC00002', Value: 'Accordé', ById: 'p-nadia', ByName: 'Nadia Responsable', State: 'planned' },
      ...{ Live: 1, HasLooked: 0, Attempts: 0, PlannedAt: '2026-03-01 10:01', UpdatedAt: '2026-03-01 10:01' },
    },
  ]);
}
