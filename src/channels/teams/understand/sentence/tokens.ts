import { plainLetters } from '../../../../domain/plain-letters.ts';

/** A word of a sentence, without accents and in small letters, with where it stands in what was typed. */
export interface Token {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Of a day or an amount, which stands for several words: as commands take it. */
  readonly value?: string;
}

/** Colons and comparisons are words of their own; other marks are none. */
const CHUNK = /[<>=]+|:|[^\s:<>=!?;«»"“”()]+/gu;
/** `qu’a-t-on` is four words, `2026-03-06` one. */
const PART = /[^’'‘ʼ-]+[’'‘ʼ]?|\d[\d-]*/gu;
const DATE = /^\d{4}-\d{1,2}-\d{1,2}$/u;

/** The words of a sentence. Hyphens and apostrophes end one; commas and full stops at the end of a word are not of it. */
export function tokenise(text: string): readonly Token[] {
  return [...text.matchAll(CHUNK)].flatMap((chunk) => {
    const parts = DATE.test(chunk[0]) ? [{ 0: chunk[0], index: 0 }] : [...chunk[0].matchAll(PART)];
    return parts.flatMap(({ 0: part, index }) => {
      const bare = part.replace(/[.,]+$/u, '');
      const from = chunk.index + index;
      return bare === '' ? [] : [{ word: foldWord(bare), from, to: from + bare.length }];
    });
  });
}

const foldWord = (part: string): string => plainLetters(part).replace(/[’‘ʼ]/gu, "'").replace(/œ/gu, 'oe');

/** Words as phrases read them: each with a blank after it. */
export const lineOf = (tokens: readonly Token[]): string => tokens.map(({ word }) => `${word} `).join('');

/** What was typed between two words, both included. */
export function sliceOf(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? text.slice(first.from, last.to) : '';
}

/** Whether a word was typed as a name is: with a capital, where it does not begin the sentence; English « I » is none. */
export const isCapital = (text: string, { from, to }: Token): boolean =>
  from > 0 && to - from > 1 && /\p{Lu}/u.test(text.charAt(from));
