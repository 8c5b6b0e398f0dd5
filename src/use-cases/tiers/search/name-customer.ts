import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { authorize } from '../../authorize.ts';
import type { Companies } from '../../ports/companies.ts';
import type { Directory } from '../../ports/directory.ts';
import { type Refused, refuse } from '../../refusal.ts';

/** Who a customer is, without a word of what they owe. */
export interface NamedCustomer {
  readonly kind: 'named';
  readonly company: CompanyCode;
  readonly companyName: string;
  readonly code: TiersCode;
  readonly name: string;
}

/** The customer that a link leads to, for somebody who may read that company. */
export async function nameCustomer(
  ports: { readonly companies: Companies; readonly directory: Directory },
  who: Person,
  company: CompanyCode,
  code: TiersCode,
): Promise<NamedCustomer | Refused> {
  const allowed = await authorize(ports, who, company, 'reader');
  if (allowed.kind === 'refused') return allowed;
  const wanted = code.trim().toUpperCase();
  const list = await ports.companies.sage(company).listTiers();
  const found = list.find((one) => one.code.toUpperCase() === wanted);
  if (!found) return refuse({ code: 'unknown-tiers', company, tiers: code });
  const companyName = allowed.company.identity.name;
  return { kind: 'named', company: allowed.company.code, companyName, code: found.code, name: found.name };
}
