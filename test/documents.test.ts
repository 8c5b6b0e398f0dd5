import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const GUIDES = ['src/channels/words/fr/guide', 'src/channels/words/en/guide'];
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/commands.md',
  'docs/rules.md',
  'src/domain/terms.md',
  'infra/README.md',
  'infra/powerbi/README.md',
  'infra/reaching-sage.md',
  'env/templates.md',
  ...GUIDES.flatMap((guide) =>
    readdirSync(path.join(ROOT, guide)).flatMap((file) => (file.endsWith('.md') ? [`${guide}/${file}`] : [])),
  ),
];
const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g;

test.each(DOCUMENTS)('every link of %s leads to a file that is there', (document) => {
  const text = readFileSync(path.join(ROOT, document), 'utf8');
  const lost = [...text.matchAll(LINK)]
    .map(([, target = '']) => target)
    .filter((target) => !existsSync(path.join(ROOT, path.dirname(document), target)));
  expect(lost).toEqual([]);
});
