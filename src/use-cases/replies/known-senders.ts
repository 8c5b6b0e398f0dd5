import type { Company } from '../../domain/company/company.ts';
import { mailboxesOf } from '../../domain/company/mailboxes-of.ts';
import type { Person } from '../../domain/person.ts';
import { addressesIn } from '../../domain/tiers/choose-recipient.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Companies } from '../ports/companies.ts';
import type { DispatchReader } from '../ports/dispatch/dispatch-store.ts';

/** Whose contact somebody is, and who wrote to that customer last. */
export interface KnownSender {
  readonly company: Company;
  readonly tiers: TiersCode;
  readonly name: string;
  readonly owner: Person;
}

export interface SenderPorts {
  readonly companies: Pick<Companies, 'list' | 'sage'>;
  readonly dispatches: Pick<DispatchReader, 'listDispatches'>;
}

/** Finds whose contact an address is, as Sage knows it; null: nobody's, of several customers, or of one that we never wrote to. */
export type FindSender = (mailbox: string, address: string) => Promise<KnownSender | null>;

interface Customer {
  readonly company: Company;
  readonly tiers: TiersCode;
  readonly name: string;
}

/** Each company's addresses are read from Sage at most once, at the first mail that nothing else tells whose it is. */
export function openSenders({ companies, dispatches }: SenderPorts): FindSender {
  const read = new Map<string, Promise<ReadonlyMap<string, readonly Customer[]>>>();
  const addressesOf = (company: Company) => {
    const known = read.get(company.code) ?? readAddresses(companies, company);
    read.set(company.code, known);
    return known;
  };
  return async (mailbox, address) => {
    const own = companies.list().filter((company) => mailboxesOf(company).includes(mailbox));
    const all = await Promise.all(own.map(async (one) => (await addressesOf(one)).get(address.toLowerCase()) ?? []));
    const [found, ...others] = all.flat();
    if (!found || others.length > 0) return null;
    const { company, tiers } = found;
    const last = await dispatches.listDispatches({ company: company.code, tiers }, 1);
    const latest = last.dispatches[0] ?? last.unreadable[0];
    return latest ? { ...found, owner: latest.approvedBy } : null;
  };
}

/** By address in small letters, each customer of it once. */
async function readAddresses(
  companies: SenderPorts['companies'],
  company: Company,
): Promise<ReadonlyMap<string, readonly Customer[]>> {
  const sage = companies.sage(company.code);
  const [sheets, contacts] = await Promise.all([sage.readTiersMany('all'), sage.readContacts('all')]);
  const pairs = [...sheets.values()].flatMap(({ code, name, email }) => {
    const fields = [email, ...(contacts.get(code) ?? []).map((contact) => contact.email)];
    const own = new Set(fields.flatMap(addressesIn).map((one) => one.toLowerCase()));
    return [...own].map((address) => ({ address, customer: { company, tiers: code, name } }));
  });
  const byAddress = Map.groupBy(pairs, ({ address }) => address);
  return new Map([...byAddress].map(([address, all]) => [address, all.map(({ customer }) => customer)]));
}
