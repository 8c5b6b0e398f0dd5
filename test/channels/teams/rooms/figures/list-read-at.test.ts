import { describe, expect, test } from 'vitest';
import { followCard } from '../../../../../src/channels/teams/rooms/figures/cards/follow.ts';
import { topCard } from '../../../../../src/channels/teams/rooms/figures/cards/top.ts';
import { lateListCard } from '../../../../../src/channels/teams/rooms/morning/cards/late-list.ts';
import type { Language } from '../../../../../src/domain/language.ts';
import { aLateView } from '../../harness/credit-views.ts';
import { aFollowView, aTopView } from '../../harness/figures-views.ts';

const READ_AT = new Date('2026-03-02T09:42:00Z');

/** The three lists that are read from positions, as text with plain blanks. */
const lists = (language: Language, live: readonly string[]): readonly string[] =>
  [
    topCard(language, aTopView({ readAt: READ_AT, live })),
    followCard(language, aFollowView({ readAt: READ_AT, live })),
    lateListCard(language, aLateView({ readAt: READ_AT, live })),
  ].map((card) => JSON.stringify(card).replaceAll(/[\u00a0\u202f]/g, ' '));

describe('/top, /suivre and /retards say when Sage was read', () => {
  test('of positions, when the pass read it', () => {
    for (const text of lists('fr', [])) expect(text).toContain('"Sage lu le 02/03/2026 à 10:42"');
    for (const text of lists('en', [])) expect(text).toMatch(/"Sage read on [^"(]*10:42[^"(]*"/);
  });

  test('and which companies are read live instead', () => {
    for (const text of lists('fr', ['BETA'])) expect(text).toContain('à 10:42 (BETA : lue en direct)"');
    for (const text of lists('fr', ['ALPHA', 'BETA'])) expect(text).toContain('(ALPHA, BETA : lues en direct)"');
    for (const text of lists('en', ['BETA'])) expect(text).toContain('(BETA: read live)"');
  });
});
