import type { Cents } from '../../../domain/cents.ts';
import type { Company } from '../../../domain/company/company.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import { summariseAccount } from '../../../domain/ledger/account.ts';
import { rankLate } from '../../../domain/morning/rank-late.ts';
import type { Person } from '../../../domain/person.ts';
import { byRank } from '../../../domain/tiers/rank-tiers.ts';
import { nearTiers, searchTiers } from '../../../domain/tiers/search-tiers.ts';
import type { TiersSummary } from '../../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { companiesOf } from '../../authorize.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { SearchPorts, SearchRequest } from './search-ports.ts';

/** A customer as a list shows it to the person who searched. */
export interface CustomerHit {
  readonly company: CompanyCode;
  readonly companyName: string;
  readonly code: TiersCode;
  readonly name: string;
  readonly city: string;
  /** One per currency, empty where nothing is open; null where Sage did not say in time. */
  readonly accounts: readonly { readonly currency: Currency; readonly balance: Cents; readonly late: Cents }[] | null;
  /** When Sage was read for `accounts`, where that was not now. */
  readonly readAt: Date | null;
}

export interface CustomerHits {
  readonly kind: 'customers';
  /** Why these: they answer the text, nobody does and these are written nearly so, or nothing was typed. */
  readonly because: 'found' | 'near' | 'late';
  readonly hits: readonly CustomerHit[];
  /** With those of other pages. */
  readonly total: number;
}

type Found = Omit<CustomerHit, 'accounts' | 'readAt'>;

/**
 * Customers of every company that the person may read, by the beginning of a name, a code or a SIRET; the biggest late ones
 * where nothing is typed. What they owe is read for those shown only.
 */
export async function searchCustomers(
  ports: SearchPorts,
  who: Person,
  { text, skip, count }: SearchRequest,
): Promise<CustomerHits | Refused> {
  const readable = await companiesOf(ports, who, 'reader');
  if (readable.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const { because, found } = text.trim() === '' ? await latest(ports, readable) : await named(ports, readable, text);
  const page = found.slice(skip, skip + count);
  const items = await ports.soon(ports.readOpen(page));
  const hits = page.map((one) => {
    const read = items?.get(one.company);
    const own = read?.items.filter(({ tiers }) => tiers === one.code);
    const accounts = own ? summariseAccount(own, ports.clock.today()).map(toShown) : null;
    return { ...one, accounts, readAt: read?.readAt ?? null };
  });
  return { kind: 'customers', because, hits, total: found.length };
}

const toShown = ({ currency, balance, lateTotal }: ReturnType<typeof summariseAccount>[number]) => ({
  currency,
  balance,
  late: lateTotal,
});

type Answer = { readonly because: CustomerHits['because']; readonly found: readonly Found[] };

async function named(ports: SearchPorts, companies: readonly Company[], text: string): Promise<Answer> {
  const lists = await Promise.all(
    companies.map(async (company) => ({ company, list: await ports.companies.sage(company.code).listTiers() })),
  );
  const ranked = lists
    .flatMap(({ company, list }) => searchTiers(text, list).map((one) => ({ ...one, company })))
    .sort(byRank)
    .map(({ company, candidate }) => toFound(company, candidate.tiers));
  if (ranked.length > 0) return { because: 'found', found: ranked };
  const near = lists.flatMap(({ company, list }) => nearTiers(text, list).map((tiers) => toFound(company, tiers)));
  return { because: 'near', found: near };
}

/** Late in two currencies, a customer is shown once, where the first of the two puts them. */
async function latest(ports: SearchPorts, companies: readonly Company[]): Promise<Answer> {
  const read = await Promise.all(
    companies.map(async (company) => {
      const [rows, list] = [await ports.lateRows(company), await ports.companies.sage(company.code).listTiers()];
      return { rows, known: list.map((tiers) => [keyOf(company.code, tiers.code), toFound(company, tiers)] as const) };
    }),
  );
  const known = new Map(read.flatMap((one) => one.known));
  const currencies = [...new Set(companies.map(({ currency }) => currency))];
  const ranked = rankLate(
    read.flatMap(({ rows }) => rows),
    'late',
    currencies,
  );
  const keys = new Set(ranked.map(({ company, code }) => keyOf(company, code)));
  return { because: 'late', found: [...keys].flatMap((key) => known.get(key) ?? []) };
}

const keyOf = (company: CompanyCode, code: TiersCode): string => `${company}|${code}`;

const toFound = ({ code: company, identity }: Company, { code, name, city }: TiersSummary): Found => ({
  company,
  companyName: identity.name,
  code,
  name,
  city,
});
