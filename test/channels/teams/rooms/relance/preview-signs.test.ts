import { expect, test } from 'vitest';
import { previewCard } from '../../../../../src/channels/teams/rooms/relance/cards/preview.ts';
import type { Warning } from '../../../../../src/domain/relance/decision.ts';
import { HOSTILE } from '../../harness/hostile.ts';
import { nodesOf } from '../../harness/read-card.ts';
import { aPreview, aView } from '../../harness/views.ts';

const unwritable = (text: string): Warning => ({
  code: 'unwritable',
  texts: [{ what: 'name', text, signs: ['株'] }],
});
const shown = (text: string) => {
  const nodes = nodesOf(previewCard('fr', aPreview(aView(), { confirmations: [unwritable(text)] })));
  return {
    toggle: nodes.find(({ id }) => id === 'confirm_unwritable'),
    lines: nodes.filter(({ type }) => type === 'RichTextBlock').map(({ inlines }) => JSON.stringify(inlines)),
  };
};

test('the preview names the signs that the letter cannot write, and asks for a yes before it is sent', () => {
  const { toggle, lines } = shown('株式 SA');
  expect(lines.join('\n')).toContain(
    'Le nom «\u00a0株式 SA\u00a0» contient des signes que la lettre ne peut pas écrire\u00a0: 株 (U+682A).',
  );
  expect(toggle).toMatchObject({
    type: 'Input.Toggle',
    isRequired: true,
    title: 'Envoyer le courrier avec ces signes remplacés par �.',
  });
});

test('the name that is quoted is never markup', () => {
  const { toggle, lines } = shown(HOSTILE);
  expect(JSON.stringify(toggle)).not.toContain('Gras');
  expect(lines.join('\n')).toContain('**Gras**');
});
