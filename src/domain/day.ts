declare const dayBrand: unique symbol;

/** A calendar day `YYYY-MM-DD`, without a time or a zone. Sage stores local days; they stay days everywhere. */
export type Day = string & { readonly [dayBrand]: true };

const MS_PER_DAY = 86_400_000;
/** Years before 1000 are typing errors: SQL Server's own calendar begins in 1753. */
const DAY_SHAPE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** Reads a real calendar day, or undefined where the text is not one (`2026-02-30` is not). */
export function parseDay(text: string): Day | undefined {
  const parts = DAY_SHAPE.exec(text);
  if (!parts) return undefined;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  // The day of a month's end: asked of the engine once, and not written out, as a ledger has a hundred thousand of them.
  const isReal = month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isReal ? (text as Day) : undefined;
}

/** The day that `text` names. Throws RangeError where it names none: for constants and values already checked. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`Not a calendar day (YYYY-MM-DD): ${text}`);
  return parsed;
}

/** Two digits of a day as a number: a ledger's days are counted by the million, and parsing them as a date takes four times as long. */
const digits = (value: Day, at: number): number =>
  (value.charCodeAt(at) - ZERO_CODE) * 10 + value.charCodeAt(at + 1) - ZERO_CODE;
const ZERO_CODE = '0'.charCodeAt(0);
const toEpochDay = (value: Day): number =>
  Date.UTC(digits(value, 0) * 100 + digits(value, 2), digits(value, 5) - 1, digits(value, 8)) / MS_PER_DAY;
const [FIRST, LAST] = [toEpochDay(day('1000-01-01')), toEpochDay(day('9999-12-31'))];
const fromEpochDay = (count: number): Day =>
  new Date(Math.min(Math.max(count, FIRST), LAST) * MS_PER_DAY).toISOString().slice(0, 10) as Day;

/** Sage and settings hold days such as 9999-12-31: what lies beyond the days that can be written is the last of them, or the first. */
export const addDays = (value: Day, count: number): Day => fromEpochDay(toEpochDay(value) + count);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => toEpochDay(to) - toEpochDay(from);

/** The last day of the month that lies `months` after the month of `value` (0 = the same month). */
export function endOfMonth(value: Day, months = 0): Day {
  const [year, month] = [Number(value.slice(0, 4)), Number(value.slice(5, 7))];
  return fromEpochDay(Date.UTC(year, month + months, 0) / MS_PER_DAY);
}

const PARIS_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day that it is in Paris at `instant` (22:30 UTC may already be tomorrow: case C4). */
export const parisDay = (instant: Date): Day => PARIS_DAY.format(instant) as Day;

const PARIS_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** What clocks in Paris show at `instant`, `HH:MM`. */
export const parisTime = (instant: Date): string => PARIS_TIME.format(instant);

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (value: Day): number => new Date(`${value}T00:00:00Z`).getUTCDay();
