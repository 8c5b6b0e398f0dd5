import type { Company } from '../../domain/company/company.ts';
import { amountToRelease } from '../../domain/credit/amount-to-release.ts';
import { stepsCovering } from '../../domain/credit/approval.ts';
import type { Person } from '../../domain/person.ts';
import type { Hold } from '../ports/credit/hold-store.ts';
import type { CreditPorts } from './credit-ports.ts';
import { judgeDecider } from './people/judge-decider.ts';
import { isOwnOrder } from './people/own-order.ts';

export interface AwaitedHold {
  readonly hold: Hold;
  /** It waits for the person who asked. */
  readonly isMine: boolean;
}

/** Of one company: past these, a list is no help. */
const MOST = 500;

/**
 * Held orders that wait for a decision in companies which the person may read. One is theirs where they may release it, and, where
 * nobody's right reaches so far, where they may refuse it. Nobody (null) decides at the machine itself.
 */
export async function listAwaited(
  ports: Pick<CreditPorts, 'directory' | 'holds' | 'clock'>,
  who: Person | null,
  companies: readonly Company[],
): Promise<readonly AwaitedHold[]> {
  const found = await Promise.all(
    companies.map(async (company) => {
      const pending = await ports.holds.listHolds({ company: company.code, states: ['pending'] }, MOST);
      return Promise.all(
        pending.map(async (hold) => ({ hold, isMine: who !== null && (await awaits(ports, who, company, hold)) })),
      );
    }),
  );
  return found.flat();
}

async function awaits(
  ports: Pick<CreditPorts, 'directory' | 'clock'>,
  who: Person,
  company: Company,
  hold: Hold,
): Promise<boolean> {
  const roles = await ports.directory.rolesOf(who, company);
  if (!roles.has('approver')) return false;
  const own = await isOwnOrder(ports.directory, who, hold);
  const { decide, approve } = await judgeDecider(ports, who, { hold, company, roles, own });
  if (approve || !decide) return approve;
  return stepsCovering(company.credit, amountToRelease(hold.facts), hold.facts.overLimit).length === 0;
}
