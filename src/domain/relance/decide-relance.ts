import { sumCents } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import { levelsInOrder, planInForce, planLevel } from '../company/plan.ts';
import type { ReminderPlan } from '../company/reminder-plan.ts';
import { daysBetween } from '../day.ts';
import { type CurrencyAccount, isLate, type LateItem } from '../ledger/account.ts';
import { byDuePieceNumber } from '../ledger/order.ts';
import { assessItem, type Candidate } from './assess-item.ts';
import type { Decision, HeldBack, HeldBackItem, LevelChoice, Reason, Warning } from './decision.ts';
import type { PlanOfAccount, RelanceInput } from './input.ts';
import { buildLetters, type DroppedLetter } from './letters.ts';
import { creditsOrStop } from './net-claim.ts';
import { rememberedOf } from './remembered.ts';
import { informOf, waitingLines } from './waiting-lines.ts';
import { undatedDebits, warningsOf } from './warnings.ts';

type Basis = Pick<Decision, 'currency' | 'warnings' | 'heldBack'>;

/**
 * Whether to remind one payer in one currency today: letters with their facts, a reason with its facts, or what is missing to
 * tell. Every late item is either in exactly one letter or in `heldBack` with all that holds it.
 */
export function decideRelance(input: RelanceInput): Decision {
  const late = input.account.items.filter(isLate);
  const warnings = warningsOf(input);
  const basis = basisOf(input, warnings, holdAll(late));
  const plan = input.plan ?? planInForce(input.policy.plans, input.today);
  if (late.length === 0) return withoutLateItem(input, plan, basis);
  if (input.tiers.notReminded) return { kind: 'reason', reason: { code: 'not-reminded' }, ...basis };
  if (!plan || !canApply(plan, input)) return { kind: 'cannot-tell', missing: ['plan'], ...basis };
  return decideLate(late, plan, input);
}

/** One decision for each currency of the account: two currencies, two letters, no common total (case D2). */
export function decideAccount(
  input: Omit<RelanceInput, 'account' | 'levelChoice' | 'plan'> & {
    readonly accounts: readonly CurrencyAccount[];
    readonly levelChoices?: Readonly<Record<Currency, LevelChoice>>;
    readonly planOf?: PlanOfAccount;
  },
): Decision[] {
  const { accounts, levelChoices, planOf, ...common } = input;
  return accounts.map((account) =>
    decideRelance({
      ...common,
      account,
      plan: planOf?.(account),
      levelChoice: levelChoices?.[account.currency] ?? null,
    }),
  );
}

const basisOf = (input: RelanceInput, warnings: readonly Warning[], heldBack: readonly HeldBackItem[]): Basis => ({
  currency: input.account.currency,
  warnings,
  heldBack: heldBack.toSorted(byDuePieceNumber),
});

/** A plan without levels, or without the level that a person chose, decides nothing. */
const canApply = (plan: ReminderPlan, { levelChoice }: RelanceInput): boolean =>
  plan.levels.length > 0 && (!levelChoice || planLevel(plan, levelChoice.rank) !== undefined);

/** Debits without a due date that would be at the first level, had they been due when issued, ask for a date (case B7). */
function withoutLateItem(input: RelanceInput, plan: ReminderPlan | undefined, basis: Basis): Decision {
  const delay = plan ? (levelsInOrder(plan)[0]?.fromDaysLate ?? 0) : 0;
  const waiting = undatedDebits(input.account)
    .filter((item) => !item.settledSince && item.treatment !== 'douteux')
    .filter((item) => item.left > (plan?.tolerance ?? 0) && daysBetween(item.issued, input.today) >= delay);
  if (waiting.length === 0) return { kind: 'reason', reason: { code: 'nothing-late' }, ...basis };
  if (input.tiers.notReminded) return { kind: 'reason', reason: { code: 'not-reminded' }, ...basis };
  return { kind: 'cannot-tell', missing: ['due-date'], ...basis };
}

function decideLate(late: readonly LateItem[], plan: ReminderPlan, input: RelanceInput): Decision {
  const remembered = rememberedOf(input.account.items, input.memory);
  const assessed = late.map((item) => assessItem(item, plan, input, remembered(item)));
  const { approvedItems } = input;
  const isWaiting = ({ item }: Candidate): boolean => approvedItems !== undefined && !approvedItems.has(item.ecNo);
  const found = assessed.flatMap((one) => ('candidate' in one ? [one.candidate] : []));
  const candidates = found.filter((one) => !isWaiting(one));
  const forNext = found.filter(isWaiting).map(({ item }) => item);
  const held = [
    ...assessed.flatMap((one) => ('why' in one ? [hold(one.item, one.why, one.others)] : [])),
    ...forNext.map((item) => hold(item, { code: 'next-letter' })),
  ];
  const warnings = warningsOf(input, new Set(candidates.map(({ item }) => item.ecNo)));
  if (candidates.length === 0)
    return { kind: 'reason', reason: allHeld(held, plan), ...basisOf(input, warnings, held) };

  const claims = candidates.map((one) => one.item);
  if (input.holdsUnknown) {
    const basis = basisOf(input, warnings, [...held, ...holdAll(claims)]);
    return { kind: 'cannot-tell', missing: ['holds'], ...basis };
  }
  const credits = creditsOrStop(claims, input, plan);
  if ('stop' in credits) {
    const waiting = holdAll(claims);
    return { kind: 'reason', reason: credits.stop, ...basisOf(input, warnings, [...held, ...waiting]) };
  }
  const { letters, dropped } = buildLetters(candidates, credits.free, plan, input.levelChoice);
  const basis = basisOf(input, warnings, [...held, ...dropped.flatMap(holdLines)]);
  return letters.length > 0
    ? { kind: 'proposal', letters: informOf(letters, waitingLines(plan, assessed, forNext)), ...basis }
    : { kind: 'reason', reason: whyDropped(dropped), ...basis };
}

/** Every late item is held for itself: rounding when all that is late is rounding, and small enough together. */
function allHeld(held: readonly HeldBackItem[], { tolerance }: ReminderPlan): Reason {
  const total = sumCents(held.map((item) => item.left));
  const onlyRounding = held.every((item) => item.why.code === 'rounding') && total <= tolerance;
  return onlyRounding ? { code: 'below-tolerance', total, tolerance } : { code: 'all-held-back' };
}

/** No letter is worth sending: the reason of the highest level speaks for all. */
function whyDropped([first]: readonly DroppedLetter[]): Reason {
  if (first?.why.code === 'below-minimum') return first.why;
  if (first?.why.code === 'rounding') {
    return { code: 'below-tolerance', total: first.total, tolerance: first.why.tolerance };
  }
  return { code: 'all-held-back' };
}

const holdLines = ({ lines, why }: DroppedLetter): HeldBackItem[] => lines.map((line) => hold(line, why));

const holdAll = (items: readonly LateItem[]): HeldBackItem[] =>
  items.map((item) => hold(item, { code: 'whole-account' }));

const hold = (
  item: Omit<HeldBackItem, 'why' | 'others'>,
  why: HeldBack,
  others: readonly HeldBack[] = [],
): HeldBackItem => ({
  ecNo: item.ecNo,
  piece: item.piece,
  due: item.due,
  daysLate: item.daysLate,
  left: item.left,
  why,
  others,
});
