import type { Language } from '../../../domain/language.ts';
import type { Bounce } from '../../../domain/replies/bounce.ts';
import { whyBounced } from '../../../domain/replies/why-bounced.ts';
import { repliesWords } from './replies-words.ts';

/** Why a letter was not delivered, with the code that whoever keeps the server understands. */
export function sayWhy(language: Language, bounce: Pick<Bounce, 'blame' | 'status'>): string {
  const words = repliesWords(language);
  const why = words.why[whyBounced(bounce)];
  return bounce.status === null ? why : words.withCode(why, bounce.status);
}
