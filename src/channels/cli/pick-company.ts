import type { Company } from '../../domain/company/company.ts';
import { companyCodeOf } from '../../domain/company/company-code.ts';
import { comparable } from '../../domain/tiers/comparable.ts';

/** The company asked for, or the first one when none was named: with one company nobody should have to say it. */
export const pickCompany = (companies: readonly Company[], asked: string | undefined): Company | undefined =>
  asked === undefined ? companies[0] : findCompany(companies, asked);

/** By code in any case, else by legal name, else by the code that the name gives; a name that two companies share is none. */
function findCompany(companies: readonly Company[], asked: string): Company | undefined {
  const byCode = (code: string | undefined) => companies.find((one) => one.code.toUpperCase() === code);
  const name = comparable(asked);
  const named = name === '' ? [] : companies.filter(({ identity }) => comparable(identity.name) === name);
  return byCode(asked.trim().toUpperCase()) ?? (named.length > 0 ? unique(named) : byCode(companyCodeOf(asked)));
}

const unique = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);
