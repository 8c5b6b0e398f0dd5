import type { Language } from '../../../domain/language.ts';
import type { Bounce } from '../../../domain/replies/bounce.ts';
import { whyBounced } from '../../../domain/replies/why-bounced.ts';
import { wordsFor } from '../words.ts';

/** Why a letter was not delivered, with the code that whoever keeps the server understands. */
export function sayWhy(language: Language, bounce: Pick<Bounce, 'blame' | 'status'>): string {
  const { withCode, why: reasons } = wordsFor(language).explain.bounces;
  const why = reasons[whyBounced(bounce)];
  return bounce.status === null ? why : withCode(why, bounce.status);
}

/** What is said of a letter that left and did not reach an address. */
export const explainBounce = (language: Language, bounce: Pick<Bounce, 'address' | 'blame' | 'status'>): string =>
  wordsFor(language).explain.bounces.failed(bounce.address, sayWhy(language, bounce));
