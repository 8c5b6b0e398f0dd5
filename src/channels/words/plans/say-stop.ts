import type { Language } from '../../../domain/language.ts';
import { type CustomerStop, NO_END } from '../../../domain/plans/customer-stop.ts';
import type { HeldByRoom } from '../../../domain/relance/decision.ts';
import { formatDay } from '../format.ts';
import { plansWords } from './words.ts';

/** `relances arrêtées jusqu’au 31/03/2026 par Sophie Lambert : audit en cours`, as what follows the name of an instalment. */
export function explainStop(language: Language, { reason, by, until }: HeldByRoom): string {
  const why = typeof reason.facts.reason === 'string' ? reason.facts.reason : '';
  const { held } = plansWords(language).stop;
  return held(until === null ? null : formatDay(until, language), by ?? '', why);
}

/** The same of a customer, as a sentence; one that has no end says none. */
export const sayStop = ({ until, by, reason }: CustomerStop, language: Language): string =>
  plansWords(language).stop.stopped(until === NO_END ? null : formatDay(until, language), by.name, reason);
