import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listFiles, relative } from '../../architecture/source-files.ts';

const texts = new Map(
  [...listFiles('src/domain'), ...listFiles('src/use-cases')]
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [relative(file), readFileSync(file, 'utf8')]),
);
/** Types say what may be made: what is written outside of them is made. */
const TYPES_AND_SHAPES =
  /^(?:export )?(?:type \w+ =[\s\S]*?;|interface [\s\S]*?^\})\n(?=\n|$|export|const|function|type|interface)/gm;
const MADE = [...texts.values()].map((text) => text.replaceAll(TYPES_AND_SHAPES, '')).join('\n');
const isMade = (word: string): boolean => MADE.includes(`'${word}'`);

/** The words of a type, `union` between its name and its semicolon; of objects, their codes alone. */
function wordsOf(file: string, type: string): readonly string[] {
  const text = texts.get(file) ?? '';
  const [, body = ''] = new RegExp(`export type ${type} =([\\s\\S]*?)\\n\\n`).exec(`${text}\n\n`) ?? [];
  const coded = [...body.matchAll(/readonly code: ('[^;}]*')/g)].map(([, codes = '']) => codes);
  return [...(coded.length > 0 ? coded.join(' ') : body).matchAll(/'([^']+)'/g)].map(([, word = '']) => word);
}

const TOLD: readonly (readonly [string, string, number])[] = [
  ['src/domain/relance/decision.ts', 'Missing', 3],
  ['src/domain/relance/decision.ts', 'Reason', 7],
  ['src/domain/relance/decision.ts', 'HeldBack', 10],
  ['src/domain/relance/decision.ts', 'Warning', 7],
  ['src/use-cases/refusal.ts', 'Refusal', 20],
];

describe('what people may be told', () => {
  test.each(TOLD)('%s: every word of %s is made by a rule or an act', (file, type, atLeast) => {
    const words = wordsOf(file, type);
    expect(words.length).toBeGreaterThanOrEqual(atLeast);
    expect(
      words.filter((word) => !isMade(word)),
      'Mend: delete the word, its type and its sentences',
    ).toEqual([]);
  });

  test('a word that only a type knows is noticed', () => {
    expect([isMade('fiscal-year'), isMade('due-date')]).toEqual([false, true]);
  });
});
