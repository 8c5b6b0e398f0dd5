import type { Currency } from '../../domain/company/currency.ts';
import type { LastLetter } from '../../domain/plans/due-steps.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { digestOf } from '../digest-of.ts';
import { PLAN_CAUSE, type PlanCauses } from '../ports/plans/plan-tasks.ts';

/** Whether a file was proposed on what is past the last level of one account, by the day of the last letter. */
export type ToldOf = (code: TiersCode, currency: Currency) => (lastLetter: LastLetter) => boolean;

/** One account's tasks of that kind. */
interface Told {
  readonly days: Set<string>;
  waits: boolean;
}

const DIGEST_LENGTH = 24;
/** As many as a cause has room for; of more, what it does not name is told again, once its task has ended. */
const MOST_DAYS = 24;
const NO_DAY = '000000';

/**
 * Reads out of the causes of tasks what they told of. While one of an account waits nobody is told more: who opens the file finds all that
 * is past the last level by then. Once it has ended, done or dropped, what it told of stays told, and what came after it is one more.
 */
export function readTold(causes: PlanCauses): ToldOf {
  const accounts = new Map<string, Told>();
  for (const [cause, standing] of causes) {
    const [account, ...days] = cause.split(' ');
    if (account === undefined || days.length === 0) continue;
    const told = accounts.get(account) ?? { days: new Set(), waits: false };
    for (const one of days) told.days.add(one);
    told.waits ||= standing === 'waits';
    accounts.set(account, told);
  }
  return (code, currency) => {
    const told = accounts.get(accountOf(code, currency));
    return (lastLetter) =>
      told?.waits === true ||
      told?.days.has(shortOf(lastLetter)) === true ||
      causes.has(formerCauseOf(code, currency, lastLetter));
  };
}

/** The cause of a task on all debts whose last letters were of these days: `plan:` and the account, then each day as YYMMDD. */
export const fileCauseOf = (code: TiersCode, currency: Currency, lastLetters: readonly LastLetter[]): string =>
  [accountOf(code, currency), ...lastLetters.slice(-MOST_DAYS).map(shortOf)].join(' ');

const accountOf = (code: TiersCode, currency: Currency): string =>
  `${PLAN_CAUSE}${digestOf([code, currency, 'after-last'], DIGEST_LENGTH)}`;

const shortOf = (lastLetter: LastLetter): string => lastLetter?.slice(2).replaceAll('-', '') ?? NO_DAY;

/** Of a task that told of the letters of one day alone, as versions before wrote it. */
const formerCauseOf = (code: TiersCode, currency: Currency, lastLetter: LastLetter): string =>
  `${PLAN_CAUSE}${digestOf([code, currency, 'transmission', '', lastLetter], 40)}`;
