import { expect, test } from 'vitest';
import { readFileName, segmentInName } from '../../../src/domain/templates/template-key.ts';

test.each([
  ['Export', 'export'],
  ['Grands comptes', 'grands-comptes'],
  ['Établissements d’État (n° 2)', 'etablissements-d-etat-n-2'],
  ['海外', ''],
  [`${'très '.repeat(20)}grand`, 'tres-tres-tres-tres-tres-tres-tres-tres'],
])('a segment « %s » is %s in names of files, which are read so', (name, inName) => {
  expect(segmentInName(name)).toBe(inName);
  const file = `rappel-1.fr${inName === '' ? '' : `.${inName}`}.md`;
  expect(readFileName(file)).toMatchObject({ segment: inName });
});
