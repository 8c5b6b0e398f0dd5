import type { Currency } from '../../../domain/company/currency.ts';
import type { Language } from '../../../domain/language.ts';
import type { LetterKind } from '../../../domain/relance/letter-kind.ts';
import type { LineWhy } from '../../../domain/runs/line-why.ts';
import type { RunLine } from '../../../domain/runs/run.ts';
import type { RunLetter, RunWithCounts } from '../../../use-cases/ports/runs/run-store.ts';
import type { RunProblem, RunRefused } from '../../../use-cases/runs/run-problem.ts';
import { explainIn } from '../explain/explain.ts';
import { explainBounce } from '../explain/explain-bounce.ts';
import { explainHeldBack } from '../explain/explain-held-back.ts';
import { explainChange, explainFault } from '../explain/fault.ts';
import type { SayHold } from '../explain/say-hold.ts';
import { unreachable } from '../explain/unreachable.ts';
import { formatAmount, formatDay, formatInstant } from '../format.ts';
import { colon } from '../joints.ts';
import { wordsFor } from '../words.ts';
import { nameShown, sayAmountsOf } from './name-line.ts';
import { runsWords } from './runs-words.ts';

/** Why a customer gets nothing of a run, or did not; '' where there is nothing to say. */
export function explainLine(
  line: Pick<RunLine, 'number' | 'why' | 'by' | 'currency'>,
  failures: readonly RunLetter[],
  language: Language,
  sayHold: SayHold,
): string {
  const letter = failures.find(({ number }) => number === line.number);
  if (letter) return explainLetter(letter, language);
  return line.why ? explainWhy(line.why, line.by?.name ?? '', line.currency, language, sayHold) : '';
}

/** Where a line stands: one whose letter left and did not arrive has failed, whatever was sent of it. */
export function sayLineState(
  line: Pick<RunLine, 'number' | 'state'>,
  failures: readonly RunLetter[],
  language: Language,
): string {
  const { lineStates } = runsWords(language);
  return lineStates[hasFailed(line, failures) ? 'failed' : line.state];
}

export const hasFailed = (
  { number, state }: Pick<RunLine, 'number' | 'state'>,
  failures: readonly RunLetter[],
): boolean => state === 'failed' || failures.some((letter) => letter.number === number && letter.bounce !== null);

/** What became of a letter that did not leave, or nobody knows of. */
function explainLetter({ state, lastError, bounce }: RunLetter, language: Language): string {
  const { explain } = wordsFor(language);
  if (bounce) return explainBounce(language, bounce);
  if (lastError?.code === 'changed') return explainChange(lastError, language);
  return [explain.states[state], ...(lastError ? [explainFault(lastError, language)] : [])].join(colon(language));
}

function explainWhy(why: LineWhy, by: string, currency: Currency, language: Language, sayHold: SayHold): string {
  const words = runsWords(language).why;
  switch (why.code) {
    case 'reason':
      return explainReason(why, currency, language, sayHold);
    case 'cannot-tell':
      return explainIn(language).missing(why.missing);
    case 'to-confirm':
      return `${words.toConfirm} (${why.warnings.map((code) => words.warnings[code]).join(', ')})`;
    case 'no-recipient':
      return words.noRecipient;
    case 'no-prevenance':
    case 'no-releve':
      return explainIn(language).refusal(why);
    case 'unreadable':
      return words.unreadable;
    case 'left-out':
      return words.leftOut(by, why.reason);
    case 'not-chosen':
      return words.notChosen(by);
    case 'changed':
      return words.changed;
    case 'sandbox-switched':
      return words.sandboxSwitched(why.prepared);
    case 'nothing-left':
      return words.nothingLeft;
    case 'adjusted':
      return words.adjusted(why.by);
    case 'reserved':
      return words.reserved(why.by);
    case 'already-sent':
      return words.alreadySent(why.by);
    case 'cancelled':
      return words.cancelled;
    default:
      return unreachable(why);
  }
}

/** Of an account that is held line by line, what holds the first. */
function explainReason(
  { facts }: Extract<LineWhy, { code: 'reason' }>,
  currency: Currency,
  language: Language,
  sayHold: SayHold,
): string {
  const [first] = facts.heldBack;
  return facts.code === 'all-held-back' && first
    ? explainHeldBack(language, first.why, sayHold)
    : explainIn(language).reason(facts, currency);
}

/** Why an act on a run was not done. */
export const explainRunRefused = (result: RunRefused, language: Language): string =>
  result.kind === 'refused' ? explainIn(language).refusal(result.refusal) : explainProblem(result.problem, language);

export function explainProblem(problem: RunProblem, language: Language): string {
  const { problems, states } = runsWords(language);
  switch (problem.code) {
    case 'unknown-run':
      return problems.unknownRun;
    case 'unknown-line':
      return problems.unknownLine;
    case 'line-moved':
      return problems.lineMoved;
    case 'run-moved':
      return problems.runMoved(states[problem.state]);
    case 'before-last-run':
      return problems.beforeLastRun(formatDay(problem.today, language), formatDay(problem.last, language));
    case 'of-another-day':
      return problems.ofAnotherDay(formatDay(problem.day, language));
    case 'sandbox-switched':
      return problems.sandboxSwitched(problem.prepared);
    case 'nothing-chosen':
      return problems.nothingChosen;
    case 'list-changed':
      return sayChanged(problem, language);
    case 'confirm-needed':
      return problems.confirmNeeded(problem.confirm);
    case 'which-run':
      return problems.whichRun(problem.waiting.map((run) => sayWaiting(run, language)));
    case 'beyond-amount':
      return problems.beyondAmount(
        formatAmount(problem.total, problem.currency, language),
        formatAmount(problem.limit, problem.currency, language),
      );
    case 'own-run':
      return problems.ownRun(formatAmount(problem.total, problem.currency, language));
    case 'stopped': {
      const { by, at, reason } = problem.stop;
      return problems.stopped(by.name, formatInstant(at, language), reason);
    }
    case 'reason-needed':
      return problems.reasonNeeded;
    case 'reason-too-long':
      return problems.reasonTooLong(problem.max);
    default:
      return unreachable(problem);
  }
}

const MOST_CHANGED = 5;

/** Which lines of a list changed since it was looked at, each as it is now. */
function sayChanged({ of, changed }: Extract<RunProblem, { code: 'list-changed' }>, language: Language): string {
  const shown = changed.slice(0, MOST_CHANGED).map((line) => `${line.name} (${sayLineNow(of, line, language)})`);
  return runsWords(language).problems.listChanged(shown, changed.length - shown.length);
}

function sayLineNow(kind: LetterKind, line: RunLine, language: Language): string {
  const { state, shown, why, by } = line;
  const words = runsWords(language);
  if (why?.code === 'left-out') return words.why.leftOut(by?.name ?? '', why.reason);
  const now = words.lineStates[state];
  if (!shown || state !== 'selected') return now;
  return [now, nameShown(language, kind, shown), sayAmountsOf(line, language)].join(', ');
}

const sayWaiting = ({ id, kind, day, counts }: RunWithCounts, language: Language): string =>
  runsWords(language).problems.waitingRun(
    runsWords(language).kinds[kind],
    formatDay(day, language),
    counts.selected,
    id,
  );
