import type { Cents } from '../../../domain/cents.ts';
import type { Company } from '../../../domain/company/company.ts';
import { standInsOf, stepsCovering } from '../../../domain/credit/approval.ts';
import type { Person } from '../../../domain/relance/memory.ts';
import { holds } from '../../authorize.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { CreditPorts } from '../credit-ports.ts';

type RightPorts = Pick<CreditPorts, 'directory' | 'clock'>;

export interface ApprovalRight {
  readonly kind: 'may';
  /** Entra id of the approver whose right it is; null: the person's own. */
  readonly inPlaceOf: string | null;
}

const OWN: ApprovalRight = { kind: 'may', inPlaceOf: null };

/**
 * What the company's chain lets an approver do: release that amount at that over-limit (cases I2, I3), or, with `reach` null,
 * refuse, which any member of any step may. An amount that nobody knows is null. The role is checked before.
 */
export async function rightInChain(
  ports: RightPorts,
  company: Company,
  who: Person,
  reach: { readonly amount: Cents | null; readonly overLimit: Cents } | null,
): Promise<ApprovalRight | Refused> {
  const { credit } = company;
  if (credit.chain.length === 0) return OWN;
  const own = await stepsOf(ports, company, who);
  if (own.size === 0) return refuse({ code: 'not-in-chain' });
  if (!reach) return [...own.values()].find(({ inPlaceOf }) => inPlaceOf === null) ?? [...own.values()][0] ?? OWN;
  const covering = stepsCovering(credit, reach.amount, reach.overLimit);
  const rights = covering.flatMap(({ index }) => own.get(index) ?? []);
  const right = rights.find(({ inPlaceOf }) => inPlaceOf === null) ?? rights[0];
  return right ?? refuse({ code: 'above-threshold', next: covering[0]?.step.name ?? null });
}

/** Steps that the person is in, by id or by group, or stands in for somebody of who is still an approver, by index. */
async function stepsOf(
  { directory, clock }: RightPorts,
  company: Company,
  who: Person,
): Promise<ReadonlyMap<number, ApprovalRight>> {
  const { chain } = company.credit;
  const groups = [...new Set(chain.flatMap((step) => step.groups))];
  const rights = new Map<number, ApprovalRight>();
  for (const id of standInsOf(company.credit, who.id, clock.today())) {
    const inPlaceOf = id === who.id ? null : id;
    const person = inPlaceOf === null ? who : { id, name: id };
    if (inPlaceOf !== null && !holds(await directory.rolesOf(person, company), 'approver')) continue;
    const memberOf = groups.length > 0 ? await directory.groupsOf(person, groups) : new Set<string>();
    for (const [index, step] of chain.entries()) {
      const isIn = step.people.includes(id) || step.groups.some((group) => memberOf.has(group));
      if (isIn && !rights.has(index)) rights.set(index, { kind: 'may', inPlaceOf });
    }
  }
  return rights;
}
