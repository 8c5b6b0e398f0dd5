import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { authorize, holds } from '../../authorize.ts';
import type { Companies } from '../../ports/companies.ts';
import type { Directory } from '../../ports/directory.ts';
import type { Dispatch, DispatchReader } from '../../ports/dispatch/dispatch-store.ts';
import type { Refused } from '../../refusal.ts';

/** The letters of a customer, whatever became of them. */
export interface LettersView {
  readonly kind: 'letters';
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  /** Newest first. */
  readonly dispatches: readonly Dispatch[];
  readonly mayAnnul: boolean;
}

const MANY = 200;

/** What was written to a customer, for whoever may read there; Sage is not asked. */
export async function listLetters(
  ports: { readonly companies: Companies; readonly directory: Directory; readonly dispatches: DispatchReader },
  who: Person,
  company: CompanyCode,
  tiers: TiersCode,
): Promise<LettersView | Refused> {
  const right = await authorize(ports, who, company, 'reader');
  if (right.kind === 'refused') return right;
  const dispatches = await ports.dispatches.listDispatches({ company, tiers }, MANY);
  return { kind: 'letters', company, tiers, dispatches, mayAnnul: holds(right.roles, 'approver') };
}
