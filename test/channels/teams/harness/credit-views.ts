import { cents, ZERO } from '../../../../src/domain/cents.ts';
import { type CreditPolicy, DEFAULT_CREDIT_POLICY } from '../../../../src/domain/company/credit-policy.ts';
import { computeEncours } from '../../../../src/domain/credit/compute-encours.ts';
import type { CreditSettings, CreditSheet } from '../../../../src/domain/credit/credit-sheet.ts';
import { evaluateRisk } from '../../../../src/domain/credit/evaluate-risk.ts';
import type { HoldFacts } from '../../../../src/domain/credit/hold.ts';
import { judgeOrder } from '../../../../src/domain/credit/judge-order.ts';
import { isOrder, type Order, type SalesDocument } from '../../../../src/domain/credit/sales-document.ts';
import { day } from '../../../../src/domain/day.ts';
import type { OpenItem } from '../../../../src/domain/ledger/open-item.ts';
import type { LateRow, MorningPost } from '../../../../src/domain/morning/morning-post.ts';
import type { EncoursView, HoldListView, HoldView } from '../../../../src/use-cases/credit/views.ts';
import type { LateView } from '../../../../src/use-cases/morning/list-late.ts';
import type { Hold } from '../../../../src/use-cases/ports/credit/hold-store.ts';
import { aCreditSheet, aSalesDocument, creditSettings } from '../../../builders/credit.ts';
import { aHold } from '../../../builders/hold.ts';
import { anItem, TODAY } from '../../../builders/open-item.ts';

export const READ_AT = '2026-03-02T07:31:00Z';
export const COMPANY = { code: 'BIJOU', name: 'Bijou SA' };

/** Owed 8 860,00 of which 6 930,50 late, documents of every kind, and the order that is asked for. */
export const SOME_DOCUMENTS: readonly SalesDocument[] = [
  aSalesDocument({ kind: 'facture', piece: 'FA260101', amount: cents(1_240_00) }),
  aSalesDocument({ kind: 'livraison', piece: 'BL260055', amount: cents(2_310_00) }),
  aSalesDocument({
    kind: 'preparation',
    piece: 'PL260012',
    amount: cents(980_00),
    origins: [{ piece: 'BC260031', amount: cents(980_00) }],
  }),
  aSalesDocument({ kind: 'avoir', piece: 'AV260003', amount: cents(-360_00) }),
  aSalesDocument({
    piece: 'BC260042',
    reference: 'Chantier des Lilas',
    deliveryDate: day('2026-03-10'),
    amount: cents(3_760_00),
    prepaid: cents(500_00),
    prepaidUnposted: cents(500_00),
    salesperson: { name: 'Luc Morel', email: 'luc.morel@bijou.example' },
  }),
  aSalesDocument({ piece: 'BC260044', amount: cents(640_00), prepaid: cents(640_00), prepaidUnposted: cents(640_00) }),
];

const OWED: readonly OpenItem[] = [
  anItem({ ecNo: 1, piece: 'FA250871', due: '2025-12-31', amount: 4_210_00 }),
  anItem({ ecNo: 2, piece: 'FA250940', due: '2026-01-31', amount: 2_720_50 }),
  anItem({ ecNo: 3, piece: 'FA260077', due: '2026-03-31', amount: 1_929_50 }),
];

export interface CreditFacts {
  readonly sheet?: Partial<CreditSheet>;
  readonly items?: readonly OpenItem[];
  readonly documents?: readonly SalesDocument[];
  readonly settings?: Partial<CreditSettings>;
  readonly policy?: Partial<CreditPolicy>;
  /** Of the order that is judged. */
  readonly piece?: string;
}

/** What the rules say of a payer and of its orders: cards are tried on what the product gives. */
export function judged({ sheet = {}, items = OWED, documents = SOME_DOCUMENTS, ...facts }: CreditFacts = {}) {
  const payer = aCreditSheet({ insurance: cents(5_000_00), ...sheet });
  const settings = creditSettings(facts.settings);
  const policy = { ...DEFAULT_CREDIT_POLICY, ...facts.policy };
  const encours = computeEncours({ payer, items, documents, settings, policy, currency: 'EUR' });
  const { total, plafond, withoutRate } = encours;
  const verdict = evaluateRisk({ sheet: payer, total, plafond, withoutRate, settings, policy });
  const orders = documents.filter(isOrder).map((order) => ({
    order,
    verdict: judgeOrder({ order, encours, sheet: payer, settings, policy }),
  }));
  return { payer, encours, verdict, orders };
}

/** The facts of a held order, as the rules make them. */
export function judgedFacts(facts: CreditFacts = {}): HoldFacts {
  const { payer, encours, orders } = judged(facts);
  const one = orders.find(({ order }) => order.piece === (facts.piece ?? 'BC260042'));
  if (one?.verdict.reason.code !== 'risk') throw new Error('No order that the rule holds');
  const { order, verdict } = one;
  const named = { code: payer.code, name: payer.name };
  const { encoursWith, overLimit } = verdict;
  return {
    order: asked(order),
    tiers: named,
    payer: named,
    encours,
    encoursWith,
    overLimit,
    verdict: one.verdict.reason.verdict,
    salesperson: order.salesperson,
    readAt: READ_AT,
  };
}

