import type { Day } from '../../day.ts';
import type { PenaltiesSetting } from '../penalties-setting.ts';
import { type HalfYear, halfYearOf, halfYearsBetween } from './half-year.ts';
import { addRates, type Rate } from './rate.ts';
import type { RateRow } from './rate-row.ts';
import { floorOf, rowOf } from './rates-in-force.ts';

/** What applies to one half-year, null where it is not known. */
export interface RateLine {
  readonly halfYear: HalfYear;
  readonly row: RateRow | null;
  readonly entreprise: Rate | null;
  readonly public: Rate | null;
  /** Below which no contract goes. */
  readonly floor: Rate | null;
}

/** Every half-year from the first row to that of the day, or of the last row where that is later: gaps are lines too. */
export function rateTable(setting: PenaltiesSetting, today: Day): readonly RateLine[] {
  const days = [...setting.rates.map(({ from }) => from), halfYearOf(today).start].sort();
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  return halfYearsBetween(first, last).map((halfYear) => {
    const row = rowOf(setting.rates, halfYear) ?? null;
    const over = (margin: Rate): Rate | null =>
      row === null || row.refinancing === null ? null : addRates(row.refinancing, margin);
    const legal = row?.legal ?? null;
    return {
      halfYear,
      row,
      entreprise: over(setting.margins.entreprise),
      public: over(setting.margins.public),
      floor: legal === null ? null : floorOf(legal),
    };
  });
}
