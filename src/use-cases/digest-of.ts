import { createHash } from 'node:crypto';

/** Facts in short, as `length` hexadecimal digits: the same facts, written in the same order, say the same. */
export const digestOf = (facts: unknown, length: number): string => digestOfText(JSON.stringify(facts), length);

/** The same of what is written already. */
export const digestOfText = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);
