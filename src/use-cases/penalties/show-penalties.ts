import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { Day } from '../../domain/day.ts';
import { PENALTIES } from '../../domain/penalties/penalties-setting.ts';
import type { Person } from '../../domain/person.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type PenaltiesPorts, readPenalties } from './read-penalties.ts';
import type { PenaltiesView } from './views.ts';

export interface ShowPenaltiesPorts extends PenaltiesPorts {
  readonly clock: Clock;
}

/** What one customer would owe for being late, read now, for whoever may see the customer. Throws an OutsideFault. */
export async function showPenalties(
  ports: ShowPenaltiesPorts & { readonly directory: Directory },
  who: Person,
  code: CompanyCode,
  tiersCode: TiersCode,
): Promise<PenaltiesView | Refused> {
  const right = await authorize(ports, who, code, 'reader');
  return right.kind === 'refused' ? right : viewPenalties(ports, right.company, tiersCode, ports.clock.today());
}

/** The same as of a day; who may see it is for the caller to check. */
export async function viewPenalties(
  ports: ShowPenaltiesPorts,
  company: Company,
  tiersCode: TiersCode,
  asOf: Day,
): Promise<PenaltiesView | Refused> {
  const readAt = ports.clock.now();
  const found = (await readPenalties(ports, company, [tiersCode], asOf)).get(tiersCode);
  if (!found) return refuse({ code: 'unknown-tiers', company: company.code, tiers: tiersCode });
  const { tiers, answer } = found;
  return {
    kind: 'view',
    company: { code: company.code, name: company.identity.name },
    tiers: { code: tiers.code, name: tiers.name },
    asOf,
    imputation: settingOf(company, PENALTIES).imputation,
    answer,
    readAt,
  };
}
