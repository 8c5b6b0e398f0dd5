import { describe, expect, it } from 'vitest';
import { byPlace, isIncomplete, placeOf } from '../../../src/domain/dispatch/postal-order.ts';

describe('where an address is', () => {
  it.each([
    [['27 rue Haute', '42000 ROANNE'], { country: '', code: '42000' }],
    [['27 rue Haute', 'F-42000 Roanne'], { country: '', code: '42000' }],
    [['BP 12', '97400 SAINT-DENIS CEDEX 9', ' '], { country: '', code: '97400' }],
    [['12345 rue Haute', 'ROANNE'], { country: 'ROANNE', code: '' }],
    [['27 rue Haute', 'Roanne'], { country: '', code: '' }],
    [['Rue Haute 27', 'B-1050 BRUXELLES', 'BELGIQUE'], { country: 'BELGIQUE', code: 'B-1050' }],
    [['Rue Haute 27', '1050 BRUXELLES', 'BELGIQUE'], { country: 'BELGIQUE', code: '1050' }],
    [['10 Downing Street', 'LONDON SW1A 2AA', 'ROYAUME-UNI'], { country: 'ROYAUME-UNI', code: 'SW1A 2AA' }],
    [['1 Main St', 'DUBLIN', 'IRLANDE'], { country: 'IRLANDE', code: '' }],
    [['1200 Grand Street', 'GALWAY', 'IRLANDE'], { country: 'IRLANDE', code: '' }],
    [['6 Quay', 'DUBLIN D02 X285', 'IRLANDE'], { country: 'IRLANDE', code: 'D02 X285' }],
    [['6 Quay', 'D02 DUBLIN', 'IRLANDE'], { country: 'IRLANDE', code: 'D02' }],
    [[], { country: '', code: '' }],
  ])('%j: %j', (lines, expected) => {
    expect(placeOf(lines)).toEqual(expected);
  });
});

describe('an address that is to be completed', () => {
  it.each([
    ['a town without its postcode at home', ['27 rue Haute', 'Roanne'], true],
    ['none at all', [], true],
    ['a country alone below a street', ['27 rue Haute', 'ROANNE'], true],
    ['a country without postcodes', ['Al Wasl Road 12', 'DUBAI', 'EMIRATS ARABES UNIS'], false],
    ['a postcode', ['27 rue Haute', '42000 ROANNE'], false],
  ])('%s', (_, lines, expected) => expect(isIncomplete(lines)).toBe(expected));
});

describe('the order of envelopes', () => {
  it('is: to complete, then home by postcode and name, then abroad by country', () => {
    const sorted = [
      { name: 'Belge', addressLines: ['Rue Haute', '1050 BRUXELLES', 'BELGIQUE'] },
      { name: 'Zoé', addressLines: ['rue', '75001 PARIS'] },
      { name: 'Allemand', addressLines: ['Weg 1', '10115 BERLIN', 'ALLEMAGNE'] },
      { name: 'Étienne', addressLines: ['rue', '75001 PARIS'] },
      { name: 'Ain', addressLines: ['rue', '01000 BOURG'] },
      { name: 'Sans', addressLines: ['rue', 'Paris'] },
    ]
      .toSorted(byPlace)
      .map(({ name }) => name);
    expect(sorted).toEqual(['Sans', 'Ain', 'Étienne', 'Zoé', 'Allemand', 'Belge']);
  });
});
