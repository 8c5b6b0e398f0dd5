import { type Cents, sumCents } from '../cents.ts';
import type { CompanyCode } from '../company/company-code.ts';
import type { Currency } from '../company/currency.ts';
import type { FiguresPolicy } from '../company/figures-policy.ts';
import type { FiscalYear } from '../company/fiscal-year.ts';
import { addDays, type Day, endOfMonth } from '../day.ts';
import type { Aging } from '../ledger/aging.ts';
import type { Entry } from '../ledger/entry.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import { drain } from '../slices.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import { computeCei } from './cei.ts';
import { type Concentration, computeConcentration } from './concentration.ts';
import { computeDmp, type Dmp, type DmpMonth, dmpByMonth } from './dmp.ts';
import { computeAdd, computeBestPossibleDso, computeCountBack, computeDso, type MonthOfSales } from './dso.ts';
import { type CompanyForecast, forecastInSlices } from './forecast/company-forecast.ts';
import type { Sale } from './invoice-life.ts';
import { readInvoiceLives } from './invoice-lives.ts';
import { computeAverageDaysLate, computeLateRatio } from './lateness.ts';
import { accountOfItems, accountOfPast, readBooks } from './lives/books.ts';
import { readSales } from './lives/sales.ts';
import { readPast } from './lives/settlements.ts';
import { computeWrittenOff, type WrittenOff } from './lives/written-off.ts';
import { lastMonths, monthOf, spanOf, yearTo } from './months.ts';
import { type PaidInvoice, paidInvoices } from './paid-invoices.ts';
import { computeProvision, type Provision } from './provision.ts';

/** All that the figures of a customer, or of a whole company, are computed from. */
export interface FigureFacts {
  readonly company: CompanyCode;
  /** Null: the whole company. */
  readonly code: TiersCode | null;
  readonly currency: Currency;
  readonly asOf: Day;
  /** Of one customer or of all: what a `HistoryReader` answers. */
  readonly entries: readonly Entry[];
  readonly fiscalYears: readonly FiscalYear[];
  readonly policy: FiguresPolicy;
}

