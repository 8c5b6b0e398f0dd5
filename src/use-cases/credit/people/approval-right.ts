import type { Cents } from '../../../domain/cents.ts';
import type { Company } from '../../../domain/company/company.ts';
import { standInsOf, stepsCovering } from '../../../domain/credit/approval.ts';
import type { Person } from '../../../domain/person.ts';
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

/** What must be released. */
export interface Reach {
  /** Null: nobody knows how much it is. */
  readonly amount: Cents | null;
  readonly overLimit: Cents;
  /** Whether somebody took or asked for the order: four eyes are not had by lending one's right to a substitute (case I1). */
  isOwnOf(person: Person): Promise<boolean>;
}

/**
 * What the company's chain lets an approver do: release that amount at that over-limit (cases I2, I3), or, with `reach` null,
 * refuse, which any member of any step may. The role, and the person's own order, are checked before.
 */
export async function rightInChain(
  ports: RightPorts,
  company: Company,
  who: Person,
  reach: Reach | null,
): Promise<ApprovalRight | Refused> {
  const { credit } = company;
  if (credit.chain.length === 0) return OWN;
  const seats = await seatsOf(ports, company, who);
  if (seats[0] === undefined) return refuse({ code: 'not-in-chain' });
  if (!reach) return rightOf(seats[0]);
  const covering = stepsCovering(credit, reach.amount, reach.overLimit);
  const reaching = seats.filter(({ index }) => covering.some((one) => one.index === index));
  if (reaching.length === 0) return refuse({ code: 'above-threshold', next: covering[0]?.step.name ?? null });
  for (const seat of reaching) {
    if (seat.absent === null || !(await reach.isOwnOf(seat.absent))) return rightOf(seat);
  }
  return refuse({ code: 'own-request' });
}

/** A place in a step of the chain: the person's own, or that of somebody absent. */
interface Seat {
  readonly index: number;
  readonly absent: Person | null;
}

const rightOf = ({ absent }: Seat): ApprovalRight => (absent === null ? OWN : { kind: 'may', inPlaceOf: absent.id });

/** The person's own places first, by id or by group, then those of whom they stand in for, who must still be approvers. */
async function seatsOf({ directory, clock }: RightPorts, company: Company, who: Person): Promise<readonly Seat[]> {
  const { chain } = company.credit;
  const groups = [...new Set(chain.flatMap((step) => step.groups))];
  const seats: Seat[] = [];
  for (const id of standInsOf(company.credit, who.id, clock.today())) {
    const absent = id === who.id ? null : { id, name: id };
    if (absent && !holds(await directory.rolesOf(absent, company), 'approver')) continue;
    const memberOf = groups.length > 0 ? await directory.groupsOf(absent ?? who, groups) : new Set<string>();
    for (const [index, step] of chain.entries()) {
      const isIn = step.people.includes(id) || step.groups.some((group) => memberOf.has(group));
      if (isIn) seats.push({ index, absent });
    }
  }
  return seats;
}
