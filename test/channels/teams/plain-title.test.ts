import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { expandCard } from '../../../src/channels/teams/cards/expand.ts';
import { noticeCard } from '../../../src/channels/teams/cards/notice/notice.ts';
import { plainTitle } from '../../../src/channels/teams/cards/plain-title.ts';
import { rowsCard } from '../../../src/channels/teams/cards/rows/rows.ts';
import type { Card } from '../../../src/channels/teams/turn.ts';
import { nodesOf } from './harness/read-card.ts';

const kindsIn = (text: string): readonly string[] => {
  const kinds: string[] = [];
  const walk = (node: { readonly type: string; readonly children?: readonly never[] }): void => {
    kinds.push(node.type);
    for (const child of node.children ?? []) walk(child);
  };
  walk(fromMarkdown(text) as never);
  return [...new Set(kinds)];
};

const MARKED = [
  '**gras** _penché_ ~~barré~~ `code`',
  '[ici](https://ailleurs.example)',
  '![ici](https://ailleurs.example)',
  '<b>gras</b><img src=x>',
  '<https://ailleurs.example>',
  '# titre',
  '- liste',
  '+ liste',
  '1. liste',
  '---',
  '> citation',
  '    code',
  '__gras__',
];

describe('the title of what is ticked, or of a card', () => {
  test.each(MARKED)('« %s » is read as text alone', (text) => {
    expect(kindsIn(text).length, 'it is Markdown').toBeGreaterThan(0);
    expect(kindsIn(text)).not.toEqual(['root', 'paragraph', 'text']);
    expect(kindsIn(plainTitle(text))).toEqual(['root', 'paragraph', 'text']);
  });

  test.each(['Dupont & Fils', 'FA_2026_0012', 'compta <compta@dupont.example>', '12 rue du Port', '-12,00 €'])(
    '« %s » stays as it is',
    (text) => {
      expect(plainTitle(text)).toBe(text);
    },
  );

  const SAID = '[ici](https://ailleurs.example)';
  const titlesOf = (field: object): string =>
    JSON.stringify(expandCard({ type: 'AdaptiveCard', body: [field] }, {}).body);

  test.each([
    ['a box to tick', { type: 'Input.Toggle', id: 'x', title: SAID }],
    [
      'choices that all show',
      { type: 'Input.ChoiceSet', id: 'x', style: 'expanded', choices: [{ title: SAID, value: 'x' }] },
    ],
    [
      'choices of several',
      { type: 'Input.ChoiceSet', id: 'x', isMultiSelect: true, choices: [{ title: SAID, value: 'x' }] },
    ],
  ])('on a card: %s', (_, field) => {
    expect(titlesOf(field)).not.toContain(SAID);
  });

  const nothing = { figures: [], sections: [], empty: '', page: '', pager: [], footer: '', buttons: [] };
  const titleOf = (card: Card): string =>
    String(nodesOf(card).find(({ type, style }) => type === 'TextBlock' && style === 'heading')?.text);

  test.each(MARKED)('on a card, above all else: « %s »', (text) => {
    const cards = [
      noticeCard({ style: 'good', title: text, lines: [] }),
      rowsCard({ ...nothing, title: text, subtitle: '' }),
    ];
    for (const card of cards) expect(kindsIn(titleOf(card))).toEqual(['root', 'paragraph', 'text']);
  });

  test('a list that drops down is read as it is written, and what a choice stands for is left', () => {
    const choices = [{ title: SAID, value: SAID }];
    expect(titlesOf({ type: 'Input.ChoiceSet', id: 'x', choices })).toContain(`"title":"${SAID}"`);
    expect(titlesOf({ type: 'Input.ChoiceSet', id: 'x', style: 'expanded', choices })).toContain(`"value":"${SAID}"`);
  });
});
