import type { Company } from '../../domain/company/company.ts';
import { amountToRelease } from '../../domain/credit/amount-to-release.ts';
import type { MorningPost } from '../../domain/morning/morning-post.ts';
import type { MorningFacts } from '../../domain/morning/select-morning.ts';
import type { Hold, HoldReader } from '../ports/credit/hold-store.ts';
import type { RiskReader } from '../ports/credit/risk-store.ts';
import { type AccountsPorts, readAccounts } from '../positions/read-accounts.ts';

export interface MorningReadPorts extends AccountsPorts {
  readonly risks: RiskReader;
  readonly holds: Pick<HoldReader, 'listHolds'>;
}

/** More than anybody decides in a day; a card shows fewer. */
const MAX_WAITING = 500;

/**
 * All that a company's posts of today choose from, in a constant number of queries whatever the number of customers (case L1): who
 * is late from fresh positions, else from Sage; `readAt` is when Sage was read for it, which is the oldest part.
 * Throws an OutsideFault where Sage or the store does not answer: a post on half of the facts would read as good news.
 */
export async function readMorningFacts(ports: MorningReadPorts, company: Company): Promise<MorningFacts> {
  const [{ read, customers }, risks, pending] = await Promise.all([
    readAccounts(ports, company),
    ports.risks.readRisks(company.code, 'all'),
    ports.holds.listHolds({ company: company.code, states: ['pending'] }, MAX_WAITING),
  ]);
  return {
    company: { code: company.code, name: company.identity.name, currency: company.currency },
    customers: customers.map(({ code, name, accounts }) => ({ company: company.code, code, name, accounts })),
    risks: [...risks.values()],
    waiting: pending.map(toWaiting),
    readAt: read.at.toISOString(),
    policy: company.credit.morningPost,
  };
}

const toWaiting = ({ id, piece, facts, askedAt }: Hold): MorningPost['waiting'][number] => ({
  holdId: id,
  piece,
  name: facts.tiers.name,
  amount: amountToRelease(facts),
  currency: facts.encours.currency,
  askedAt,
});
