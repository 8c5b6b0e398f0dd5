import { expect, test } from 'vitest';
import { previewCard } from '../../../../../src/channels/teams/rooms/relance/cards/preview.ts';
import { day } from '../../../../../src/domain/day.ts';
import type { Language } from '../../../../../src/domain/language.ts';
import type { Effet } from '../../../../../src/domain/ledger/effet.ts';
import { rappelOf } from '../../../../builders/rappel-of.ts';
import { textOf } from '../../harness/read-card.ts';
import { aPreview } from '../../harness/views.ts';

const INVOICE = { piece: 'FA1', issued: day('2025-11-15') };
const shown = (language: Language, piece: string, invoice: Effet['invoice']): string => {
  const view = aPreview();
  const letters = view.letters.map((letter) => {
    const lines = rappelOf(letter.facts).lines.map((line) => ({
      ...line,
      piece,
      effet: { on: day('2025-12-05'), invoice },
    }));
    return { ...letter, facts: { ...letter.facts, language, lines } };
  });
  return textOf(previewCard('fr', { ...view, letters }));
};

test.each<[Language, string, string, Effet['invoice'], string]>([
  ['fr', 'its number', 'FA1', INVOICE, 'FA1 du 15/11/2025 · effet du 05/12/2025 · '],
  ['fr', 'a number of its own', 'LCR7', INVOICE, 'FA1 du 15/11/2025 · effet LCR7 du 05/12/2025 · '],
  ['fr', 'nothing known of it', 'LCR7', null, 'effet LCR7 du 05/12/2025 · '],
  ['en', 'a number of its own', 'LCR7', INVOICE, 'FA1 of 15 Nov 2025 · bill of exchange LCR7 of 5 Dec 2025 · '],
])(
  'the preview names the invoice of an effet, its day and the effet’s own, in %s: %s',
  (language, _what, piece, invoice, said) => {
    expect(shown(language, piece, invoice)).toContain(said);
  },
);
