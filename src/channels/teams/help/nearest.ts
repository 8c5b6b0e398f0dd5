import { distance } from 'fastest-levenshtein';
import type { Language } from '../../../domain/language.ts';
import { wordsFor } from '../../words/words.ts';
import { type CommandKey, NAMING } from './offered.ts';

/** As people begin to type each command, in either language: without accents, in small letters. */
const SPOKEN: Readonly<Record<CommandKey, readonly string[]>> = {
  remind: ['relance client', 'relance', 'relancer', 'remind client', 'remind customer', 'remind'],
  account: ['relance client', 'relance', 'compte client', 'compte', 'remind client', 'account'],
  encours: ['encours client', 'encours', 'plafond client', 'exposure client', 'exposure'],
  holds: ['commandes bloquees', 'commandes a debloquer', 'blocked orders', 'blocages'],
  late: ['retards', 'clients en retard', 'late', 'late customers'],
  top: ['top', 'top 10', 'qui nous doit quoi', 'qui doit quoi', 'who owes us what'],
  follow: ['suivre', 'suivi', 'follow'],
  dmp: ['dmp client', 'dmp', 'delai de paiement client'],
  toCheck: ['a verifier', 'to check'],
  register: ['enregistrer', 'register'],
  approvals: ['enregistrer approbations', 'register approvals'],
  morning: ['enregistrer matin', 'register morning'],
  unregister: ['desenregistrer', 'unregister'],
  help: ['aide', 'aidez-moi', 'bonjour', 'help', 'hello'],
};

/** Longer texts are no mistyped command. */
const MOST_WORDS = 12;
const MOST_LETTERS = 120;

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’']/gu, ' ')
    .replace(/[\s!.?,;:]+$/u, '');

/**
 * The command that a text misspells, as it should be typed, with what came after it where it takes a name or thresholds; null where
 * none is near: at most one mistake in three letters.
 */
export function nearestCommand(text: string, among: readonly CommandKey[], language: Language): string | null {
  const words = text
    .trim()
    .replace(/^\/\s*/u, '')
    .split(/\s+/u);
  if (text.length > MOST_LETTERS || words.length > MOST_WORDS) return null;
  const [best] = among
    .flatMap((key) => SPOKEN[key].map((phrase) => tryPhrase(words, key, phrase)))
    .filter(({ mistakes, phrase }) => mistakes <= Math.max(1, Math.floor(phrase.length / 3)))
    .toSorted((a, b) => a.mistakes - b.mistakes || b.phrase.length - a.phrase.length);
  if (!best) return null;
  return [wordsFor(language).notice.helpCommands[best.key].say, ...best.rest].join(' ');
}

/** A command that takes no more is heard with a word or so after it: each counts as two mistakes. */
function tryPhrase(words: readonly string[], key: CommandKey, phrase: string) {
  const length = phrase.split(' ').length;
  const heard = mistakesBetween(folded(words.slice(0, length).join(' ')), phrase);
  const after = words.slice(length);
  if (NAMING.has(key) || key === 'follow') return { key, phrase, mistakes: heard, rest: after };
  const whole = mistakesBetween(folded(words.join(' ')), phrase);
  return { key, phrase, mistakes: Math.min(whole, heard + 2 * after.length), rest: [] };
}

/** Two letters that changed places are one mistake. */
const mistakesBetween = (a: string, b: string): number => (a !== b && sorted(a) === sorted(b) ? 1 : distance(a, b));

const sorted = (text: string): string => [...text].sort().join('');
