import { describe, expect, test } from 'vitest';
import { namedIn, numbersIn } from '../../../src/domain/comments/named-in.ts';
import { aTiers } from '../../builders/tiers.ts';

const tiers = (code: string, name: string, over: object = {}) => aTiers({ code, name, shortName: '', ...over });
const LIST = [
  tiers('CARAT', 'Carat Distribution SARL'),
  tiers('CARAB', 'Carat Bijoux SAS'),
  tiers('DUPNA', 'Établissements Dupont & Fils'),
  tiers('0042', 'Élan SA'),
  tiers('DODO', 'Garage Dormant', { asleep: true }),
];

describe('customers named in a text', () => {
  test.each([
    [
      'by the whole name, before those of whom it says the first word',
      'Vu Carat distribution hier',
      ['CARAT', 'CARAB'],
    ],
    ['by the first word of several', 'appel de CARAT', ['CARAB', 'CARAT']],
    ['by the code', 'compte carab : promesse', ['CARAB']],
    ['without accents, forms and signs', 'les etablissements Dupont, et fils', ['DUPNA']],
    ['by the first word that tells it from others', 'DUPONT paie vendredi', ['DUPNA']],
    ['of four letters, though', 'un élan de générosité', ['0042']],
    ['by another word than the first by nobody', 'la distribution et ses bijoux, le fils', []],
    ['by a code of four signs', 'il paie 0042 euros', ['0042']],
    ['that is asleep by nobody', 'Garage Dormant', []],
    ['where nobody is, are none', 'Bonjour', []],
  ])('%s', (_, text, codes) => {
    const found = namedIn(text, LIST).map(({ code }) => code);
    expect(new Set(found)).toEqual(new Set(codes));
    if (codes.length > 1 && text.includes('distribution')) expect(found[0]).toBe(codes[0]);
  });

  test('are five at most', () => {
    const many = Array.from({ length: 9 }, (_, at) => tiers(`C${at}`, `Carat ${'ABCDEFGHI'[at]}`));
    expect(namedIn('Carat', many)).toHaveLength(5);
  });
});

test.each([
  ['Carat paie la FA00042 vendredi', ['FA00042']],
  ['FAC-2026-0012 et 20260042.', ['FAC-2026-0012', '20260042']],
  ['rendez-vous à 14h, 12 €', []],
  ['https://x.example/FA00042 a@FA00042.fr', []],
  ['FA00001 FA00002 FA00003 FA00004', ['FA00001', 'FA00002', 'FA00003']],
])('numbers in « %s »', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});
