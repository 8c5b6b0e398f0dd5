import { addDays, type Day, day } from '../../day.ts';

/** Half a calendar year, to which the rate of its first day applies throughout (art. L441-10 C. com.). */
export interface HalfYear {
  readonly year: number;
  readonly half: 1 | 2;
  /** 1 January or 1 July. */
  readonly start: Day;
  /** 30 June or 31 December. */
  readonly end: Day;
}

export function halfYearOf(value: Day): HalfYear {
  const year = Number(value.slice(0, 4));
  return value.slice(5, 7) < '07'
    ? { year, half: 1, start: day(`${year}-01-01`), end: day(`${year}-06-30`) }
    : { year, half: 2, start: day(`${year}-07-01`), end: day(`${year}-12-31`) };
}

/** Half-years that hold a day from the first to the last one, both included, in their order. */
export function halfYearsBetween(first: Day, last: Day): readonly HalfYear[] {
  const all: HalfYear[] = [];
  for (let at = halfYearOf(first); at.start <= last; at = halfYearOf(addDays(at.end, 1))) all.push(at);
  return all;
}

export const isFirstOfHalfYear = (value: Day): boolean => halfYearOf(value).start === value;

/** `2026-S2`, for programs. */
export const nameOfHalfYear = ({ year, half }: HalfYear): string => `${year}-S${half}`;
