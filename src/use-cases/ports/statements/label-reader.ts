import type { Day } from '../../../domain/day.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** What lines of one Sage base are called, read only; throws an OutsideFault. */
export interface LabelReader {
  /** EC_Intitule by EC_No, of the lines of the customers that are dated within the two days, both counted; without label, absent. One query. */
  readLineLabels(codes: readonly TiersCode[], from: Day, until: Day): Promise<ReadonlyMap<number, string>>;
}
