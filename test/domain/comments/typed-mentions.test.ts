import { expect, test } from 'vitest';
import { readMentions } from '../../../src/domain/comments/typed-mentions.ts';

test.each([
  ['a first name', 'promesse vendredi @Yann', [['Yann']]],
  ['a first name in small letters', '@yann merci de rappeler', [['yann']]],
  ['a whole name', 'voir @Yann Le Goff avant midi', [['Yann Le Goff', 'Yann Le', 'Yann']]],
  ['a word in capitals after it', '@Yann Merci', [['Yann Merci', 'Yann']]],
  ['the end of a sentence', 'Vu avec @Yann.', [['Yann']]],
  ['a name with a hyphen and accents', '@Jean-René Éluard, urgent', [['Jean-René Éluard', 'Jean-René']]],
  ['a name with an apostrophe', '@Maud O’Brien', [['Maud O’Brien', 'Maud']]],
  ['a name between quotes', 'pour @"anne de la tour" demain', [['anne de la tour']]],
  ['a name between French quotes', 'pour @« anne de la tour » demain', [['anne de la tour']]],
  ['two people', '@Yann et @Nadia', [['Yann'], ['Nadia']]],
  ['one person twice', '@Yann et @YANN', [['YANN']]],
  ['an address, which is no mention', 'écrire à compta@carat.example', []],
  ['an @ alone', 'rappel @ 14h, @ 15h', []],
  ['a number', '@42', []],
  ['a bracket before it', '(@Yann)', [['Yann']]],
])('%s is read', (_, text, expected) => {
  expect(readMentions(text).map(({ readings }) => readings)).toEqual(expected);
});

test('ten are called at most', () => {
  const names = Array.from({ length: 14 }, (_, at) => `@Nom${'abcdefghijklmn'[at]}`);
  expect(readMentions(names.join(' et '))).toHaveLength(10);
});
