import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { Exclusion } from '../../../domain/relance/memory.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** An exclusion, under the code that it was written under. */
export interface EndedExclusion {
  readonly tiers: TiersCode;
  readonly exclusion: Exclusion & { readonly until: Day };
}

export interface EndedExclusions {
  /**
   * Exclusions that nobody lifted and whose last day lies from `from` to `to`, both included, as long as nothing else came of their
   * instalment: no exclusion that lasts longer, no letter under way, no reminder since. In the order of their last day, then of `EC_No`.
   */
  listEndedExclusions(company: CompanyCode, from: Day, to: Day): Promise<readonly EndedExclusion[]>;
}
