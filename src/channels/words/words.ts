import type { Language } from '../../domain/language.ts';
import { en } from './en.ts';
import { fr, type Words } from './fr.ts';
import { noBreaks } from './no-break.ts';

export type { Words };

const WORDS: Readonly<Record<Language, Words>> = { fr, en };

/**
 * The sentences of one room, from its file of each language: French is the reference, which English follows key by key. French
 * gets its spaces here.
 */
export function roomWords<Own extends object>(own: {
  readonly fr: Own;
  readonly en: Own;
}): (language: Language) => Own {
  const spaced = { ...own, fr: noBreaks(own.fr) };
  return (language) => spaced[language];
}

export const wordsFor = (language: Language): Words => WORDS[language];

/** `en`, `en-GB`… speak English; every other locale, French. */
export const languageOfLocale = (locale: string | undefined): Language => (/^en\b/iu.test(locale ?? '') ? 'en' : 'fr');

/** The language to speak to someone whose Teams gives this locale. */
export type LanguageFor = (locale: string | undefined) => Language;
