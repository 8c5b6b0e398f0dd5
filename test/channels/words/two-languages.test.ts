import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../../src/channels/words/words.ts';
import type { Language } from '../../../src/domain/language.ts';
import { listFiles } from '../../architecture/source-files.ts';

type WordsIn = (language: Language) => object;

/** What rooms say, found by its place (`words/<room>/…words.ts`), so that a room to come is held to it too. */
const ofRooms = listFiles('src/channels/words').filter((file) => /\/words\/[\w-]+\/(?:[\w-]+-)?words\.ts$/u.test(file));
const saidBy = async (file: string): Promise<readonly (readonly [string, WordsIn])[]> =>
  Object.entries<WordsIn>(await import(file));
const all = [['wordsFor', wordsFor] as const, ...(await Promise.all(ofRooms.map(saidBy))).flat()];

const keys = (value: unknown, at = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, one]) => keys(one, `${at}.${key}`))
    : [value === '' ? `${at} EMPTY` : at];

describe('the two languages', () => {
  test('are looked at in every room that speaks', () =>
    expect(ofRooms.map((file) => path.basename(file))).toEqual(
      expect.arrayContaining(
        ['credit', 'dispatch', 'figures', 'morning', 'relance', 'tiers'].map((room) => `${room}-words.ts`),
      ),
    ));

  test.each(all)('%s: have the same keys, none of them empty', (_, words) => {
    expect(keys(words('en'))).toEqual(keys(words('fr')));
    expect(keys(words('fr')).filter((key) => key.includes('EMPTY'))).toEqual([]);
  });
});
