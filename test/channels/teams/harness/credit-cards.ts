import { encoursCard } from '../../../../src/channels/teams/rooms/credit/cards/encours/encours.ts';
import { encoursWhyCard } from '../../../../src/channels/teams/rooms/credit/cards/encours/why.ts';
import { againForm } from '../../../../src/channels/teams/rooms/credit/cards/holds/again-form.ts';
import { answerForm } from '../../../../src/channels/teams/rooms/credit/cards/holds/answer-form.ts';
import { approveForm } from '../../../../src/channels/teams/rooms/credit/cards/holds/approve-form.ts';
import { askForm } from '../../../../src/channels/teams/rooms/credit/cards/holds/ask-form.ts';
import { holdCard } from '../../../../src/channels/teams/rooms/credit/cards/holds/hold.ts';
import { holdListCard } from '../../../../src/channels/teams/rooms/credit/cards/holds/list.ts';
import { orderCard } from '../../../../src/channels/teams/rooms/credit/cards/holds/order.ts';
import { refuseForm } from '../../../../src/channels/teams/rooms/credit/cards/holds/refuse-form.ts';
import { holdWhyCard } from '../../../../src/channels/teams/rooms/credit/cards/holds/why.ts';
import { lateListCard } from '../../../../src/channels/teams/rooms/morning/cards/late-list.ts';
import { morningCard } from '../../../../src/channels/teams/rooms/morning/cards/morning.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../src/domain/cents.ts';
import type { HoldFacts, HoldNote, HoldState } from '../../../../src/domain/credit/hold.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { HoldView } from '../../../../src/use-cases/credit/views.ts';
import { aSalesDocument } from '../../../builders/credit.ts';
import { anApproval, aRefusal } from '../../../builders/hold.ts';
import { sayingTooMuch } from './added-part.ts';
import {
  aHoldListView,
  aHoldOf,
  aHoldView,
  aLateRow,
  aLateView,
  aMorningPost,
  anEncoursView,
  judgedFacts,
} from './credit-views.ts';
import { HOSTILE, LONG } from './hostile.ts';

const QUESTION: HoldNote = {
  kind: 'question',
  at: '2026-03-02T08:05:00Z',
  by: { id: 'p-sophie', name: 'Sophie Lambert' },
  text: 'Le client a-t-il annoncé un virement ?',
};
const ANSWER: HoldNote = {
  kind: 'answer',
  at: '2026-03-02T08:20:00Z',
  by: { id: 'p-luc', name: 'Luc Morel' },
  text: 'Oui, 5 000 € vendredi.',
};

/** As the view is after each way of ending. */
export function holdIn(state: HoldState, facts: HoldFacts = judgedFacts()): HoldView {
  const decision = {
    approved: anApproval({ seen: facts, reason: 'Virement annoncé', inPlaceOf: 'p-marc' }),
    expired: anApproval({ seen: facts, release: { upTo: facts.order.amount, until: day('2026-02-28') } }),
    refused: aRefusal({ seen: facts }),
  }[state as string];
  const isOpen = state === 'pending';
  return aHoldView({
    hold: aHoldOf(facts, { state, decision: decision ?? null }),
    may: { decide: isOpen, approve: isOpen, ask: isOpen, answer: false, askAgain: state === 'refused' },
  });
}

const STATES: readonly HoldState[] = [
  'pending',
  'noted',
  'approved',
  'refused',
  'superseded',
  'lifted',
  'gone',
  'expired',
];

/** Everything that others wrote is `text`, and there is as much of it as there may be. */
function filledWith(text: string): HoldView {
  const pieces = Array.from({ length: 40 }, (_, i) =>
    aSalesDocument({ piece: `${text}${i}`, currency: 'USD', amount: null }),
  );
  const base = judgedFacts({
    sheet: { control: 'risk-code', riskRank: 3 },
    settings: { riskCodes: [{ rank: 3, label: text, effect: 'a-bloquer', min: cents(0), max: cents(0) }] },
    documents: [
      aSalesDocument({
        piece: 'BC260042',
        amount: cents(999_999_999_99),
        reference: text,
        deliveryDate: day('2026-03-10'),
      }),
      ...pieces,
    ],
  });
  const facts: HoldFacts = {
    ...base,
    order: { ...base.order, piece: text },
    tiers: { code: 'CARAT', name: text },
    payer: { code: 'HOLDING', name: text },
    salesperson: { name: text, email: 'x@y.fr' },
  };
  const by = { id: 'x', name: text };
  const notes = Array.from({ length: 30 }, () => ({ ...QUESTION, by, text: text.repeat(5) }));
  const past = Array.from({ length: 30 }, () =>
    aHoldOf(facts, { state: 'refused', decision: aRefusal({ by, seen: facts, reason: text.repeat(5) }) }),
  );
  return aHoldView({
    company: { code: 'BIJOU', name: text },
    hold: aHoldOf(facts, { notes, askedBy: by }),
    past,
    awaits: [text, text, text, text, text],
    may: { decide: true, approve: true, ask: true, answer: true, askAgain: true },
  });
}

