import { namedIn, numbersIn } from '../../domain/comments/named-in.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Person } from '../../domain/person.ts';
import type { TiersSummary } from '../../domain/tiers/tiers.ts';
import { companiesOf } from '../authorize.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import { type Refused, refuse } from '../refusal.ts';

export interface SuggestedCustomer {
  readonly company: string;
  readonly code: string;
  readonly name: string;
}

const MOST = 8;
const LINES_A_NUMBER = 5;

/** Customers of the companies that the person reads whom a text names, by an invoice of theirs first, else by name or code. */
export async function suggestCustomers(
  ports: { readonly companies: Companies; readonly directory: Directory },
  who: Person,
  text: string,
): Promise<Refused | { readonly kind: 'suggested'; readonly customers: readonly SuggestedCustomer[] }> {
  const readable = await companiesOf(ports, who, 'reader');
  if (readable.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const all = await Promise.all(readable.map((company) => suggestIn(ports, company, text)));
  const found = [...all.flatMap(({ billed }) => billed), ...all.flatMap(({ named }) => named)];
  const distinct = new Map(found.map((one) => [`${one.company}/${one.code}`, one]));
  return { kind: 'suggested', customers: [...distinct.values()].slice(0, MOST) };
}

async function suggestIn({ companies }: { readonly companies: Companies }, { code: company }: Company, text: string) {
  const sage = companies.sage(company);
  const [list, ...lines] = await Promise.all([
    sage.listTiers(),
    ...numbersIn(text).map(async (number) =>
      (await sage.findInvoiceLines(number, LINES_A_NUMBER)).filter(({ piece }) => piece === number),
    ),
  ]);
  const owners = new Set(lines.flat().map(({ tiers }) => tiers));
  const toCustomer = ({ code, name }: TiersSummary): SuggestedCustomer => ({ company, code, name });
  return {
    billed: list.filter(({ code }) => owners.has(code)).map(toCustomer),
    named: namedIn(text, list).map(toCustomer),
  };
}
