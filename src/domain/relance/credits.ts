import { addCents, type Cents, cents, negate, sumCents } from '../cents.ts';
import type { ReminderPlan } from '../company/reminder-plan.ts';
import { type AdvanceTie, tieAdvance } from '../ledger/advances.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import type { DeductedElsewhere, Deduction, OtherAdvance, Reason } from './decision.ts';
import { drawFrom, type HeldPart, heldCredits } from './held-credits.ts';
import { heldParts } from './held-parts.ts';
import type { RelanceInput } from './input.ts';

/** A credit that may lower a claim, or a part of one: a credit is there once for each part. */
export interface FreeCredit extends Deduction {
  /** EC_No of the only claims that it may lower; null: any. */
  readonly only: ReadonlySet<number> | null;
}

/** What letters in one currency may take off, and what they may not. */
export interface Credits {
  /** Credit notes first, then the oldest. */
  readonly free: readonly FreeCredit[];
  /** What letters of other instalments hold. */
  readonly elsewhere: readonly DeductedElsewhere[];
  readonly otherAdvances: readonly OtherAdvance[];
}

/** Treatments whose credits concern other debts, or are no credit at all. */
const APART: readonly OpenItem['treatment'][] = ['douteux', 'consigne', 'a-etablir'];

/** Nobody has lettered it yet, and its lettering is not in question. */
export const isFreeCredit = (item: OpenItem): boolean =>
  item.left < 0 && !item.settledSince && item.letterGap === 0 && !APART.includes(item.treatment);

/**
 * An avoir is a document of a sales journal that cancels a debt; a receipt is money of a bank journal, or a bill; an advance is
 * 4191's. Anything else is an entry that a person confirms: a compensation, a payment posted by OD, another avoir (4197), an
 * à-nouveau of which the books no longer hold the original.
 */
function kindOf(item: OpenItem): Deduction['kind'] {
  if (item.treatment === 'avance') return 'advance';
  if (item.treatment === 'avoir') return 'entry';
  if (item.nature === 'treasury' || item.treatment === 'effet') return 'receipt';
  return item.nature === 'sale' ? 'credit-note' : 'entry';
}

/**
 * The credits of the account beside these claims, each counted once over all letters alive: the part that a letter took off
 * lowers its own instalments, what is in no letter any claim. `remindable`: EC_No of the claims that a letter may list now, all
 * unless said.
 */
export function creditsFor(
  claims: readonly OpenItem[],
  input: Pick<RelanceInput, 'today' | 'account' | 'memory' | 'advancesToDeduct'>,
  remindable: ReadonlySet<number> = numbersOf(claims),
): Credits {
  const { account, memory, advancesToDeduct = [] } = input;
  const [free, elsewhere]: [FreeCredit[], DeductedElsewhere[]] = [[], []];
  const otherAdvances: OtherAdvance[] = [];
  const credits = account.items.filter(isFreeCredit);
  const letters = memory.letters.filter(({ currency }) => currency === account.currency);
  const heldOf = heldCredits(account.items, credits, letters);
  for (const item of credits) {
    const parts = heldOf.get(item.ecNo) ?? [];
    for (const part of parts) {
      const { amount, letter, only } = part;
      const own = new Set([...only].filter((ecNo) => remindable.has(ecNo)));
      if (own.size > 0) free.push({ ...toDeduction(item, amount), only: own });
      else elsewhere.push({ ...toDeduction(item, amount), letter: { reference: letter.reference, on: letter.on } });
    }
    const amount = cents(-item.left - amountOf(parts));
    if (amount <= 0) continue;
    const tie = item.treatment === 'avance' ? tieAdvance(item, claims) : null;
    if (tie?.kind === 'other-order' && !advancesToDeduct.includes(item.ecNo)) {
      otherAdvances.push({ ecNo: item.ecNo, piece: item.piece, order: tie.order, amount });
    } else {
      free.push({ ...toDeduction(item, amount), only: onlyOf(tie) });
    }
  }
  free.push(...heldParts(claims, input));
  return { free: free.sort(byKindThenDay), elsewhere: elsewhere.sort(byKindThenDay), otherAdvances };
}

const numbersOf = (claims: readonly OpenItem[]): ReadonlySet<number> => new Set(claims.map(({ ecNo }) => ecNo));

