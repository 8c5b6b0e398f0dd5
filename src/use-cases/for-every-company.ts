import type { Company } from '../domain/company/company.ts';
import type { CompanyCode } from '../domain/company/company-code.ts';

/** What a pass over every company answered, and what failed unforeseen, to be thrown once all had their pass. */
export interface EveryCompany<Answer> {
  readonly answers: ReadonlyMap<CompanyCode, Answer>;
  /** Throws the first fault, where there was one. */
  throwFault(): void;
}

/** One company after the other: one that fails leaves the others their pass. */
export async function forEveryCompany<Answer>(
  companies: readonly Company[],
  pass: (company: Company) => Promise<Answer>,
): Promise<EveryCompany<Answer>> {
  const answers = new Map<CompanyCode, Answer>();
  const faults: unknown[] = [];
  for (const company of companies) {
    try {
      answers.set(company.code, await pass(company));
    } catch (fault) {
      faults.push(fault);
    }
  }
  return {
    answers,
    throwFault: () => {
      if (faults.length > 0) throw faults[0];
    },
  };
}
