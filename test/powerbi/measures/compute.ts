import { addDays, type Day, day, daysBetween, endOfMonth } from '../../../src/domain/day.ts';
import type { Aggregate, ColumnRef, CommonLast, Formula, Measure, Where } from './measure.ts';
import { viewOf } from './to-dax.ts';

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;
/** Rows of the `pbi` views by view. Amounts in hundredths, amounts × days in hundredths, days as `YYYY-MM-DD`. */
export type Dataset = Readonly<Record<string, readonly Row[]>>;

/** What slicers and rows of a visual select. Without `from` and `to`, every day. */
export interface Selection {
  readonly companies?: readonly string[];
  readonly tiersKey?: string;
  readonly from?: Day;
  readonly to?: Day;
}

/** The day by which the calendar selects the rows of each view: the relationships of the model. */
export const DATED_BY: Readonly<Record<string, string>> = {
  FactInvoice: 'PaidDay',
  FactPayment: 'PaymentDay',
  FactSnapshot: 'MonthEnd',
  FactReminder: 'SentDay',
  FactCreditDecision: 'DecidedDay',
  FactForecast: 'WeekStart',
};

/** Whole numbers stay exact until they are divided. */
type Quantity = bigint | number | null;

/**
 * What a measure says over these rows, by its stated aggregate: a number (amounts in hundredths, averages unrounded), a day,
 * or null where it says nothing. Throws on a name that is not a measure, and on a sentence.
 */
export function computeMeasure(
  name: string,
  measures: readonly Measure[],
  dataset: Dataset,
  selection: Selection = {},
): number | string | null {
  const value = new Computing(measures, dataset, selection).measure(name);
  return typeof value === 'bigint' ? Number(value) : value;
}

class Computing {
  readonly #measures: ReadonlyMap<string, Measure>;
  readonly #dataset: Dataset;
  readonly #selection: Selection;

  constructor(measures: readonly Measure[], dataset: Dataset, selection: Selection) {
    this.#measures = new Map(measures.map((measure) => [measure.name, measure]));
    this.#dataset = dataset;
    this.#selection = selection;
  }

  measure(name: string): Quantity | string {
    const measure = this.#measures.get(name);
    if (!measure) throw new RangeError(`no measure ${name}`);
    const { of, money } = measure;
    if ('text' in of) throw new RangeError(`${name} is a sentence`);
    if (money && new Set(this.#companies().map(({ Currency }) => Currency)).size !== 1) return null;
    if ('commonLast' in of) return this.#commonLast(of);
    if ('daysOf' in of) return this.#daysOfYear();
    return 'scope' in of ? aggregate(of, this.#rows(of)) : this.#formula(of);
  }

  #companies(): readonly Row[] {
    const { companies } = this.#selection;
    return this.#view('DimCompany').filter(({ Company }) => !companies || companies.includes(String(Company)));
  }

  #view = (view: string): readonly Row[] => this.#dataset[view] ?? [];

  /** Of the companies and of the customer selected. */
  #own(view: string, { anyCustomer = false } = {}): readonly Row[] {
    const companies = new Set(this.#companies().map(({ Company }) => Company));
    const { tiersKey } = this.#selection;
    const ofCustomer = (row: Row) => anyCustomer || !tiersKey || !('TiersKey' in row) || row.TiersKey === tiersKey;
    return this.#view(view).filter((row) => companies.has(row.Company ?? null) && ofCustomer(row));
  }

  #rows(of: Aggregate): readonly Row[] {
    const view = viewRead(of);
    const within = this.#span(of);
    const dated = DATED_BY[view] ?? '';
    return this.#own(view).filter(
      (row) => (within === 'all' || within(row, dated)) && (of.where ?? []).every((where) => holds(where, row)),
    );
  }

