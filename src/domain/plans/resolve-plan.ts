import type { Currency } from '../company/currency.ts';
import type { ReminderPlan } from '../company/reminder-plan.ts';
import type { CurrencyAccount } from '../ledger/account.ts';
import { comparable } from '../tiers/comparable.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import { type AmountRange, type PlanBook, type Segment, type SegmentFacts, toReminderPlan } from './plan-book.ts';

/** Why a customer follows its plan: named itself, in a segment, or as everybody. */
export type WhyPlan =
  | { readonly by: 'customer' }
  | { readonly by: 'segment'; readonly segment: string }
  | { readonly by: 'company' };

export interface FollowedPlan {
  readonly plan: ReminderPlan;
  readonly why: WhyPlan;
}

/** A book ready to be asked: each plan made once, however many customers follow it. */
export interface ReadyBook {
  readonly book: PlanBook;
  readonly plans: ReadonlyMap<string, ReminderPlan>;
}

export const readyBook = (book: PlanBook): ReadyBook => ({
  book,
  plans: new Map(book.plans.map((plan) => [plan.name, toReminderPlan(plan, book.validFrom)])),
});

/** What an account tells that a segment may ask: `lateTotal` in `currency`. */
export type AccountFacts = Pick<CurrencyAccount, 'currency' | 'lateTotal'>;

/**
 * The plan that a customer follows: its own, before that of the first segment that it is in, before the company's. Undefined only
 * of a book that names a plan which it does not hold (`checkBook`). `facts` null: of no sheet, and in no segment that asks one.
 */
export function resolvePlan(
  { book, plans }: ReadyBook,
  code: TiersCode,
  facts: SegmentFacts | null,
  account: AccountFacts,
): FollowedPlan | undefined {
  const own = book.customers.get(code);
  const segment = own === undefined ? segmentIn(book, code, facts, account) : undefined;
  const plan = plans.get(own ?? segment?.plan ?? book.company);
  if (!plan) return undefined;
  if (own !== undefined) return { plan, why: { by: 'customer' } };
  return { plan, why: segment ? { by: 'segment', segment: segment.name } : { by: 'company' } };
}

/** The first segment that a customer is in, whatever plan it follows: it has the texts of its letters, and is found by it. */
export const segmentIn = (
  { segments }: PlanBook,
  code: TiersCode,
  facts: SegmentFacts | null,
  account: AccountFacts,
): Segment | undefined => segments.find((one) => isIn(one, code, facts, account));

/** Whether some segment asks what only sheets tell: they are read only then. */
export const asksSheets = ({ segments }: PlanBook): boolean =>
  segments.some(({ countries, payers, statistics }) => countries || payers || statistics.size > 0);

/**
 * The segments that a sheet lets a customer be in, in short: with the book, all that the plan hangs on besides its accounts. Two of
 * the same follow the same plan for the same account.
 */
export const sheetKey = ({ book }: ReadyBook, code: TiersCode, facts: SegmentFacts | null): string => {
  const own = book.customers.get(code);
  if (own !== undefined) return `=${own}`;
  return book.segments.flatMap((one, at) => (fitsSheet(one, code, facts) ? [at] : [])).join(',');
};

const isIn = (segment: Segment, code: TiersCode, facts: SegmentFacts | null, account: AccountFacts): boolean =>
  fitsSheet(segment, code, facts) && (segment.amount === null || isWithin(segment.amount, account));

function fitsSheet(segment: Segment, code: TiersCode, facts: SegmentFacts | null): boolean {
  const { codes, countries, payers, statistics } = segment;
  if (codes && !codes.some((beginning) => code.toUpperCase().startsWith(beginning.toUpperCase()))) return false;
  if (countries && !(facts && includes(countries, countryOf(facts)))) return false;
  if (payers && !payers.includes(code) && !(facts?.payer && payers.includes(facts.payer))) return false;
  return [...statistics].every(([number, values]) => includes(values, facts?.statistics[number - 1] ?? ''));
}

/** Sage leaves the country of most French customers empty. */
const countryOf = ({ country }: SegmentFacts): string => (comparable(country) === '' ? 'France' : country);

const includes = (values: readonly string[], given: string): boolean => {
  const plain = comparable(given);
  return plain !== '' && values.some((value) => comparable(value) === plain);
};

function isWithin({ currency, from, until }: AmountRange, account: { currency: Currency; lateTotal: number }): boolean {
  if (account.currency !== currency) return false;
  return (from === null || account.lateTotal >= from) && (until === null || account.lateTotal < until);
}
