import type { CompanyCode } from '../../../domain/company/company-code.ts';
import { parisDay } from '../../../domain/day.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import type { CreditDecisionFact } from '../../ports/figures/dataset-store.ts';
import type { DatasetPorts } from './dataset-ports.ts';

/** Decisions made while a pass ran, and clocks that differ: what is written twice is the same. */
const OVERLAP_MS = 3_600_000;

/** Decisions since the pass before, all of them the first time; answers how many. */
export async function saveDecisionsSince(
  { holds, dataset }: DatasetPorts,
  company: CompanyCode,
  refreshedAt: string | null,
): Promise<number> {
  const since = new Date(refreshedAt === null ? 0 : Date.parse(refreshedAt) - OVERLAP_MS);
  const facts = (await holds.listDecided(company, since)).flatMap((hold) => toFact(hold) ?? []);
  await dataset.saveDecisions(company, facts);
  return facts.length;
}

/** As it was seen when it was decided. */
function toFact({ decision, payer, reference, askedAt }: Hold): CreditDecisionFact | null {
  if (decision === null) return null;
  const { seen, at, outcome, by } = decision;
  return {
    tiers: payer,
    reference,
    askedOn: parisDay(new Date(askedAt)),
    decidedOn: parisDay(new Date(at)),
    outcome,
    amount: seen.order.amount,
    overLimit: seen.overLimit,
    decidedBy: by.name,
  };
}