  /** The days that the scope speaks of. */
  #span({ scope }: Aggregate): 'all' | ((row: Row, dated: string) => boolean) {
    const { from, to } = this.#selection;
    const between = (first: Value, last: Value) => (row: Row, dated: string) => isBetween(row[dated], first, last);
    if (scope === 'known') return 'all';
    if (scope === 'calendar') return from || to ? between(from ?? null, to ?? null) : 'all';
    if (scope === 'rolling') {
      const asOf = this.measure('Données au');
      if (typeof asOf !== 'string' || (from && from > asOf)) return () => false;
      const last = to && to < asOf ? to : day(asOf);
      return between(addDays(endOfMonth(last, -12), 1), last);
    }
    if (scope === 'last-made') {
      const made = this.measure('Prévision faite le');
      const inCalendar = from || to ? between(from ?? null, to ?? null) : () => true;
      return (row, dated) => made !== null && row.MadeOn === made && inCalendar(row, dated);
    }
    const closing = this.#closing();
    if (closing === null) return () => false;
    const earlier = endOfMonth(closing, -12);
    if (scope === 'closing') return between(closing, closing);
    return scope === 'opening' ? between(earlier, earlier) : between(addDays(earlier, 1), closing);
  }

  #closing(): Day | null {
    const closing = this.measure('Fin de mois retenue');
    return typeof closing === 'string' ? day(closing) : null;
  }

  #daysOfYear(): Quantity {
    const closing = this.#closing();
    return closing === null ? null : BigInt(daysBetween(endOfMonth(closing, -12), closing));
  }

  #commonLast({ commonLast }: CommonLast): string | null {
    const [view, column] = [viewOf(commonLast), columnOf(commonLast)];
    const { from, to } = this.#selection;
    const anyDay = view === 'FactForecast';
    const lasts = this.#companies().flatMap(({ Company }) => {
      const days = this.#own(view, { anyCustomer: true })
        .filter((row) => row.Company === Company)
        .filter((row) => anyDay || isBetween(row[DATED_BY[view] ?? ''], from ?? null, to ?? null))
        .map((row) => String(row[column]))
        .sort();
      return days.at(-1) ?? [];
    });
    return lasts.sort()[0] ?? null;
  }

  #formula(of: Formula): Quantity {
    if ('number' in of) return BigInt(of.number);
    if ('measure' in of) {
      const value = this.measure(of.measure);
      if (typeof value === 'string') throw new RangeError(`${of.measure} is a day`);
      return value ?? (of.orZero ? 0n : null);
    }
    if ('plus' in of) return of.plus.map((one) => this.#formula(one)).reduce(add, null);
    if ('minus' in of) return add(this.#formula(of.minus[0]), times(-1n, this.#formula(of.minus[1])));
    if ('times' in of) return times(this.#formula(of.times[0]), this.#formula(of.times[1]));
    const [part, whole] = [this.#formula(of.divide[0]), this.#formula(of.divide[1])];
    if (part === null || whole === null || Number(whole) === 0 || (of.positive && Number(whole) < 0)) return null;
    return Number(part) / Number(whole);
  }
}

function aggregate(of: Aggregate, rows: readonly Row[]): Quantity | string {
  if (rows.length === 0) return null;
  if ('count' in of) return BigInt(rows.length);
  if ('distinct' in of) return BigInt(new Set(rows.map((row) => row[columnOf(of.distinct)])).size);
  if ('earliest' in of) {
    return (
      rows
        .flatMap((row) => row[columnOf(of.earliest)] ?? [])
        .map(String)
        .sort()[0] ?? null
    );
  }
  const factors = ('sum' in of ? [of.sum] : of.sumOfProducts).map(columnOf);
  const terms = rows.filter((row) => factors.every((column) => row[column] !== null && row[column] !== undefined));
  if (terms.length === 0) return null;
  const product = (row: Row) => factors.reduce((value, column) => value * BigInt(row[column] as number), 1n);
  return terms.reduce((total, row) => total + product(row), 0n);
}

function viewRead(of: Aggregate): string {
  if ('count' in of) return of.count;
  if ('sumOfProducts' in of) return viewOf(of.sumOfProducts[0]);
  if ('sum' in of) return viewOf(of.sum);
  return viewOf('distinct' in of ? of.distinct : of.earliest);
}

function holds(where: Where, row: Row): boolean {
  const value = row[columnOf(where.column)] ?? null;
  if ('is' in where) return value === where.is;
  return 'over' in where ? value !== null && Number(value) > where.over : value !== null;
}

/** Nothing on one side bounds nothing; a row without a day is in no span that is bounded. */
function isBetween(value: Value | undefined, from: Value, to: Value): boolean {
  if (from === null && to === null) return true;
  if (value === null || value === undefined) return false;
  return (from === null || String(value) >= String(from)) && (to === null || String(value) <= String(to));
}

const columnOf = (ref: ColumnRef): string => ref.slice(ref.indexOf('.') + 1);

/** Nothing plus something is something; nothing times something is nothing. */
function add(a: Quantity, b: Quantity): Quantity {
  if (a === null || b === null) return a ?? b;
  return typeof a === 'bigint' && typeof b === 'bigint' ? a + b : Number(a) + Number(b);
}

function times(a: Quantity, b: Quantity): Quantity {
  if (a === null || b === null) return null;
  return typeof a === 'bigint' && typeof b === 'bigint' ? a * b : Number(a) * Number(b);
}
