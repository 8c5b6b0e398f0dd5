import { type Day, daysBetween } from '../day.ts';

/** A certificate by which Microsoft Entra knows us. */
export interface CertificateEnd {
  /** The setting that holds its path. */
  readonly variable: string;
  /** On which it still holds, in Paris. */
  readonly lastDay: Day;
}

/** Another one is made, given to the Entra app and rolled out: people need weeks. */
const WARNED_DAYS = 30;

/** In whole days; 0 on its last day, less once it is over. */
export const daysLeft = ({ lastDay }: CertificateEnd, today: Day): number => daysBetween(today, lastDay);

/** From 30 days before its last one on. */
export const endsSoon = (one: CertificateEnd, today: Day): boolean => daysLeft(one, today) <= WARNED_DAYS;

/** Of the one that ends first; null where there is none. */
export const leastDaysLeft = (all: readonly CertificateEnd[], today: Day): number | null =>
  all.length === 0 ? null : Math.min(...all.map((one) => daysLeft(one, today)));
