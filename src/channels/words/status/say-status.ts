import type { Language } from '../../../domain/language.ts';
import type { PassRun } from '../../../use-cases/ports/status/status-store.ts';
import { FAILED_WITHIN_DAYS } from '../../../use-cases/status/read-standing.ts';
import type { CompanyStatus } from '../../../use-cases/status/read-status.ts';
import { formatDay, formatInstant } from '../format.ts';
import { semicolon } from '../joints.ts';
import { wordsFor } from '../words.ts';
import { statusWords } from './status-words.ts';

/** One company: what the bank and Sage say, its letters, and who stopped them. A line each. */
export function sayCompany(one: CompanyStatus, language: Language): readonly string[] {
  const words = statusWords(language);
  const { states } = wordsFor(language).explain;
  const { sageAnswers, lastBankEntry, queue, toCheck, failed, stop } = one;
  const bank = lastBankEntry === null ? words.noBank : words.bank(formatDay(lastBankEntry, language));
  const parts = queue.map(({ state, letters }) => words.queued(letters, states[state]));
  const letters = [
    parts.length === 0 ? words.noQueue : words.queue(parts.join(', ')),
    ...(toCheck > 0 ? [words.toCheck(toCheck)] : []),
    ...(failed > 0 ? [words.failed(failed, FAILED_WITHIN_DAYS)] : []),
  ];
  return [
    `${one.company} · ${sageAnswers ? bank : words.noSage}`,
    letters.join(semicolon(language)),
    ...(stop === null ? [] : [words.stopped(stop.by.name, formatInstant(stop.at, language), stop.reason)]),
  ];
}

/** When a pass last came to its end, and that it failed since. */
export function sayPass({ pass, succeededAt, failedAt, fault }: PassRun, language: Language): string {
  const words = statusWords(language);
  const done = succeededAt === null ? words.never : formatInstant(succeededAt, language);
  // One that came to its end after it failed is well again.
  const isFailing = failedAt !== null && (succeededAt === null || failedAt > succeededAt);
  const failure = isFailing
    ? `${semicolon(language)}${words.fault(formatInstant(failedAt, language), fault ?? '')}`
    : '';
  return `${words.pass(pass, done)}${failure}`;
}
