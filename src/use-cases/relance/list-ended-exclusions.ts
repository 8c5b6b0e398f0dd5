import type { Company } from '../../domain/company/company.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { openItems } from '../../domain/ledger/open-items.ts';
import { numbersOf } from '../../domain/relance/remembered.ts';
import type { Companies } from '../ports/companies.ts';
import type { EndedExclusion, EndedExclusions } from '../ports/relance/ended-exclusions.ts';

export interface OverExclusion extends EndedExclusion {
  readonly company: Company;
  /** Of the customer; its code where Sage no longer knows it. */
  readonly name: string;
}

/** One that ended longer ago than this was reminded since, or is somebody's choice. */
const ENDED_FOR_DAYS = 60;

export interface EndedExclusionPorts {
  readonly companies: Companies;
  readonly exclusions: EndedExclusions;
}

/** Exclusions that have come to their last day, of instalments that are still owed: three reads a company that has any. */
export async function listEndedExclusions(
  ports: EndedExclusionPorts,
  companies: readonly Company[],
  today: Day,
): Promise<readonly OverExclusion[]> {
  const found = await Promise.all(companies.map((company) => endedIn(ports, company, today)));
  return found.flat();
}

async function endedIn(
  { companies, exclusions }: EndedExclusionPorts,
  company: Company,
  today: Day,
): Promise<readonly OverExclusion[]> {
  const ended = await exclusions.listEndedExclusions(company.code, addDays(today, -ENDED_FOR_DAYS), today);
  if (ended.length === 0) return [];
  const codes = [...new Set(ended.map(({ tiers }) => tiers))];
  const sage = companies.sage(company.code);
  const [ledger, tiers] = await Promise.all([sage.readLedger(codes, today), sage.readTiersMany(codes)]);
  const owed = new Set(numbersOf(openItems(ledger.entries, today, ledger.fiscalYears)));
  return ended
    .filter(({ exclusion }) => owed.has(exclusion.ecNo))
    .map((one) => ({ ...one, company, name: tiers.get(one.tiers)?.name ?? one.tiers }));
}
