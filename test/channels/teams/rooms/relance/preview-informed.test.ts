import { expect, test } from 'vitest';
import { previewCard } from '../../../../../src/channels/teams/rooms/relance/cards/preview.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import { day } from '../../../../../src/domain/day.ts';
import { rappelOf } from '../../../../builders/rappel-of.ts';
import { textOf } from '../../harness/read-card.ts';
import { aPreview } from '../../harness/views.ts';

const owed = (n: number) => ({
  ...{ ecNo: n, piece: `FA${n}`, issued: day('2026-01-28'), due: day('2026-02-27') },
  ...{ amount: cents(400_00), left: cents(100_00 * n), effet: null },
});
const shown = (count: number): string => {
  const view = aPreview();
  const informed = Array.from({ length: count }, (_, at) => owed(at + 1));
  const letters = view.letters.map((letter) => ({ ...letter, facts: { ...rappelOf(letter.facts), informed } }));
  return textOf(previewCard('fr', { ...view, letters }));
};
const TITLE = 'Pour information, également échues et non réclamées';

test('D10: the preview shows what the letter shows without claiming it, and says how much more there is', () => {
  expect(shown(1)).toMatch(new RegExp(`${TITLE}.*FA1 · 27/02/2026.*100,00`, 's'));
  expect(shown(5)).toContain('et 2 de plus dans le courrier');
});

test('D10: and nothing of it where there is none', () => expect(shown(0)).not.toContain(TITLE));
