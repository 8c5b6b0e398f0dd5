import { liftedCard, liftForm } from '../../../../src/channels/teams/rooms/replies/cards/lift.ts';
import { fileCard, replyCard, unknownCard } from '../../../../src/channels/teams/rooms/replies/cards/reply.ts';
import { replyListCard } from '../../../../src/channels/teams/rooms/replies/cards/reply-list.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { Reply } from '../../../../src/domain/replies/reply.ts';
import { aReply } from '../../../contracts/replies/customer-reply-store.ts';
import { HOSTILE, LONG } from './hostile.ts';

const HERE = { company: 'BIJOU', code: 'CARAT' };
const REFUSED = {
  ...{ tiers: 'CARAT', address: 'claire@carat.example', reference: 'REL-2026-000001' },
  ...{ status: '5.1.1', diagnostic: '', at: '2026-03-01T10:00:00Z' },
};

const ONE: Reply = aReply('BIJOU', {
  ...{ id: 'reply-1', tiers: 'CARAT', name: 'Carat Distribution SARL', from: 'claire.morel@carat.example' },
  letter: { id: 'letter-1', reference: 'REL-2026-000001' },
  excerpt: 'Bonjour,\nNous vous réglons 3 000,50 € vendredi.',
  suggestion: { kind: 'promise', words: 'Nous vous réglons vendredi.', day: day('2026-03-06'), amount: cents(300050) },
});
const HANDLED = { as: 'wrong-person', by: { id: 'p', name: HOSTILE }, at: '2026-03-02T10:00:00.000Z' } as const;
const HOSTILE_ONE: Reply = {
  ...ONE,
  ...{
    name: HOSTILE,
    from: HOSTILE,
    fromName: HOSTILE,
    subject: HOSTILE,
    writer: 'colleague',
    foundBy: 'sender',
    letter: null,
  },
  excerpt: Array.from({ length: 30 }, () => LONG)
    .join('\n')
    .slice(0, 2000),
  attachments: Array.from({ length: 12 }, () => ({ name: HOSTILE, size: 1_500_000 })),
  suggestion: { kind: 'absence', words: LONG.slice(0, 200), day: day('2026-03-09'), amount: null },
};
const LIST = { kind: 'replies', total: 2, page: 1, pages: 1, waiting: true, customer: null } as const;

/** The cards of letters that did not arrive, in their ordinary state and at their extremes. */
export const repliesCards = (language: Language): Readonly<Record<string, Card>> => ({
  refusalToLift: liftForm(language, HERE, REFUSED),
  refusalToLiftHostile: liftForm(language, HERE, { ...REFUSED, address: HOSTILE, status: HOSTILE }),
  refusalLifted: liftedCard(language, HERE, { ...REFUSED, address: LONG }),
  refusalGone: liftedCard(language, HERE, null),
  reply: replyCard(language, { kind: 'reply', reply: ONE, mayHandle: true }),
  replyHostile: replyCard(language, { kind: 'reply', reply: HOSTILE_ONE, mayHandle: true }, HOSTILE),
  replyHandled: replyCard(language, { kind: 'reply', reply: { ...HOSTILE_ONE, handled: HANDLED }, mayHandle: true }),
  replyToFile: fileCard(language, { kind: 'reply', reply: ONE, mayHandle: true }),
  replyOfNobodyToFile: fileCard(language, { kind: 'reply', reply: HOSTILE_ONE, mayHandle: true }),
  replyGone: unknownCard(language),
  replyList: replyListCard(language, { ...LIST, rows: [ONE, { ...ONE, writer: 'automatic' }] }),
  replyListLong: replyListCard(language, {
    ...{ ...LIST, total: 1200, page: 2, pages: 120, waiting: false, customer: HERE },
    rows: Array.from({ length: 10 }, () => ({ ...HOSTILE_ONE, handled: HANDLED })),
  }),
  replyListEmpty: replyListCard(language, { ...LIST, rows: [], total: 0 }),
});
