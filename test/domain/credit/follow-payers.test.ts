import { describe, expect, test } from 'vitest';
import { followPayers } from '../../../src/domain/credit/follow-payers.ts';

type Links = readonly (readonly [string, string])[];

describe('H5: payers of payers are followed to the end', () => {
  test.each<[string, Links, Readonly<Record<string, string>>, readonly (readonly string[])[]]>([
    ['nobody pays for it', [], { A: 'A' }, []],
    ['another pays', [['A', 'B']], { A: 'B', B: 'B' }, []],
    [
      'a payer of a payer',
      [
        ['A', 'B'],
        ['B', 'C'],
        ['C', 'D'],
      ],
      { A: 'D', B: 'D', C: 'D', D: 'D' },
      [],
    ],
    [
      'listed from the end',
      [
        ['C', 'D'],
        ['B', 'C'],
        ['A', 'B'],
      ],
      { A: 'D', B: 'D', C: 'D' },
      [],
    ],
    [
      'two branches',
      [
        ['A', 'C'],
        ['B', 'C'],
        ['C', 'D'],
      ],
      { A: 'D', B: 'D', C: 'D' },
      [],
    ],
    [
      'two that pay for each other',
      [
        ['B', 'A'],
        ['A', 'B'],
      ],
      { A: 'A', B: 'A' },
      [['A', 'B']],
    ],
    [
      'a circle, broken before the first of its codes',
      [
        ['C', 'A'],
        ['A', 'B'],
        ['B', 'C'],
      ],
      { A: 'A', B: 'A', C: 'A' },
      [['A', 'B', 'C']],
    ],
    [
      'who is paid by a circle, even with a code before it',
      [
        ['A', 'N'],
        ['M', 'N'],
        ['N', 'M'],
      ],
      { A: 'M', M: 'M', N: 'M' },
      [['M', 'N']],
    ],
    [
      'two circles',
      [
        ['D', 'C'],
        ['B', 'A'],
        ['A', 'B'],
        ['C', 'D'],
        ['E', 'D'],
      ],
      { A: 'A', B: 'A', C: 'C', D: 'C', E: 'C' },
      [
        ['C', 'D'],
        ['A', 'B'],
      ],
    ],
    ['itself, which is nobody else', [['A', 'A']], { A: 'A' }, []],
  ])('%s', (_, links, payers, loops) => {
    const { payerOf, loops: found } = followPayers(new Map(links));
    expect(Object.fromEntries(Object.keys(payers).map((code) => [code, payerOf(code)]))).toEqual(payers);
    expect(found).toEqual(loops);
  });

  test('a circle is broken at the same place whoever is met first in it', () => {
    const links: Links = [
      ['A', 'B'],
      ['B', 'C'],
      ['C', 'D'],
      ['D', 'B'],
    ];
    for (let turn = 0; turn < links.length; turn += 1) {
      const { payerOf, loops } = followPayers(new Map([...links.slice(turn), ...links.slice(0, turn)]));
      expect(['A', 'B', 'C', 'D'].map(payerOf)).toEqual(['B', 'B', 'B', 'B']);
      expect(loops).toEqual([['B', 'C', 'D']]);
    }
  });
});
