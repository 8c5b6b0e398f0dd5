import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { Person } from '../../../../domain/person.ts';
import type { TiersCode } from '../../../../domain/tiers/tiers-code.ts';
import type { PenaltiesView } from '../../../../use-cases/penalties/views.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { TiersFinder } from '../../account/desk.ts';

/** What the bot asks of penalties. Each call checks the person's rights and returns values, never words. */
export interface PenaltiesDesk extends TiersFinder {
  penalties(
    who: Person,
    ref: { readonly company: CompanyCode; readonly code: TiersCode },
  ): Promise<Refused | PenaltiesView>;
}
