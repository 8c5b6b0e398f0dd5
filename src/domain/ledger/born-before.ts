import type { Day } from '../day.ts';
import type { Entry } from './entry.ts';

/**
 * Whether a claim was born before a day, the day itself not: when it was invoiced, as far as the books say. Of before the judgment
 * that opened proceedings (art. L622-7 C. com.) it is paid by the plan or not at all; of its day or later, at its due date (art. L622-17).
 */
export const isBornBefore = ({ issued }: Pick<Entry, 'issued'>, day: Day): boolean => issued < day;
