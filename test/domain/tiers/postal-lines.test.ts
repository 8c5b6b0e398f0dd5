import { describe, expect, it } from 'vitest';
import { postalLines } from '../../../src/domain/tiers/postal-lines.ts';

describe('the lines of an address', () => {
  it.each([
    ['at home', '', ['27 rue Haute', '42000 ROANNE']],
    ['at home, said', 'France', ['27 rue Haute', '42000 ROANNE']],
    ['abroad', 'Belgique', ['27 rue Haute', '42000 ROANNE', 'BELGIQUE']],
    ['abroad, with accents', ' Suède ', ['27 rue Haute', '42000 ROANNE', 'SUÈDE']],
  ])('%s', (_, country, expected) => {
    expect(postalLines({ addressLines: ['27 rue Haute ', ' ', '42000 ROANNE'], country })).toEqual(expected);
  });

  it('name a country once, where somebody wrote it as a line already', () => {
    expect(postalLines({ addressLines: ['1 Main St', 'Irlande'], country: 'IRLANDE' })).toEqual([
      '1 Main St',
      'Irlande',
    ]);
  });

  it('are none where Sage has none: a country alone is no address', () => {
    expect(postalLines({ addressLines: ['', ' '], country: 'Belgique' })).toEqual([]);
  });
});
