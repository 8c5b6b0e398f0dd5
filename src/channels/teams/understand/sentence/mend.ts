import { distance } from 'fastest-levenshtein';
import { isCapital, type Token } from './tokens.ts';

/** Shorter words are too near to one another. */
const LEAST = 5;
const LONG = 8;
const MOST_MENDED = 2;
const WORD = /(?<![{\w])[a-z]{4,}(?![\w*}])/gu;

/** The words of phrases that may be mistyped. */
export const vocabularyOf = (phrases: readonly string[]): readonly string[] => [
  ...new Set(phrases.flatMap((phrase) => phrase.match(WORD) ?? [])),
];

/**
 * The sentence with the words that are nearly one of these as that one: one mistake, two in long words, two words at most. Names keep
 * what was typed: only how a phrase is heard changes. Null: nothing to mend.
 */
export function mendWords(
  tokens: readonly Token[],
  vocabulary: readonly string[],
  text: string,
): readonly Token[] | null {
  const known = new Set(vocabulary);
  let mended = 0;
  const heard = tokens.map((token) => {
    if (mended >= MOST_MENDED || known.has(token.word) || isCapital(text, token)) return token;
    const near = nearest(token.word, vocabulary);
    if (near === undefined) return token;
    mended += 1;
    return { ...token, word: near };
  });
  return mended === 0 ? null : heard;
}

function nearest(word: string, vocabulary: readonly string[]): string | undefined {
  if (word.length < LEAST || !/^[a-z]+$/u.test(word)) return undefined;
  const most = word.length < LONG ? 1 : 2;
  const [best] = vocabulary
    .map((one) => ({ one, mistakes: mistakesBetween(word, one) }))
    .filter(({ mistakes }) => mistakes <= most)
    .toSorted((a, b) => a.mistakes - b.mistakes);
  return best?.one;
}

/** Two letters that changed places are one mistake. */
const mistakesBetween = (a: string, b: string): number =>
  a.length === b.length && [...a].sort().join('') === [...b].sort().join('') ? 1 : distance(a, b);
