import { businessDaysBetween } from '../business-days.ts';
import { negate, sumCents } from '../cents.ts';
import { type CurrencyAccount, isLate } from '../ledger/account.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import { countOf, creditsFor, totalOf } from './credits.ts';
import type { Decision, DeductedElsewhere, Deduction, OtherAdvance, Warning } from './decision.ts';
import type { RelanceInput } from './input.ts';

/** What a person should know before sending, whatever the decision. `remindable`: what a letter may list now, all that is late unless said. */
export function warningsOf(input: RelanceInput, remindable?: ReadonlySet<number>): Warning[] {
  const late = input.account.items.filter(isLate);
  const { free, elsewhere, otherAdvances } = creditsFor(late, input, remindable);
  const found = [
    unallocated('unallocated-receipts', free, ['receipt', 'advance']),
    unallocated('unallocated-entries', free, ['entry']),
    otherAdvancesOf(otherAdvances),
    deductedElsewhere(elsewhere),
    creditsAhead(input),
    unbalancedLetterings(input.account),
    staleBank(input),
    undatedItems(input.account),
    settledSince(input.account),
  ];
  return found.filter((warning) => warning !== undefined);
}

function unallocated(
  code: 'unallocated-receipts' | 'unallocated-entries',
  credits: readonly Deduction[],
  kinds: readonly Deduction['kind'][],
): Warning | undefined {
  const own = credits.filter((credit) => kinds.includes(credit.kind));
  return own.length === 0 ? undefined : { code, count: countOf(own), total: totalOf(own) };
}

const otherAdvancesOf = (advances: readonly OtherAdvance[]): Warning | undefined =>
  advances.length === 0 ? undefined : { code: 'other-advances', advances, total: totalOf(advances) };

const deductedElsewhere = (credits: readonly DeductedElsewhere[]): Warning | undefined =>
  credits.length === 0 ? undefined : { code: 'deducted-elsewhere', credits, total: totalOf(credits) };

/** The credits that a decision leaves to earlier letters. */
export const deductedElsewhereIn = ({ warnings }: Decision): readonly DeductedElsewhere[] =>
  warnings.flatMap((warning) => (warning.code === 'deducted-elsewhere' ? warning.credits : []));

/** Money that Sage already holds, for a day to come. */
function creditsAhead({ creditsAhead: ahead = [] }: RelanceInput): Warning | undefined {
  const [first] = ahead.map(({ date }) => date).sort();
  if (first === undefined) return undefined;
  return {
    code: 'credits-ahead',
    count: ahead.length,
    total: sumCents(ahead.map(({ amount }) => negate(amount))),
    first,
  };
}

function unbalancedLetterings({ items }: CurrencyAccount): Warning | undefined {
  const gaps = new Map(items.filter((item) => item.letterGap !== 0).map((item) => [item.letter, item.letterGap]));
  if (gaps.size === 0) return undefined;
  return { code: 'unbalanced-lettering', letters: [...gaps.keys()], gap: sumCents(gaps.values()) };
}

function staleBank({ policy, freshness, today, isHoliday }: RelanceInput): Warning | undefined {
  const { lastBankEntry: lastEntry } = freshness;
  const allowed = policy.bankFreshnessBusinessDays;
  const businessDays = lastEntry === null ? null : businessDaysBetween(lastEntry, today, isHoliday);
  const isFresh = businessDays !== null && businessDays <= allowed;
  return isFresh ? undefined : { code: 'stale-bank', lastEntry, businessDays, allowed };
}

/** Debits that can never become late (case B7). */
export const undatedDebits = (account: CurrencyAccount): readonly OpenItem[] =>
  account.items.filter((item) => item.left > 0 && item.due === null);

function undatedItems(account: CurrencyAccount): Warning | undefined {
  const undated = undatedDebits(account);
  if (undated.length === 0) return undefined;
  return { code: 'undated-items', count: undated.length, total: sumCents(undated.map((item) => item.left)) };
}

function settledSince(account: CurrencyAccount): Warning | undefined {
  const settled = account.items.filter((item) => item.settledSince && item.left > 0);
  if (settled.length === 0) return undefined;
  return { code: 'settled-since', count: settled.length, total: sumCents(settled.map((item) => item.left)) };
}
