import { addCents, type Cents, cents, sumCents, ZERO } from '../cents.ts';
import type { Currency } from '../company/currency.ts';
import { type Day, day } from '../day.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { Debt } from './debts/debt.ts';
import type { CurrencyPenalties, NoRate, Penalties, PenaltyItem } from './penalties.ts';
import { exemptionOf, type PayerKind, type PenaltiesSetting, payerOf } from './penalties-setting.ts';
import { type HalfYear, halfYearOf, halfYearsBetween } from './rates/half-year.ts';
import { type RateInForce, type RateProblem, rateInForce } from './rates/rates-in-force.ts';
import { type Lateness, latenessOf, segmentsOf, stoppedBy } from './segments.ts';

/** The indemnity is in euros whatever the invoice's currency (art. D441-5 C. com.). */
export const INDEMNITY_CURRENCY: Currency = 'EUR';
/** What was paid longer ago is out of time (art. L110-4 C. com.). */
const YEARS_CLAIMED = 5;

/** What the penalties of one customer are computed from. */
export interface PenaltyFacts {
  readonly tiers: TiersCode;
  /** CT_NotPenal. */
  readonly notPenalised: boolean;
  readonly asOf: Day;
  readonly setting: PenaltiesSetting;
  /** In euros, per late invoice. */
  readonly flatIndemnity: Cents;
  readonly tolerance: Cents;
  /** As `readDebts` has them. */
  readonly debts: readonly Debt[];
  /** What is open that day. */
  readonly items: readonly OpenItem[];
  /** EC_No of lines in dispute. */
  readonly disputed: ReadonlySet<number>;
  /** Of the judgment that opened proceedings on the customer; null: none stand. */
  readonly judgment: Day | null;
}

/** A late debt with the indemnity that it bears. */
interface Late {
  readonly debt: Debt;
  readonly lateness: Lateness;
  readonly indemnity: Cents;
}

/**
 * Interest and indemnities of one customer, by currency. Items are those late on the day, and those paid late up to their payment
 * (case G6), five years back. A dispute is shown and counted: what is disputed is owed until somebody says otherwise (case F1).
 * Of private persons (case G7), and of whom Sage exempts, nothing is asked. A rate that is missing, or below the floor of the law, stops it all.
 */
export function computePenalties(facts: PenaltyFacts): Penalties | NoRate {
  const { tiers, setting, items, notPenalised } = facts;
  const payer = payerOf(setting, tiers);
  const { kind } = payer;
  const exempt = exemptionOf(setting, { code: tiers, notPenalised });
  if (kind === 'particulier' || exempt !== null) return { kind: 'penalties', payer, exempt, byCurrency: [] };
  const late = bearIndemnities(facts);
  const known = ratesFor(late, kind, (halfYear) => rateInForce(setting, halfYear, { tiers, kind }));
  if (known.problems.length > 0) return { kind: 'no-rate', problems: known.problems };
  const byCurrency = [...Map.groupBy(late, ({ debt }) => debt.currency)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, own]) =>
      sumUp(
        currency,
        own.map((one) => toItem(one, known.rateOver(one.lateness), facts)),
        unallocatedOf(items, currency),
      ),
    );
  return { kind: 'penalties', payer, exempt: null, byCurrency };
}

/** Late debts by due date; the first late line of each invoice bears its indemnity, once whatever its instalments and payments (case G5). */
function bearIndemnities({ debts, asOf, tolerance, flatIndemnity, judgment }: PenaltyFacts): readonly Late[] {
  const since = day(
    `${Number(asOf.slice(0, 4)) - YEARS_CLAIMED}${asOf.slice(4) === '-02-29' ? '-02-28' : asOf.slice(4)}`,
  );
  const borne = new Set<string>();
  return debts.flatMap((debt) => {
    const found = latenessOf(debt, asOf, tolerance);
    const lateness = found && stoppedBy(debt, found, judgment);
    if (!lateness || (lateness.paid !== null && lateness.paid < since)) return [];
    const invoices = debt.invoices.filter((invoice) => !borne.has(invoice));
    for (const invoice of invoices) borne.add(invoice);
    return [{ debt, lateness, indemnity: cents(flatIndemnity * invoices.length) }];
  });
}

interface Rates {
  readonly rateOver: (lateness: Lateness) => (halfYear: HalfYear) => RateInForce;
  readonly problems: readonly RateProblem[];
}

/**
 * The rates of what was late, each looked for once: a firm owes that of each half-year (art. L441-10 C. com.), a public buyer throughout
 * that of the one in which its lateness began (art. R2192-31 C. com. publ.).
 */
function ratesFor(
  late: readonly Late[],
  kind: PayerKind,
  find: (halfYear: HalfYear) => RateInForce | RateProblem,
): Rates {
  const halfYears = new Map<Day, HalfYear>();
  for (const { lateness } of late) {
    const { from, until } = lateness;
    const own = kind === 'public' ? [halfYearOf(from)] : halfYearsBetween(from, until);
    for (const halfYear of own) halfYears.set(halfYear.start, halfYear);
  }
  const found = [...halfYears.values()]
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .map((halfYear) => [halfYear.start, find(halfYear)] as const);
  const rates = new Map(found.flatMap(([start, one]) => (one.kind === 'rate' ? [[start, one] as const] : [])));
  const rateOf = ({ start }: HalfYear): RateInForce => {
    const known = rates.get(start);
    if (!known) throw new RangeError(`No rate was looked for from ${start} on`);
    return known;
  };
  const rateOver: Rates['rateOver'] = ({ from }) => (kind === 'public' ? () => rateOf(halfYearOf(from)) : rateOf);
  return { rateOver, problems: found.flatMap(([, one]) => (one.kind === 'rate' ? [] : [one])) };
}

function toItem(
  { debt, lateness, indemnity }: Late,
  rateOf: ReturnType<Rates['rateOver']>,
  facts: PenaltyFacts,
): PenaltyItem {
  const { setting, tolerance, disputed } = facts;
  const costs = debt.currency === INDEMNITY_CURRENCY ? indemnity : ZERO;
  const { segments, left } = segmentsOf(debt, lateness, { rateOf, imputation: setting.imputation, costs, tolerance });
  const { ecNo, numbers, piece, issued, due, principal, effet, doubtful } = debt;
  return {
    ecNo,
    numbers,
    piece,
    issued,
    due,
    paid: lateness.paid,
    principal,
    left: lateness.paid === null ? left : ZERO,
    segments,
    interest: sumCents(segments.map(({ interest }) => interest)),
    indemnity,
    disputed: debt.numbers.some((number) => disputed.has(number)),
    effet,
    doubtful,
  };
}

/** Totals are those of the lines shown (case G9). */
function sumUp(currency: Currency, items: readonly PenaltyItem[], unallocated: Cents): CurrencyPenalties {
  const interest = sumCents(items.map((item) => item.interest));
  const indemnities = sumCents(items.map(({ indemnity }) => indemnity));
  const total = currency === INDEMNITY_CURRENCY ? addCents(interest, indemnities) : interest;
  return { currency, items, interest, indemnities, total, unallocated };
}

/** Deposits on packaging pay nothing. */
const unallocatedOf = (items: readonly OpenItem[], currency: Currency): Cents =>
  sumCents(
    items
      .filter((item) => item.left < 0 && item.currency === currency && item.treatment !== 'consigne')
      .map(({ left }) => left),
  );
