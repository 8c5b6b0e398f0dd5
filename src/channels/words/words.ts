import type { Language } from '../../domain/language.ts';
import { en } from './en.ts';
import { fr, type Words } from './fr.ts';

export type { Words };

const WORDS: Readonly<Record<Language, Words>> = { fr, en };

export const wordsFor = (language: Language): Words => WORDS[language];

/** `en`, `en-GB`… speak English; every other locale, French. */
export const languageOfLocale = (locale: string | undefined): Language => (/^en\b/iu.test(locale ?? '') ? 'en' : 'fr');

/** The language to speak to someone whose Teams gives this locale. */
export type LanguageFor = (locale: string | undefined) => Language;
