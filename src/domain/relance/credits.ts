import { addCents, type Cents, cents, negate, sumCents } from '../cents.ts';
import type { ReminderPlan } from '../company/reminder-plan.ts';
import type { OpenItem } from '../encours/open-item.ts';
import type { Deduction, Reason } from './decision.ts';
import type { RelanceInput } from './input.ts';

/** Credits that nobody has lettered yet. Those of doubtful accounts and those settled since concern other debts. */
const isFreeCredit = (item: OpenItem): boolean => item.left < 0 && !item.settledSince && item.treatment !== 'douteux';

/** Money received (a treasury journal, a bill, an advance) or a document that cancels a debt. */
const kindOf = (item: OpenItem): Deduction['kind'] =>
  item.treasury || item.treatment === 'avance' || item.treatment === 'effet' ? 'receipt' : 'credit-note';

/** The credits that a letter in this currency may take off, credit notes first, then the oldest. */
export function freeCredits({ account, deductedElsewhere = [] }: RelanceInput): Deduction[] {
  return account.items
    .filter(isFreeCredit)
    .map((item) => toDeduction(item, deductedElsewhere))
    .filter((credit) => credit.amount > 0)
    .sort(byKindThenDay);
}

function toDeduction(item: OpenItem, elsewhere: readonly Deduction[]): Deduction {
  const used = sumCents(elsewhere.filter((one) => one.ecNo === item.ecNo).map((one) => one.amount));
  const amount = cents(Math.max(0, -item.left - used));
  return { ecNo: item.ecNo, piece: item.piece, on: item.issued, kind: kindOf(item), amount };
}

function byKindThenDay(a: Deduction, b: Deduction): number {
  if (a.kind !== b.kind) return a.kind === 'credit-note' ? -1 : 1;
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.piece === b.piece ? a.ecNo - b.ecNo : a.piece < b.piece ? -1 : 1;
}

export const totalOf = (deductions: readonly Deduction[]): Cents => sumCents(deductions.map((one) => one.amount));

/**
 * Why credits stop every letter: credit notes that cover what is late (case B5); receipts that cover the rest, which a person
 * must allocate first (case B3); any receipt, where the plan says so (case B4). Undefined: deduct them.
 */
export function stoppedByCredits(late: Cents, credits: readonly Deduction[], plan: ReminderPlan): Reason | undefined {
  const received = credits.filter((one) => one.kind === 'receipt');
  const receipts = totalOf(received);
  const notes = totalOf(credits.filter((one) => one.kind === 'credit-note'));
  const rest = addCents(late, negate(notes));
  if (rest <= 0) return { code: 'covered-by-credits', late, credits: notes, receipts };
  const toAllocate = receipts >= rest || (receipts > 0 && plan.onPartialReceipt === 'hold');
  return toAllocate ? { code: 'receipt-to-allocate', late, receipts, count: received.length } : undefined;
}

/** Takes `amount` off the front of the list: what it takes, and what is left for the next letter. */
export function takeCredits(
  credits: readonly Deduction[],
  amount: Cents,
): { readonly taken: readonly Deduction[]; readonly rest: readonly Deduction[] } {
  const [taken, rest]: [Deduction[], Deduction[]] = [[], []];
  let toTake: number = amount;
  for (const credit of credits) {
    const part = Math.min(toTake, credit.amount);
    toTake -= part;
    if (part > 0) taken.push({ ...credit, amount: cents(part) });
    if (part < credit.amount) rest.push({ ...credit, amount: cents(credit.amount - part) });
  }
  return { taken, rest };
}
