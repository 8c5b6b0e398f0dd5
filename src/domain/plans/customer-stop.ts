import type { CompanyCode } from '../company/company-code.ts';
import { type Day, day } from '../day.ts';
import type { Person } from '../person.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** A customer whom nobody reminds until a day: all that it owes stays owed, aged and counted. It ends by itself. */
export interface CustomerStop {
  readonly id: string;
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly reason: string;
  readonly since: Day;
  /** The last day on which it holds; `NO_END`: until it is lifted. */
  readonly until: Day;
  readonly by: Person;
}

/** The `until` of a stop that has no end: a person lifts it. No person types a day as late as that (`readEnd`). */
export const NO_END: Day = day('9999-12-31');
