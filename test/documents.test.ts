import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const GUIDE = 'src/channels/words/fr/guide';
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
  ...readdirSync(path.join(ROOT, GUIDE)).flatMap((file) => (file.endsWith('.md') ? [`${GUIDE}/${file}`] : [])),
];
const LINK = /\]\((?!https?:|mailto:|#)([^)#\s]+)/g;

test.each(DOCUMENTS)('every link of %s leads to a file that is there', (document) => {
  const text = readFileSync(path.join(ROOT, document), 'utf8');
  const lost = [...text.matchAll(LINK)]
    .map(([, target = '']) => target)
    .filter((target) => !existsSync(path.join(ROOT, path.dirname(document), target)));
  expect(lost).toEqual([]);
});
