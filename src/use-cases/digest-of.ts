import { createHash } from 'node:crypto';

/** Facts in short, as `length` hexadecimal digits: the same facts, written in the same order, say the same. */
export const digestOf = (facts: unknown, length: number): string =>
  createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, length);
