import { openCompanies } from '../../../src/assemble/open-companies.ts';
import { planFormat } from '../../../src/assemble/plan-format.ts';
import { demoClock } from '../../../src/demo/demo-outside.ts';
import { addDays } from '../../../src/domain/day.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { openPlansInForce } from '../../../src/use-cases/plans/open-plans-in-force.ts';
import { rehearsePlan } from '../../../src/use-cases/plans/rehearse-plan.ts';
import { PLAN_FILE } from '../../builders/plan-file.ts';
import { COMPANY, TODAY } from '../base/books.ts';
import { serveParent } from '../child.ts';
import { compareTurns } from '../measure.ts';

export interface RehearsalPasses {
  /** Letters that the plan would have sent, and the one in force. */
  readonly letters: readonly [number, number];
  /** A year rehearsed, beside one read of the ledger and of its history. */
  readonly year: { readonly measured: number; readonly baseline: number };
}

const YEAR = 365;

async function measure({ folder, runs }: { folder: string; runs: number }): Promise<RehearsalPasses> {
  const { openBase } = await import('./relance.ts');
  const data = await openBase(folder);
  const clock = demoClock(TODAY);
  const companies = openCompanies(data.companies, clock);
  const company = companies.get(COMPANY);
  const read = planFormat.read(PLAN_FILE);
  if (!company || read.kind !== 'plan') throw new Error('No company, or no plan');
  const { reader } = await openStore(data.store);
  const plans = openPlansInForce({ companies, plans: reader, format: planFormat });
  const ports = { companies, clock, plans, isHoliday: () => false };
  const asked = { from: addDays(TODAY, -YEAR), until: addDays(TODAY, -1), lagDays: 1 };
  const sage = companies.sage(COMPANY);
  let letters: readonly [number, number] = [0, 0];
  const year = await compareTurns(
    runs,
    async () => {
      const result = await rehearsePlan(ports, company, read.book, asked);
      if (result.kind !== 'rehearsal') throw new Error(result.problem);
      letters = [result.rehearsed.letters, result.inForce.letters];
    },
    async () => {
      await sage.readLedger('all', TODAY);
      await sage.readLedgerHistory('all', asked.until, null);
    },
  );
  await data.gateway.close();
  return { letters, year };
}

serveParent(measure);