const amountOf = (parts: readonly HeldPart[]): Cents => sumCents(parts.map(({ amount }) => amount));

const onlyOf = (tie: AdvanceTie | null): ReadonlySet<number> | null => (tie?.kind === 'tied' ? tie.to : null);

const toDeduction = (item: OpenItem, amount: Cents): Deduction => ({
  ecNo: item.ecNo,
  piece: item.piece,
  on: item.issued,
  kind: kindOf(item),
  amount,
});

function byKindThenDay(a: Deduction, b: Deduction): number {
  const [isNote, isOther] = [a.kind === 'credit-note', b.kind === 'credit-note'];
  if (isNote !== isOther) return isNote ? -1 : 1;
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.piece === b.piece ? a.ecNo - b.ecNo : a.piece < b.piece ? -1 : 1;
}

export const totalOf = (deductions: readonly Pick<Deduction, 'amount'>[]): Cents =>
  sumCents(deductions.map((one) => one.amount));

interface Claim {
  readonly ecNo: number;
  readonly left: Cents;
}

/**
 * Why credits stop every letter: credit notes that cover what is late (case B5); others that cover the rest, which a person
 * must allocate first (case B3); any of those, where the plan says so (case B4). Undefined: deduct them.
 */
export function stoppedByCredits(
  claims: readonly Claim[],
  credits: readonly FreeCredit[],
  plan: ReminderPlan,
): Reason | undefined {
  const late = sumCents(claims.map(({ left }) => left));
  const usable = credits.map((credit) => withinReach(credit, claims)).filter(({ amount }) => amount > 0);
  const notes = totalOf(usable.filter(({ kind }) => kind === 'credit-note'));
  const toAllocate = usable.filter(({ kind }) => kind !== 'credit-note');
  const receipts = totalOf(toAllocate);
  const rest = addCents(late, negate(notes));
  if (rest <= 0) return { code: 'covered-by-credits', late, credits: notes, receipts };
  const mustAllocate = receipts >= rest || (receipts > 0 && plan.onPartialReceipt === 'hold');
  if (!mustAllocate) return undefined;
  const kinds = [...new Set(toAllocate.map(({ kind }) => kind))];
  return { code: 'receipt-to-allocate', late, receipts, count: countOf(toAllocate), kinds };
}

/** A credit that may lower some claims only is worth no more than they are. */
function withinReach(credit: FreeCredit, claims: readonly Claim[]): FreeCredit {
  const { only, amount } = credit;
  if (only === null) return credit;
  const reach = sumCents(claims.filter(({ ecNo }) => only.has(ecNo)).map(({ left }) => left));
  return { ...credit, amount: cents(Math.min(amount, reach)) };
}

/** How many credits these parts are of. */
export const countOf = (parts: readonly Deduction[]): number => new Set(parts.map(({ ecNo }) => ecNo)).size;

/**
 * Takes credits off what these claims come to: what it takes, in the order of the list and once for each credit, and what is left
 * for the next letter. No claim is lowered by more than what is left of it: credits that may lower few claims choose first.
 */
export function takeCredits(
  credits: readonly FreeCredit[],
  claims: readonly Claim[],
): { readonly taken: readonly Deduction[]; readonly rest: readonly FreeCredit[] } {
  const room = new Map<number, number>(claims.map(({ ecNo, left }) => [ecNo, left]));
  const parts = new Map<FreeCredit, number>();
  for (const credit of credits.toSorted(byReach)) parts.set(credit, drawFrom(room, credit.only, credit.amount));
  const taken = new Map<number, Deduction>();
  const rest: FreeCredit[] = [];
  for (const credit of credits) {
    const { only: _only, ...deduction } = credit;
    const part = parts.get(credit) ?? 0;
    const before = taken.get(credit.ecNo)?.amount ?? 0;
    if (part > 0) taken.set(credit.ecNo, { ...deduction, amount: cents(before + part) });
    if (part < credit.amount) rest.push({ ...credit, amount: cents(credit.amount - part) });
  }
  return { taken: [...taken.values()], rest };
}

const byReach = (a: FreeCredit, b: FreeCredit): number =>
  (a.only?.size ?? Number.MAX_SAFE_INTEGER) - (b.only?.size ?? Number.MAX_SAFE_INTEGER);
