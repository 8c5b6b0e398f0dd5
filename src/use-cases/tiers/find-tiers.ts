import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import { dropUnseen } from '../../domain/drawn-text.ts';
import type { Person } from '../../domain/person.ts';
import { matchTiers } from '../../domain/tiers/match-tiers.ts';
import type { TiersSummary } from '../../domain/tiers/tiers.ts';
import { companiesOf } from '../authorize.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import { type Refused, refuse } from '../refusal.ts';

export interface FoundTiers {
  readonly company: CompanyCode;
  readonly companyName: string;
  readonly code: string;
  readonly name: string;
  readonly city: string;
}

export type FindResult =
  | Refused
  | { readonly kind: 'one'; readonly found: FoundTiers }
  | { readonly kind: 'several'; readonly candidates: readonly FoundTiers[]; readonly total: number }
  | { readonly kind: 'none'; readonly suggestions: readonly FoundTiers[] };

const MAX_SHOWN = 10;

/**
 * Looks for a customer in every company that the person may read, or in one: by code, name or SIRET. The same code in two
 * companies is a choice, never a guess (case K1); `COMPANY/CODE`, as links write it, is that customer.
 */
export async function findTiers(
  ports: { readonly companies: Companies; readonly directory: Directory },
  who: Person,
  text: string,
  only?: CompanyCode,
): Promise<FindResult> {
  const readable = await companiesOf(ports, who, 'reader');
  const companies = only === undefined ? readable : readable.filter((company) => company.code === only);
  if (companies.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: only ?? null });

  const referred = await findReferred(ports, companies, text);
  if (referred) return { kind: 'one', found: referred };

  const matches = await Promise.all(
    companies.map(async (company) => {
      const show = (tiers: TiersSummary): FoundTiers => toFound(company, tiers);
      const match = matchTiers(text, await ports.companies.sage(company.code).listTiers());
      if (match.kind === 'one') return { total: 1, found: [show(match.tiers)], suggestions: [] };
      if (match.kind === 'several') return { total: match.total, found: match.candidates.map(show), suggestions: [] };
      return { total: 0, found: [], suggestions: match.suggestions.map(show) };
    }),
  );
  const found = matches.flatMap((match) => match.found);
  const first = found[0];
  if (!first) return { kind: 'none', suggestions: matches.flatMap((match) => match.suggestions).slice(0, MAX_SHOWN) };
  if (found.length === 1) return { kind: 'one', found: first };
  const total = matches.reduce((sum, match) => sum + match.total, 0);
  return { kind: 'several', candidates: found.slice(0, MAX_SHOWN), total };
}

/** The customer that `COMPANY/CODE` refers to, in one of these companies. */
async function findReferred(
  { companies: registry }: { readonly companies: Companies },
  companies: readonly Company[],
  text: string,
): Promise<FoundTiers | null> {
  const [before = '', ...rest] = text.split('/');
  const code = asTyped(rest.join('/'));
  const company = companies.find((one) => one.code.toUpperCase() === asTyped(before));
  if (!company || code === '') return null;
  const list = await registry.sage(company.code).listTiers();
  const [tiers, ...others] = list.filter((one) => asTyped(one.code) === code);
  return tiers && others.length === 0 ? toFound(company, tiers) : null;
}

/** Nobody sees how many blanks there are, and what is typed comes without what draws nothing. */
const asTyped = (code: string): string => dropUnseen(code).replace(/\s+/gu, ' ').trim().toUpperCase();

const toFound = (company: Company, { code, name, city }: TiersSummary): FoundTiers => ({
  company: company.code,
  companyName: company.identity.name,
  code,
  name,
  city,
});
