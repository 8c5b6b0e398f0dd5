import { day } from '../../day.ts';
import { percent } from './rate.ts';
import type { RateMark, RateRow } from './rate-row.ts';

const row = (from: string, refinancing: string, legal: string, source: string, mark: RateMark): RateRow => ({
  from: day(from),
  refinancing: percent(refinancing),
  legal: percent(legal),
  source,
  mark,
});

const BCE = 'BCE et Journal officiel';

/**
 * What was published up to the first half of 2026. A half-year that is not here is not the one before it: a company adds its row, and
 * until then nothing is computed for it. `recalled`: to be confirmed against the publication before it is claimed.
 */
export const PUBLISHED_RATES: readonly RateRow[] = [
  row('2016-07-01', '0', '0.93', BCE, 'published'),
  row('2017-01-01', '0', '0.90', BCE, 'published'),
  row('2017-07-01', '0', '0.90', BCE, 'published'),
  row('2018-01-01', '0', '0.89', BCE, 'published'),
  row('2018-07-01', '0', '0.88', BCE, 'published'),
  row('2019-01-01', '0', '0.86', BCE, 'published'),
  row('2019-07-01', '0', '0.87', BCE, 'published'),
  row('2020-01-01', '0', '0.87', BCE, 'published'),
  row('2020-07-01', '0', '0.84', BCE, 'published'),
  row('2021-01-01', '0', '0.79', BCE, 'published'),
  row('2021-07-01', '0', '0.76', BCE, 'published'),
  row('2022-01-01', '0', '0.76', BCE, 'published'),
  row('2022-07-01', '0', '0.77', BCE, 'published'),
  row('2023-01-01', '2.50', '2.06', BCE, 'published'),
  row('2023-07-01', '4.00', '4.22', BCE, 'published'),
  row('2024-01-01', '4.50', '5.07', BCE, 'published'),
  row('2024-07-01', '4.25', '4.92', BCE, 'published'),
  row('2025-01-01', '3.15', '3.71', BCE, 'published'),
  row('2025-07-01', '2.15', '2.76', BCE, 'recalled'),
  row('2026-01-01', '2.15', '2.62', BCE, 'recalled'),
];