function holdCards(language: Language): Record<string, Card> {
  const pending = aHoldView();
  const noted = STATES.flatMap((state) => [
    [`hold-${state}`, holdCard(language, holdIn(state))] as const,
    [`order-${state}`, orderCard(language, holdIn(state))] as const,
  ]);
  const asked = aHoldView({ hold: aHoldOf(judgedFacts(), { notes: [QUESTION] }), own: true });
  const answered = aHoldView({
    hold: aHoldOf(judgedFacts(), { notes: [QUESTION, ANSWER] }),
    past: [aHoldOf(judgedFacts(), { state: 'approved', decision: anApproval({ seen: judgedFacts() }) })],
  });
  const crowded = filledWith(LONG);
  const hostile = filledWith(HOSTILE);
  const blocked = aHoldView({ hold: aHoldOf(judgedFacts({ sheet: { control: 'blocked' } })) });
  const outsideBase = aHoldView({ hold: aHoldOf(judgedFacts({ settings: { base: 2 } })) });
  const mended = { problem: HOSTILE, typed: { upTo: HOSTILE, until: HOSTILE, reason: HOSTILE, text: HOSTILE } };
  const rows = Array.from({ length: 10 }, () => hostile.hold);
  return {
    ...Object.fromEntries(noted),
    holdAnswered: holdCard(language, answered),
    holdBlocked: holdCard(language, blocked),
    holdOutsideBase: holdCard(language, outsideBase),
    holdCrowded: holdCard(language, crowded),
    holdHostile: holdCard(language, hostile),
    orderAsked: orderCard(language, {
      ...asked,
      may: { decide: false, approve: false, ask: false, answer: true, askAgain: false },
    }),
    orderCrowded: orderCard(language, crowded),
    orderHostile: orderCard(language, hostile),
    holdWhy: holdWhyCard(language, pending),
    holdWhyOutsideBase: holdWhyCard(language, outsideBase),
    holdWhyHostile: holdWhyCard(language, hostile),
    approve: approveForm(language, pending),
    approveHostile: approveForm(language, hostile, mended),
    refuse: refuseForm(language, pending),
    refuseHostile: refuseForm(language, hostile, mended),
    ask: askForm(language, pending),
    answer: answerForm(language, asked),
    answerHostile: answerForm(language, hostile, mended),
    again: againForm(language, holdIn('refused')),
    holds: holdListCard(language, aHoldListView()),
    holdsEmpty: holdListCard(language, aHoldListView({ rows: [], watched: [{ company: 'BIJOU', at: null }] })),
    holdsHostile: holdListCard(language, aHoldListView({ rows, total: 9_999, page: 5, pages: 1_000 })),
    holdsCrowded: holdListCard(
      language,
      aHoldListView({ rows: rows.map(() => crowded.hold), total: 9_999, page: 5, pages: 1_000 }),
    ),
  };
}

function encoursCards(language: Language): Record<string, Card> {
  const many = Array.from({ length: 60 }, (_, i) =>
    aSalesDocument({ piece: `${HOSTILE}${i}`, deliveryDate: day('2026-03-10') }),
  );
  const named = { code: 'CARAT', name: HOSTILE };
  const hostile = anEncoursView(
    { documents: [...many, aSalesDocument({ piece: HOSTILE, currency: 'USD', amount: null })] },
    {
      tiers: named,
      payer: { code: 'HOLDING', name: HOSTILE },
      company: { code: 'BIJOU', name: HOSTILE },
      others: Array.from({ length: 50 }, () => ({ code: 'X', name: HOSTILE })),
    },
  );
  const within = anEncoursView({ sheet: { plafond: cents(50_000_00) } });
  return {
    encours: encoursCard(language, anEncoursView()),
    encoursWithin: encoursCard(language, within),
    encoursUnlimited: encoursCard(language, anEncoursView({ sheet: { plafond: cents(0) } })),
    encoursFromMemory: encoursCard(language, { ...within, orders: [], fromMemory: true }),
    encoursEmpty: encoursCard(language, anEncoursView({ items: [], documents: [] })),
    encoursHostile: encoursCard(language, hostile),
    encoursWhy: encoursWhyCard(language, anEncoursView()),
    encoursWhyFromMemory: encoursWhyCard(language, { ...within, fromMemory: true }),
    encoursWhyHostile: encoursWhyCard(language, hostile),
  };
}

function morningCards(language: Language): Record<string, Card> {
  const late = Array.from({ length: 30 }, () =>
    aLateRow({ name: HOSTILE, late: cents(999_999_999_99), newlyLate: cents(999_999_999_98) }),
  );
  const post = aMorningPost();
  const [blocked, waiting] = [post.newlyBlocked[0], post.waiting[0]];
  if (!blocked || !waiting) throw new Error('Nothing in the post');
  const crowded = aMorningPost({
    company: { code: 'BIJOU', name: HOSTILE },
    newlyLate: late,
    newlyLateTotals: ['EUR', 'USD', 'GBP', 'CHF'].map((currency) => ({
      currency,
      total: cents(999_999_999_99),
      customers: 9,
    })),
    biggest: late,
    newlyBlocked: Array.from({ length: 30 }, () => ({
      ...blocked,
      name: HOSTILE,
      reason: { code: 'risk-code' as const, rank: 3, label: HOSTILE.repeat(5) },
    })),
    waiting: Array.from({ length: 30 }, () => ({ ...waiting, name: HOSTILE, piece: HOSTILE })),
  });
  return {
    morning: morningCard(language, post, []),
    morningFirst: morningCard(language, aMorningPost({ since: null, newlyBlocked: [], waiting: [] }), []),
    morningCrowded: morningCard(language, crowded, []),
    morningAdded: morningCard(language, post, [sayingTooMuch]),
    morningAddedCrowded: morningCard(language, crowded, Array(9).fill(sayingTooMuch)),
    late: lateListCard(language, aLateView()),
    lateEmpty: lateListCard(language, aLateView({ rows: [], totals: [] })),
    lateCrowded: lateListCard(
      language,
      aLateView({
        rows: late.slice(0, 10),
        totals: crowded.newlyLateTotals.map((one) => ({ ...one, late: one.total })),
        page: 3,
        pages: 40,
      }),
    ),
  };
}

/** Encours, held orders and the morning. */
export const creditCards = (language: Language): Record<string, Card> => ({
  ...holdCards(language),
  ...encoursCards(language),
  ...morningCards(language),
});
