import type { ReminderPlan } from '../company/reminder-plan.ts';
import type { CurrencyAccount, LateItem } from '../ledger/account.ts';
import { creditsFor, type FreeCredit, stoppedByCredits } from './credits.ts';
import type { Reason } from './decision.ts';
import type { RelanceInput } from './input.ts';

/** What of an account claims hang on. */
export type ClaimInput = Pick<RelanceInput, 'today' | 'account' | 'memory' | 'advancesToDeduct'>;

/** The credits that may lower these claims, or why nothing may be claimed at all (cases B3, B4, B5). Letters and calls ask it alike. */
export function creditsOrStop(
  claims: readonly LateItem[],
  input: ClaimInput,
  plan: ReminderPlan,
): { readonly stop: Reason } | { readonly free: readonly FreeCredit[] } {
  const { free } = creditsFor(claims, input);
  const stop = toPlaceFirst(input.account) ?? stoppedByCredits(claims, free, plan);
  return stop ? { stop } : { free };
}

/** What the bank took or gave back would raise or lower another line: which one is asked before anything is claimed. */
function toPlaceFirst({ items }: CurrencyAccount): Reason | undefined {
  const item = items.find(({ unplaced }) => unplaced);
  return item && { code: 'debit-to-place', piece: item.piece, on: item.date, amount: item.left };
}
