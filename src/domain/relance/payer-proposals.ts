import { type Cents, sumCents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import type { LevelRank } from '../company/reminder-plan.ts';
import { type CurrencyAccount, isLate } from '../ledger/account.ts';
import { decideAccount } from './decide-relance.ts';
import type { Decision, Missing, Reason } from './decision.ts';
import type { PlanOfAccount, RelanceInput } from './input.ts';

/** What a customer's sheet says that a decision needs. */
export interface SheetFacts {
  readonly notReminded: boolean;
  /** Neither an e-mail nor a postal address: to be completed in Sage before anything can leave (case E3). */
  readonly unreachable: boolean;
}

export interface Proposed {
  readonly currency: Currency;
  readonly level: LevelRank;
  readonly itemCount: number;
  /** Of the most late of those instalments. */
  readonly daysLate: number;
  readonly total: Cents;
  readonly unreachable: boolean;
}

export interface HeldPayer {
  readonly currency: Currency;
  readonly reason: Reason['code'];
  readonly facts: Reason & { readonly heldBack: Decision['heldBack'] };
}

export interface CannotTell {
  readonly currency: Currency;
  readonly missing: readonly Missing[];
}

/** What is proposed to one payer: each currency with a late item is in exactly one list. */
export interface PayerProposals {
  readonly proposals: readonly Proposed[];
  readonly held: readonly HeldPayer[];
  readonly cannotTell: readonly CannotTell[];
}

/** `sheet` null: Sage has none. Warnings are in no list: what only they need is not asked for. */
export type ProposalInput = Omit<
  RelanceInput,
  'account' | 'tiers' | 'levelChoice' | 'plan' | 'freshness' | 'isHoliday'
> & {
  readonly accounts: readonly CurrencyAccount[];
  readonly sheet: SheetFacts | null;
  readonly planOf?: PlanOfAccount;
};

/** A customer whose old items have no due date is in « cannot tell » (case B7), and so is one that is late and has no sheet. */
export function proposalsOf({ sheet, ...input }: ProposalInput): PayerProposals {
  const late = new Set(input.accounts.filter(({ items }) => items.some(isLate)).map(({ currency }) => currency));
  if (!sheet) {
    const cannotTell = [...late].map((currency) => ({ currency, missing: ['address'] as const }));
    return { proposals: [], held: [], cannotTell };
  }
  const decisions = decideAccount({
    ...input,
    tiers: sheet,
    freshness: { lastBankEntry: null },
    isHoliday: () => false,
  });
  const isListed = ({ currency }: Decision): boolean => late.has(currency);
  return {
    proposals: decisions.flatMap((one) =>
      one.kind === 'proposal' && isListed(one) ? { ...summarise(one), unreachable: sheet.unreachable } : [],
    ),
    held: decisions.flatMap((one) => (one.kind === 'reason' && isListed(one) ? toHeld(one) : [])),
    cannotTell: decisions.flatMap((one) =>
      one.kind === 'cannot-tell' ? { currency: one.currency, missing: one.missing } : [],
    ),
  };
}

const toHeld = ({ currency, reason, heldBack }: Extract<Decision, { kind: 'reason' }>): HeldPayer => ({
  currency,
  reason: reason.code,
  facts: { ...reason, heldBack },
});

/** Several letters of one payer (a plan with one letter per level) count as one proposal at the highest level. */
const summarise = ({ currency, letters }: Extract<Decision, { kind: 'proposal' }>): Omit<Proposed, 'unreachable'> => ({
  currency,
  level: Math.max(...letters.map((letter) => letter.level)) as LevelRank,
  itemCount: letters.reduce((count, letter) => count + letter.lines.length, 0),
  daysLate: Math.max(...letters.flatMap(({ lines }) => lines.map(({ daysLate }) => daysLate))),
  total: sumCents(letters.map((letter) => letter.total)),
});
