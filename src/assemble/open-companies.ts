import type { Company } from '../domain/company/company.ts';
import type { SqlDatabase } from '../platform/sql/database.ts';
import { openSageReader } from '../sage/sage-reader.ts';
import type { Clock } from '../use-cases/ports/clock.ts';
import type { Companies } from '../use-cases/ports/companies.ts';

/** The registry of companies, each with the readers of its Sage base. */
export function openCompanies(
  known: readonly { readonly company: Company; readonly sage: SqlDatabase }[],
  clock: Clock,
): Companies {
  const now = (): Date => clock.now();
  const byCode = new Map(
    known.map(({ company, sage }) => [company.code, { company, sage: openSageReader(sage, company, { now }) }]),
  );
  return {
    list: () => [...byCode.values()].map(({ company }) => company),
    get: (code) => byCode.get(code)?.company,
    sage: (code) => {
      const found = byCode.get(code);
      if (!found) throw new RangeError(`No Sage base for ${code}`);
      return found.sage;
    },
  };
}
