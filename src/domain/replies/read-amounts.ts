import { type Cents, cents } from '../cents.ts';

const BLANKS = /[\u00a0\u202f\u2009]/gu;
const NUMBER = '(\\d{1,3}(?:[ .]\\d{3})+|\\d{1,9})(?:,(\\d{1,2}))?';
const AFTER = new RegExp(`(?<![\\d,.])${NUMBER}\\s*(k)?\\s*(?:€|eur(?:os?)?\\b)`, 'giu');
const ENGLISH = /€\s*(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?(?![\d,.])/gu;

/** Amounts in euros that a text names with their sign or word: « 3 000,50 € », « 1.200 euros », « 3 k€ », « €1,200.50 ». */
export function eurosIn(text: string): readonly Cents[] {
  const plain = text.replace(BLANKS, ' ');
  const after = [...plain.matchAll(AFTER)].map(([, whole = '', part = '', thousand]) =>
    toCents(whole, part, thousand === undefined ? 1 : 1000),
  );
  const english = [...plain.matchAll(ENGLISH)].map(([, whole = '', part = '']) => toCents(whole, part, 1));
  return [...after, ...english];
}

const toCents = (whole: string, part: string, times: number): Cents =>
  cents((Number(whole.replace(/[ .,]/gu, '')) * 100 + Number(part.padEnd(2, '0'))) * times);
