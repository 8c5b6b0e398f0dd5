import type { Day } from '../../../../domain/day.ts';
import type { Language } from '../../../../domain/language.ts';
import type { SpokenAct } from '../../chat/spoken-act.ts';
import { findDaysAndAmounts } from './found.ts';
import { mendWords, vocabularyOf } from './mend.ts';
import { isNegation, type Mood, moodOf } from './mood.ts';
import { compilePhrase, type Match, matchPhrase, type Phrase } from './phrase.ts';
import { isCapital, lineOf, type Token, tokenise } from './tokens.ts';

/** What a sentence asks for. Texts are commands, without a slash. */
export type Understood =
  | { readonly kind: 'command'; readonly text: string }
  /** It can be taken in several ways. */
  | { readonly kind: 'several'; readonly texts: readonly string[] }
  /** It says not to, or asks whether to: nothing may be done of it. What it speaks of, to be asked for. */
  | { readonly kind: 'not-to' | 'whether'; readonly texts: readonly string[] }
  | { readonly kind: 'none'; readonly isQuestion: boolean };

/** Understands sentences by the phrases of rooms. Pure: the day is given. */
export type Understand = (text: string, today: Day, language: Language) => Understood;

interface Heard extends Match {
  readonly act: SpokenAct;
  readonly text: string;
  /** The phrase itself says no: « qui n’a pas payé ». */
  readonly saysNo: boolean;
}

const MOST_OFFERED = 3;
/** Longer sentences are stories. */
const MOST_WORDS = 80;

/** Compiles the phrases once. Throws a RangeError where one of them is wrong. */
export function openUnderstanding(acts: readonly SpokenAct[]): Understand {
  const phrases = acts.flatMap((act) => act.phrases.map((one) => ({ act, phrase: compilePhrase(one) })));
  const vocabulary = vocabularyOf(phrases.map(({ phrase }) => phrase.source));
  return (text, today, language) => {
    const tokens = tokenise(text);
    if (tokens.length === 0 || tokens.length > MOST_WORDS) return { kind: 'none', isQuestion: false };
    const mood = moodOfSentence(tokens, text);
    const hear = (words: readonly Token[]) => hearAll(phrases, words, { text, today, language });
    const kept = withoutPoliteness(tokens, mood);
    const mended = () => mendWords(kept, vocabulary, text);
    return judge(mood, kept, (words) => {
      const heard = hear(words);
      if (heard.length > 0 || words !== kept) return heard;
      const other = mended();
      return other ? hear(other) : [];
    });
  };
}

/** How the head of a sentence is said: what follows a colon is somebody's text. */
function moodOfSentence(tokens: readonly Token[], text: string): Mood {
  const colon = tokens.findIndex(({ word }) => word === ':');
  const head = colon < 0 ? tokens : tokens.slice(0, colon);
  const endsAsked = colon < 0 && /\?[\s!.]*$/u.test(text);
  // A name may hold any word: « Pas-de-Calais Habitat », « Sans Souci ».
  const plain = head.map((token) => (isCapital(text, token) ? { ...token, word: '_' } : token));
  const mood = moodOf(lineOf(plain), endsAsked);
  return colon < 0 ? mood : { ...mood, after: 0 };
}

function withoutPoliteness(tokens: readonly Token[], { before, after }: Mood): readonly Token[] {
  const left = tokens.slice(before, tokens.length - after);
  return left.length > 0 ? left : tokens;
}

interface Said {
  readonly text: string;
  readonly today: Day;
  readonly language: Language;
}

/** Words of the phrase itself; a day or an amount that it was made for is worth two. */
const sureness = ({ literal, filled }: Match): number =>
  literal + 2 * [filled.day, filled.until, filled.amount].filter((one) => one !== undefined).length;

/** What phrases hear, the surest alone. */
function hearAll(
  phrases: readonly { readonly act: SpokenAct; readonly phrase: Phrase }[],
  tokens: readonly Token[],
  { text, today, language }: Said,
): readonly Heard[] {
  const found = findDaysAndAmounts(tokens, today);
  const heard = phrases.flatMap(({ act, phrase }): readonly Heard[] => {
    const match = matchPhrase(phrase, phrase.takesFound ? found : tokens, text);
    if (!match) return [];
    const saysNo = phrase.source.split(/[\s[\]()|]+/u).some(isNegation);
    return [{ act, ...match, saysNo, text: act.command(match.filled, language) }];
  });
  const most = Math.max(0, ...heard.map(sureness));
  return heard.filter((one) => sureness(one) === most);
}

/** What may be made of what was heard: nothing that the sentence says not to do, and no change of what it only asks. */
function judge(mood: Mood, tokens: readonly Token[], hear: (words: readonly Token[]) => readonly Heard[]): Understood {
  const heard = hear(tokens);
  const allowed = mood.isNegated ? heard.filter(({ saysNo }) => saysNo) : heard;
  if (mood.isNegated && allowed.length === 0) {
    const spoken = [...heard, ...hear(tokens.filter(({ word }) => !isNegation(word)))];
    return { kind: 'not-to', texts: textsOf(spoken) };
  }
  const texts = textsOf(allowed);
  const [only] = texts;
  if (only === undefined) return { kind: 'none', isQuestion: mood.isQuestion };
  if (mood.isQuestion && allowed.some(({ act }) => act.changes)) return { kind: 'whether', texts };
  return texts.length > 1 ? { kind: 'several', texts } : { kind: 'command', text: only };
}

const textsOf = (heard: readonly Heard[]): readonly string[] =>
  [...new Set(heard.map(({ text }) => text))].slice(0, MOST_OFFERED);
