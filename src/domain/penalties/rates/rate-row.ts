import type { Day } from '../../day.ts';
import type { Rate } from './rate.ts';

/** Whether a rate is a publication's, known from memory and to be confirmed, or made up for a demonstration. Said wherever it is shown. */
export type RateMark = 'published' | 'recalled' | 'demonstration';

/** The rates of one half-year. */
export interface RateRow {
  /** 1 January or 1 July. */
  readonly from: Day;
  /** The ECB's main refinancing rate on that day; null where it is not known. */
  readonly refinancing: Rate | null;
  /** The legal rate between professionals: three times it is the floor of a contract's; null where it is not known. */
  readonly legal: Rate | null;
  readonly source: string;
  readonly mark: RateMark;
}
