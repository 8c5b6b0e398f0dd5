import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { FollowQuery } from '../../../../domain/figures/debtors/follow.ts';
import type { Person } from '../../../../domain/person.ts';
import type { TiersCode } from '../../../../domain/tiers/tiers-code.ts';
import type { DmpView, FollowView, TopView } from '../../../../use-cases/figures/views.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { TiersFinder } from '../../account/desk.ts';

/** What the bot asks of the figures. Each call checks the person's rights and returns values, never words. */
export interface FiguresDesk extends TiersFinder {
  dmp(who: Person, ref: { readonly company: CompanyCode; readonly code: TiersCode }): Promise<Refused | DmpView>;
  top(who: Person): Promise<Refused | TopView>;
  /** `page` from 1. */
  follow(who: Person, query: FollowQuery, page: number): Promise<Refused | FollowView>;
}
