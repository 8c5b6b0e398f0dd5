import { describe, expect, test } from 'vitest';
import { addressedLetters } from '../../../src/use-cases/relance/prepared-letters.ts';
import { letterFacts, line } from '../../store/samples.ts';

const to = (address: string) =>
  ({ kind: 'addressed', recipient: { kind: 'email', address, name: '', source: 'chosen' }, cc: [] }) as const;
const letters = [letterFacts([line(1)]), letterFacts([line(2)])];

describe('letters that are prepared', () => {
  test('go each to their own, in their order', () => {
    const addressed = [to('compta@carat.example'), to('dg@carat.example')];
    expect(addressedLetters({ letters, addressed })).toEqual([
      { facts: letters[0], recipient: addressed[0]?.recipient, cc: [] },
      { facts: letters[1], recipient: addressed[1]?.recipient, cc: [] },
    ]);
  });

  test('are none of them left out where one goes to nobody: that is a fault', () => {
    expect(() => addressedLetters({ letters, addressed: [to('compta@carat.example')] })).toThrow(/2 of 2/);
  });
});