const asked = ({ kind, piece, date, deliveryDate, reference, amount, prepaid }: Order): HoldFacts['order'] => ({
  kind,
  piece,
  date,
  deliveryDate,
  reference,
  amount: amount ?? ZERO,
  prepaid,
  transformed: ZERO,
});

export const aHoldOf = (facts: HoldFacts = judgedFacts(), over: Partial<Hold> = {}): Hold =>
  aHold({ facts, reference: 'BLC-2026-000012', askedAt: READ_AT, stepSince: READ_AT, version: 3, ...over });

/** As an approver sees a pending hold. */
export const aHoldView = (over: Partial<Omit<HoldView, 'kind'>> = {}): HoldView => ({
  kind: 'hold',
  company: COMPANY,
  hold: aHoldOf(),
  past: [],
  awaits: ['Direction financière'],
  own: false,
  may: { decide: true, approve: true, ask: true, answer: false, askAgain: false },
  today: TODAY,
  ...over,
});

export function anEncoursView(facts: CreditFacts = {}, over: Partial<Omit<EncoursView, 'kind'>> = {}): EncoursView {
  const { payer, encours, verdict, orders } = judged(facts);
  const named = { code: payer.code, name: payer.name };
  return {
    kind: 'encours',
    company: COMPANY,
    tiers: named,
    payer: named,
    others: [],
    encours,
    verdict,
    orders: orders.map((one) => ({
      ...one,
      hold: one.verdict.outcome === 'held' ? ({ id: 'hold-1', state: 'pending' } as const) : null,
    })),
    readAt: new Date(READ_AT),
    fromMemory: false,
    ...over,
  };
}

export const aHoldListView = (over: Partial<Omit<HoldListView, 'kind'>> = {}): HoldListView => {
  const rows = over.rows ?? [aHoldOf(), aHoldOf(judgedFacts({ piece: 'PL260012' }), { id: 'hold-2', state: 'noted' })];
  return {
    kind: 'holds',
    rows,
    total: rows.length,
    page: 1,
    pages: 1,
    watched: [{ company: 'BIJOU', at: new Date(READ_AT) }],
    ...over,
  };
};

export const aLateRow = (over: Partial<LateRow> = {}): LateRow => ({
  company: 'BIJOU',
  code: 'CARAT',
  name: 'Carat Distribution SARL',
  currency: 'EUR',
  late: cents(6_930_50),
  lateItems: 2,
  oldestDaysLate: 61,
  newlyLate: cents(2_720_50),
  ...over,
});

export const SOME_LATE: readonly LateRow[] = [
  aLateRow(),
  aLateRow({ code: 'DUPONT', name: 'Dupont & Fils SARL', late: cents(4_120_00), lateItems: 5, oldestDaysLate: 34 }),
  aLateRow({
    code: 'PERLE',
    name: 'Perle SARL',
    late: cents(812_40),
    lateItems: 1,
    oldestDaysLate: 3,
    newlyLate: cents(812_40),
  }),
  aLateRow({ code: 'ONYX', name: 'Onyx Trading Ltd', currency: 'USD', late: cents(3_050_00), oldestDaysLate: 12 }),
];

export const aLateView = (over: Partial<Omit<LateView, 'kind'>> = {}): LateView => ({
  kind: 'late',
  rows: SOME_LATE,
  totals: [
    { currency: 'EUR', late: cents(11_862_90), customers: 3 },
    { currency: 'USD', late: cents(3_050_00), customers: 1 },
  ],
  page: 1,
  pages: 1,
  readAt: new Date(READ_AT),
  live: [],
  ...over,
});

export const aMorningPost = (over: Partial<MorningPost> = {}): MorningPost => ({
  company: COMPANY,
  on: TODAY,
  since: day('2026-02-27'),
  newlyLate: SOME_LATE.filter(({ code }) => code === 'CARAT' || code === 'PERLE'),
  newlyLateTotals: [{ currency: 'EUR', total: cents(3_532_90), customers: 2 }],
  biggest: SOME_LATE,
  newlyBlocked: [
    {
      payer: 'CARAT',
      name: 'Carat Distribution SARL',
      reason: { code: 'over-limit', overLimit: cents(6_790_00), rank: 3, label: 'À bloquer' },
      overLimit: cents(6_790_00),
      currency: 'EUR',
    },
    { payer: 'RUBIS', name: 'Rubis & Cie', reason: { code: 'account-blocked' }, overLimit: ZERO, currency: 'EUR' },
  ],
  waiting: [
    {
      holdId: 'hold-1',
      piece: 'BC260042',
      name: 'Carat Distribution SARL',
      amount: cents(3_760_00),
      currency: 'EUR',
      askedAt: READ_AT,
    },
  ],
  readAt: READ_AT,
  ...over,
});
