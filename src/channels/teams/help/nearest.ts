import { distance } from 'fastest-levenshtein';
import type { Language } from '../../../domain/language.ts';
import { plainLetters } from '../../../domain/plain-letters.ts';
import type { HelpEntry } from '../chat/help-entry.ts';

/** Longer texts are no mistyped command. */
const MOST_WORDS = 12;
const MOST_LETTERS = 120;

const folded = (text: string): string =>
  plainLetters(text)
    .replaceAll(/[’']/gu, ' ')
    .replace(/[\s!.?,;:]+$/u, '');

/**
 * The command that a text misspells, as it should be typed, with what came after it where it takes a name or thresholds; null where
 * none is near: at most one mistake in three letters.
 */
export function nearestCommand(text: string, among: readonly HelpEntry[], language: Language): string | null {
  const words = text
    .trim()
    .replace(/^\/\s*/u, '')
    .split(/\s+/u);
  if (text.length > MOST_LETTERS || words.length > MOST_WORDS) return null;
  const [best] = among
    .flatMap((entry) => entry.spoken.map((phrase) => tryPhrase(words, entry, phrase)))
    .filter(({ mistakes, phrase }) => mistakes <= Math.max(1, Math.floor(phrase.length / 3)))
    .toSorted((a, b) => a.mistakes - b.mistakes || b.phrase.length - a.phrase.length);
  if (!best) return null;
  return [best.entry.words(language).say, ...best.rest].join(' ');
}

/** A command that takes no more is heard with a word or so after it: each counts as two mistakes. */
function tryPhrase(words: readonly string[], entry: HelpEntry, phrase: string) {
  const length = phrase.split(' ').length;
  const heard = mistakesBetween(folded(words.slice(0, length).join(' ')), phrase);
  const after = words.slice(length);
  if (entry.takes !== 'nothing') return { entry, phrase, mistakes: heard, rest: after };
  const whole = mistakesBetween(folded(words.join(' ')), phrase);
  return { entry, phrase, mistakes: Math.min(whole, heard + 2 * after.length), rest: [] };
}

/** Two letters that changed places are one mistake. */
const mistakesBetween = (a: string, b: string): number => (a !== b && sorted(a) === sorted(b) ? 1 : distance(a, b));

const sorted = (text: string): string => [...text].sort().join('');
