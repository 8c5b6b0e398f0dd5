import type { Language } from '../../domain/language.ts';

/** Between what is named and what is said of it: `FA0001 : payée`, `FA0001: paid`. */
export const colon = (language: Language): string => (language === 'fr' ? ' : ' : ': ');

/** Between the parts of a list whose parts have commas of their own. */
export const semicolon = (language: Language): string => (language === 'fr' ? ' ; ' : '; ');
