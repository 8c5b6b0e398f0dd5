import { expect, test } from 'vitest';
import { previewCard } from '../../../../../src/channels/teams/rooms/relance/cards/preview.ts';
import type { LevelRank } from '../../../../../src/domain/company/reminder-plan.ts';
import type { Recipient } from '../../../../../src/domain/tiers/recipient.ts';
import { nodesOf, textOf } from '../../harness/read-card.ts';
import { aPreview } from '../../harness/views.ts';

const MAIL = aPreview().letters[0]?.recipient as Recipient;
const POST = { kind: 'post', name: 'Carat', addressLines: ['1 rue Haute', '69002 LYON'], country: '' } as Recipient;

const shown = (language: 'fr' | 'en', level: LevelRank, recipient: Recipient) => {
  const view = aPreview();
  const letters = view.letters.map((letter) => ({ ...letter, recipient, facts: { ...letter.facts, level } }));
  const card = previewCard(language, { ...view, letters });
  return { text: textOf(card), verbs: nodesOf(card).map(({ verb }) => verb) };
};

test('a mise en demeure by mail says on the preview that it is usually sent registered, and how to post it', () => {
  expect(MAIL.kind).toBe('email');
  const { text, verbs } = shown('fr', 4, MAIL);
  expect(text).toContain('s’envoie d’ordinaire en recommandé avec avis de réception');
  expect(text).toContain('« Destinataire et texte », puis « Par courrier postal »');
  expect(verbs).toContain('details.form');
  expect(shown('en', 4, MAIL).text).toContain('usually sent by registered post');
});

test.each<[string, LevelRank, Recipient]>([
  ['a mise en demeure by post', 4, POST],
  ['a last reminder by mail', 3, MAIL],
  ['a first reminder by mail', 1, MAIL],
])('%s says nothing of it', (_what, level, recipient) => {
  const { text, verbs } = shown('fr', level, recipient);
  expect(text).not.toContain('recommandé');
  expect(verbs).not.toContain('details.form');
});
