import { expect, test } from 'vitest';
import { demoLanguage } from '../../src/demo/demo-outside.ts';

test.each([
  [undefined, 'fr'],
  ['', 'fr'],
  ['auto', 'fr'],
  ['fr', 'fr'],
  ['en', 'en'],
])('the demo, where RELANCE_LANGUAGE is %s, speaks %s', (RELANCE_LANGUAGE, language) => {
  expect(demoLanguage({ RELANCE_LANGUAGE })).toBe(language);
});
