import { liftedCard, liftForm } from '../../../../src/channels/teams/rooms/replies/cards/lift.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { HOSTILE, LONG } from './hostile.ts';

const HERE = { company: 'BIJOU', code: 'CARAT' };
const REFUSED = {
  ...{ tiers: 'CARAT', address: 'claire@carat.example', reference: 'REL-2026-000001' },
  ...{ status: '5.1.1', diagnostic: '', at: '2026-03-01T10:00:00Z' },
};

/** The cards of letters that did not arrive, in their ordinary state and at their extremes. */
export const repliesCards = (language: Language): Readonly<Record<string, Card>> => ({
  refusalToLift: liftForm(language, HERE, REFUSED),
  refusalToLiftHostile: liftForm(language, HERE, { ...REFUSED, address: HOSTILE, status: HOSTILE }),
  refusalLifted: liftedCard(language, HERE, { ...REFUSED, address: LONG }),
  refusalGone: liftedCard(language, HERE, null),
});
