import { describe, expect, test } from 'vitest';
import { rehearsalDocument } from '../../../../../src/channels/plans/rehearsal-document.ts';
import { rehearsalCard } from '../../../../../src/channels/teams/rooms/plans/cards/rehearsal.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import type { LevelRank } from '../../../../../src/domain/company/reminder-plan.ts';
import { day } from '../../../../../src/domain/day.ts';
import type { RehearsedCell, RehearsedPlan } from '../../../../../src/domain/plans/rehearsal/summary.ts';
import { aCompany } from '../../../../builders/company.ts';
import { aRehearsalView } from '../../harness/plans-cards.ts';
import { textOf } from '../../harness/read-card.ts';

const cell = (month: string, level: LevelRank, letters: number, paid: number, currency = 'EUR'): RehearsedCell => ({
  ...{ month, level, letters, paid, currency, total: cents(letters * 100_00) },
});
const plan = (cells: readonly RehearsedCell[]): RehearsedPlan => ({
  ...{ letters: 10, customers: 4, paid: 3, paidWhole: 1, cells },
});
const asked = { from: day('2026-01-01'), until: day('2026-02-28'), lagDays: 1 };
const MINE = [cell('2026-01', 1, 20, 2), cell('2026-01', 2, 4, 0), cell('2026-02', 1, 6, 1)];
const shown = (rehearsed: readonly RehearsedCell[], inForce: readonly RehearsedCell[] | null): string => {
  const rehearsal = {
    ...{ kind: 'rehearsal' as const, asked, letters: [], isInForce: inForce === null },
    ...{ rehearsed: plan(rehearsed), inForce: plan(inForce ?? rehearsed) },
  };
  const text = textOf(rehearsalCard('fr', aRehearsalView({ rehearsal, months: 2 }), 1));
  return text.replace(/[\u00a0\u202f]/gu, ' ').replace(/\s+/gu, ' ');
};

describe('the card of a rehearsal', () => {
  test('says each month by level beside the plan in force, a month without a letter too, and what they come to', () => {
    const text = shown(MINE, [cell('2026-02', 1, 5, 5)]);
    expect(text).toContain('En tout 30 lettres déjà payé : 3 N1 : 26, déjà payé : 3 N2 : 4 5 lettres déjà payé : 5');
    expect(text).toContain('janv. 26 24 lettres déjà payé : 2 N1 : 20, déjà payé : 2 N2 : 4 — févr. 26');
    expect(text).toContain('févr. 26 6 lettres déjà payé : 1 N1 : 6, déjà payé : 1 5 lettres');
  });

  test('of the plan in force alone says its letters beside those in vain, level by level', () => {
    expect(shown(MINE, null)).toContain('janv. 26 24 N1 : 20 N2 : 4 2 N1 : 2 N2 : 0 févr. 26 6 N1 : 6 1 N1 : 1');
  });

  test('names what is not played, as its files do', () => {
    const unplayed = 'ni prévenances, ni relevés, ni appels, ni transmissions';
    expect(shown(MINE, null)).toContain(unplayed);
    const { rehearsal } = aRehearsalView();
    expect(rehearsalDocument('fr', aCompany(), rehearsal).notes[0]).toContain(unplayed);
  });

  test('adds letters of two currencies in none of its rows', () => {
    const text = shown([...MINE, cell('2026-01', 1, 7, 0, 'USD')], null);
    expect(text).toMatch(/EUR Mois .*En tout 30 .*USD Mois .*En tout 7 N1 : 7 0/u);
  });
});
