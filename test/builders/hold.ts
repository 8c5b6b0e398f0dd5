import { type Cents, cents, ZERO } from '../../src/domain/cents.ts';
import { ENCOURS_PARTS, type Encours } from '../../src/domain/credit/encours.ts';
import type { HoldDecision, HoldFacts } from '../../src/domain/credit/hold.ts';
import { addDays, day, parisDay } from '../../src/domain/day.ts';
import type { Hold, NewHold } from '../../src/use-cases/ports/credit/hold-store.ts';
import type { KnownRisk } from '../../src/use-cases/ports/credit/risk-store.ts';
import { SOPHIE } from './memory.ts';

const ASKED_AT = '2026-03-16T08:30:00.000Z';

/** 12 000 owed and 3 000 ordered against a plafond of 10 000: 5 000 over, with the solde alone unless told otherwise. */
export const anEncours = (facts: Partial<Encours> = {}): Encours => ({
  payer: 'DUPONT',
  currency: 'EUR',
  base: 4,
  components: ENCOURS_PARTS.map((part) => ({
    part,
    amount: PARTS[part] ?? ZERO,
    count: PARTS[part] === undefined ? 0 : 1,
    counted: true,
  })),
  total: cents(15_000_00),
  plafond: { kind: 'amount', amount: cents(10_000_00) },
  insurance: ZERO,
  available: cents(-5_000_00),
  overLimit: cents(5_000_00),
  late: cents(4_000_00),
  oldestDaysLate: 34,
  withoutRate: [],
  ...facts,
});

const PARTS: Readonly<Record<string, Cents>> = { solde: cents(12_000_00), commandes: cents(3_000_00) };

/** A commande of 3 000 of a customer that is 5 000 over its plafond, in a band that is à bloquer. */
export const holdFacts = (
  facts: Partial<Omit<HoldFacts, 'order'>> & { readonly order?: Partial<HoldFacts['order']> } = {},
): HoldFacts => ({
  tiers: { code: 'DUPONT', name: 'Dupont & Fils' },
  payer: { code: 'DUPONT', name: 'Dupont & Fils' },
  encours: anEncours(),
  encoursWith: cents(15_000_00),
  overLimit: cents(5_000_00),
  verdict: {
    effect: 'a-bloquer',
    reason: { code: 'over-limit', overLimit: cents(5_000_00), rank: 3, label: 'A bloquer' },
  },
  salesperson: { name: 'Luc Morel', email: 'luc.morel@bijou.example' },
  readAt: ASKED_AT,
  ...facts,
  order: {
    kind: 'commande',
    piece: 'BC00042',
    date: day('2026-03-13'),
    deliveryDate: day('2026-03-20'),
    reference: 'Chantier des Lilas',
    amount: cents(3_000_00),
    prepaid: ZERO,
    transformed: ZERO,
    ...facts.order,
  },
});

/** A pending hold, as the store gives it; what its facts say is repeated in its columns. */
export function aHold(over: Partial<Hold> = {}): Hold {
  const facts = over.facts ?? holdFacts();
  return {
    id: 'hold-1',
    reference: 'BLC-2026-000001',
    company: 'BIJOU',
    version: 1,
    state: 'pending',
    kind: facts.order.kind,
    piece: facts.order.piece,
    payer: facts.payer.code,
    fingerprint: 'f1',
    facts,
    step: 0,
    stepSince: ASKED_AT,
    notes: [],
    decision: null,
    askedBy: null,
    askedAt: ASKED_AT,
    updatedAt: ASKED_AT,
    ...over,
  };
}

/** What the watch asks the store to open. */
export const aNewHold = (over: Partial<NewHold> = {}): NewHold => ({
  company: 'BIJOU',
  state: 'pending',
  facts: holdFacts(),
  fingerprint: 'f1',
  step: 0,
  askedBy: null,
  note: null,
  supersedes: null,
  targets: [],
  ...over,
});

/** Sophie approves what was asked, for thirty days. */
export function anApproval(over: Partial<HoldDecision> = {}): HoldDecision {
  const seen = over.seen ?? holdFacts();
  const at = over.at ?? ASKED_AT;
  return {
    outcome: 'approved',
    by: SOPHIE,
    inPlaceOf: null,
    at,
    reason: '',
    release: { upTo: seen.order.amount, until: addDays(parisDay(new Date(at)), 30) },
    seen,
    ...over,
  };
}

/** Sophie refuses. */
export const aRefusal = (over: Partial<HoldDecision> = {}): HoldDecision =>
  anApproval({ outcome: 'refused', reason: 'Retards répétés', release: null, ...over });

/** What the last watch knew of Dupont: à bloquer. */
export const aKnownRisk = (over: Partial<KnownRisk> = {}): KnownRisk => ({
  payer: 'DUPONT',
  name: 'Dupont & Fils',
  encours: anEncours({ payer: over.payer ?? 'DUPONT' }),
  verdict: holdFacts().verdict,
  since: ASKED_AT,
  readAt: ASKED_AT,
  ...over,
});
