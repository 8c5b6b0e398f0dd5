import { parisDay } from '../../../domain/day.ts';
import type { Language } from '../../../domain/language.ts';
import { standingOf } from '../../../use-cases/dispatch/standing.ts';
import type { Dispatch, DispatchError } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { FaultAbout } from '../../../use-cases/ports/outside-fault.ts';
import { formatDay } from '../format.ts';
import type { FaultWords } from '../fr/faults.ts';
import { wordsFor } from '../words.ts';

export type { FaultWords };

/** A fault as it was caught or kept. */
export interface ToldFault {
  readonly code: string;
  readonly about?: FaultAbout | null | undefined;
}

/**
 * Why it was not done and what to do, for anybody: never a code. A refusal that nobody foresaw names what was being done; its code
 * is in `explainDetail`.
 */
export function faultWords({ code, about }: ToldFault, language: Language): FaultWords {
  const { faults } = wordsFor(language);
  if (about?.reason) return faults.reasons[about.reason];
  if (about) return faults.unforeseen(faults.operations[about.operation]);
  const own = [code, code.split('-')[0] ?? ''].find((key) => Object.hasOwn(faults.own, key));
  return (own && faults.own[own]) || faults.other;
}

/** The same as one text. */
export function explainFault(fault: ToldFault, language: Language): string {
  const { why, mend } = faultWords(fault, language);
  return `${why} ${mend}`;
}

/** Why a letter stopped where what it was approved on changed. */
export function explainChange(error: DispatchError | null, language: Language): string {
  const { addressRefused, changes, standings } = wordsFor(language).explain;
  if (error?.detail === 'address-refused' && error.on) return addressRefused(formatDay(error.on, language));
  const why = error?.detail ?? '';
  return (Object.hasOwn(changes, why) && changes[why]) || standings.changed;
}

/** Where a letter stands, as far as it is certain: `stopped` and `to-check` say what is known of them. */
export function explainStanding(dispatch: Dispatch, language: Language): string {
  const { annulledBy, standings, states } = wordsFor(language).explain;
  const { annulled } = dispatch;
  if (annulled) return annulledBy(annulled.by.name, formatDay(parisDay(new Date(annulled.at)), language));
  const standing = standingOf(dispatch);
  if (standing === 'changed') return explainChange(dispatch.lastError, language);
  return Object.hasOwn(standings, standing) ? standings[standing as keyof typeof standings] : states[dispatch.state];
}