/** What the figures speak of: the same on both sides of every ratio (J9). */
export interface FigureBasis {
  readonly tax: 'TTC';
  readonly currency: Currency;
  readonly dmpFrom: FiguresPolicy['dmpFrom'];
  readonly dmpBy: FiguresPolicy['dmpBy'];
  readonly partlyPaid: FiguresPolicy['partlyPaid'];
  /** The twelve months of sales, and of the CEI, that end on the day asked. */
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

/** Every figure as of a day, unrounded; null where there is nothing to say. Amounts in the company's currency. */
export interface Figures {
  readonly asOf: Day;
  readonly company: CompanyCode;
  readonly code: TiersCode | null;
  readonly basis: FigureBasis;
  /** Over all that is known to be paid; `rolling`: the last 12 months together. */
  readonly dmp: Dmp & { readonly months: readonly DmpMonth[]; readonly rolling: Dmp };
  readonly dso: {
    readonly annual: number | null;
    /** Days that whole months of sales cover; those before the month where it stopped. */
    readonly countBack: number | null;
    /** It met a month of sales ≤ 0: not computable beyond (J8). */
    readonly countBackStopped: boolean;
    readonly bestPossible: number | null;
  };
  /** Average days delinquent: annual DSO − best possible DSO. */
  readonly add: number | null;
  /** Collection effectiveness over the basis's twelve months, in per cent. */
  readonly cei: number | null;
  /** Late debits ÷ all debits left, 0 to 1. */
  readonly lateRatio: number | null;
  /** Of late debits, weighted by what is left of each. */
  readonly averageDaysLate: number | null;
  /** Claims given up, which no payment ends: in no DMP. */
  readonly writtenOff: WrittenOff;
  /** = Σ aging + unallocated (J1). */
  readonly balance: Cents;
  /** Conversion differences on the accounts: nobody owes them, and they are in no other figure. */
  readonly valuation: Cents;
  readonly unallocated: Cents;
  readonly aging: Aging;
  readonly late: Cents;
  /** TTC, over the basis's twelve months. */
  readonly sales: Cents;
  readonly provision: Provision;
  /** Of a whole company; null of one customer, or when nobody owes anything. */
  readonly concentration: Concentration | null;
}

/** Everything in one pass over the lines, whatever the number of customers. */
export function computeFigures({ company, code, currency, asOf, entries, fiscalYears, policy }: FigureFacts): Figures {
  const year = yearTo(asOf);
  const books = readBooks(entries, fiscalYears);
  const past = readPast(books, asOf);
  const lives = readInvoiceLives(past, policy.partlyPaid);
  const paid = paidInvoices(lives, policy);
  const sales = readSales(books.entries, asOf);
  const account = accountOfItems(past.items, asOf, currency);
  const opening = accountOfPast(books, addDays(year.from, -1), currency).balance;
  const salesOfYear = sumCents(sales.filter(({ issued }) => issued >= year.from).map(({ amount }) => amount));
  const period = { sales: salesOfYear, days: year.days };
  const annual = computeDso({ receivables: account.balance, ...period });
  const bestPossible = computeBestPossibleDso({ notDue: account.aging.notDue, ...period });
  const { days: countBack, stopped: countBackStopped } = computeCountBack(account.balance, salesByMonth(sales, asOf));
  return {
    asOf,
    company,
    code,
    basis: basisOf(policy, currency, year),
    dmp: {
      ...computeDmp(paid, { from: null, to: asOf }),
      months: dmpByMonth(paid, asOf),
      rolling: rollingDmp(paid, asOf),
    },
    dso: { annual, countBack, countBackStopped, bestPossible },
    add: computeAdd(annual, bestPossible),
    cei: computeCei({ opening, sales: salesOfYear, closing: account.balance, closingCurrent: account.aging.notDue }),
    lateRatio: computeLateRatio(account),
    averageDaysLate: computeAverageDaysLate(account),
    writtenOff: computeWrittenOff(lives),
    balance: account.balance,
    valuation: account.valuation,
    unallocated: account.unallocated,
    aging: account.aging,
    late: account.lateTotal,
    sales: salesOfYear,
    provision: computeProvision(account.aging, policy.lossRates),
    concentration: code === null ? computeConcentration(balancesOf(account.items)) : null,
  };
}

/** What should come in, of the company and each customer, from the lines of them all. */
export function computeForecast({
  entries,
  fiscalYears,
  asOf,
  policy,
}: Pick<FigureFacts, 'entries' | 'fiscalYears' | 'asOf' | 'policy'>): CompanyForecast {
  const past = readPast(readBooks(entries, fiscalYears), asOf);
  return drain(forecastInSlices(readInvoiceLives(past, policy.partlyPaid), asOf));
}

function basisOf(
  { dmpFrom, dmpBy, partlyPaid }: FiguresPolicy,
  currency: Currency,
  year: ReturnType<typeof yearTo>,
): FigureBasis {
  return { tax: 'TTC', currency, dmpFrom, dmpBy, partlyPaid, ...year };
}

function rollingDmp(paid: readonly PaidInvoice[], asOf: Day): Dmp {
  const [first] = lastMonths(asOf, 12);
  return computeDmp(paid, { from: first?.from ?? null, to: asOf });
}

/** Months of sales, the latest first, back to the first one of the books. */
function* salesByMonth(sales: readonly Sale[], asOf: Day): Generator<MonthOfSales> {
  const byMonth = Map.groupBy(sales, ({ issued }) => monthOf(issued));
  const first = [...byMonth.keys()].sort()[0];
  if (first === undefined) return;
  for (let back = 0; ; back += 1) {
    const { month, days, to } = spanOf(asOf, -back);
    if (month < first) return;
    const amounts = (byMonth.get(month) ?? []).map(({ amount }) => amount);
    yield { sales: sumCents(amounts), days, unfinished: to !== endOfMonth(to) };
  }
}

function balancesOf(items: readonly OpenItem[]): ReadonlyMap<TiersCode, Cents> {
  const byTiers = Map.groupBy(items, ({ tiers }) => tiers);
  return new Map([...byTiers].map(([tiers, own]) => [tiers, sumCents(own.map(({ left }) => left))]));
}
