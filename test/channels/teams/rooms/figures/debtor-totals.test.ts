import { describe, expect, test } from 'vitest';
import { followList } from '../../../../../src/channels/teams/rooms/figures/cards/follow.ts';
import { topList } from '../../../../../src/channels/teams/rooms/figures/cards/top.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import { aFollowView, aTopView } from '../../harness/figures-views.ts';

/** 100,00 of which 900,00 received for nothing said: the late 1 000,00 are all of the debits. */
const EUR = { currency: 'EUR', balance: cents(100_00), late: cents(1_000_00), lateRatio: 1, customers: 3 };
const USD = { currency: 'USD', balance: cents(-50_00), late: cents(0), lateRatio: null, customers: 2 };
const totals = [EUR, USD];
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('totals over a list of debtors', () => {
  test.each([
    ['top', topList('fr', aTopView({ totals }))],
    ['suivre', followList('fr', aFollowView({ totals, total: 5 }))],
  ])('%s: the late share is of debits, and of nothing nothing is said', (_list, { figures }) => {
    const late = figures.filter(({ label }) => label === 'En retard').map(({ detail }) => plain(detail));
    expect(late).toEqual(['100 % du dû hors crédits', '—']);
  });

  test('suivre: each currency is named, with its own customers', () => {
    const { figures } = followList('fr', aFollowView({ totals, total: 5 }));
    const owed = figures.filter(({ label }) => label.startsWith('Dû')).map(({ label, detail }) => [label, detail]);
    expect(owed).toEqual([
      ['Dû (EUR)', '3 clients'],
      ['Dû (USD)', '2 clients'],
    ]);
  });
});
