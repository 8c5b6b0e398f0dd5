import { dropUnseen } from '../../../domain/drawn-text.ts';
import type { Language } from '../../../domain/language.ts';

/** Blanks of every width, and the apostrophes that the Swiss group by. */
const GROUPING = /[\s\u00a0\u202f\u2009'’ʼ]+/gu;
const SHAPES: Readonly<Record<Language, RegExp>> = {
  fr: /^(?<whole>\d{1,3}(?: \d{3})+|\d+)(?:[.,](?<fraction>\d{1,2}))?$/u,
  en: /^(?<whole>\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:[.,](?<fraction>\d{1,2}))?$/u,
};

/** Digits only; `fraction` has two at most, and is '' where none was typed. */
export interface TypedNumber {
  readonly whole: string;
  readonly fraction: string;
}

/** What was typed with one blank where there was any grouping, and without what nobody sees. */
export const withPlainBlanks = (text: string): string => dropUnseen(text).replace(GROUPING, ' ').trim();

/**
 * A number as people write it: `12 500,5`, `12’500`, `1000`; `12,500.5` in English. Not below zero. A comma before three digits is
 * no French number. Undefined: no number, or one that only programs write (`0x10`, `1e3`).
 */
export function readTypedNumber(text: string, language: Language): TypedNumber | undefined {
  const { whole, fraction = '' } = SHAPES[language].exec(withPlainBlanks(text))?.groups ?? {};
  return whole === undefined ? undefined : { whole: whole.replace(/\D/gu, ''), fraction };
}
