import { findUnfit } from '../domain/privacy/unfit-text.ts';
import { type Refused, refuse } from './refusal.ts';

/**
 * What a person wrote about a customer or to one, where nothing of it is an insult, or of health, beliefs or private life (case N3).
 * `names`: of the customer. Else which word is to be said otherwise.
 */
export function checkFit(text: string, names: readonly string[] = []): string | Refused {
  const unfit = findUnfit(text, names);
  return unfit === null ? text : refuse({ code: 'unfit-text', about: unfit.kind, word: unfit.word });
}
