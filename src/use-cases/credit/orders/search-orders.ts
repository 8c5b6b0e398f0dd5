import type { Company } from '../../../domain/company/company.ts';
import { isOrder, type Order } from '../../../domain/credit/sales-document.ts';
import type { Person } from '../../../domain/person.ts';
import { companiesOf } from '../../authorize.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Companies } from '../../ports/companies.ts';
import type { Directory } from '../../ports/directory.ts';
import { rememberFor } from '../../remember-for.ts';

export interface OrderHit {
  readonly company: Pick<Company, 'code' | 'currency'> & { readonly name: string };
  readonly order: Order;
  /** Of the customer. */
  readonly name: string;
}

export interface OrderSearchPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly clock: Pick<Clock, 'now'>;
}

const MIN_LETTERS = 2;
const MOST = 25;
/** Open documents of all customers are read for it: once in a while is enough for whoever looks for a number. */
const KEEP_MS = 5 * 60_000;

/** Finds open orders and preparations by the beginning of their number, in any case, the newest first, in the companies that a person reads. */
export function openOrderSearch(ports: OrderSearchPorts): (who: Person, text: string) => Promise<readonly OrderHit[]> {
  const ordersOf = rememberFor(
    ports.clock,
    KEEP_MS,
    ({ code }: Company) => code,
    async ({ code }) => (await ports.companies.sage(code).readSalesDocuments('all')).filter(isOrder),
  );
  return async (who, text) => {
    const wanted = text.trim().toUpperCase();
    if (wanted.length < MIN_LETTERS) return [];
    const readable = await companiesOf(ports, who, 'reader');
    const found = await Promise.all(readable.map((company) => findIn(ports, company, ordersOf, wanted)));
    return found.flat().sort(byNewest).slice(0, MOST);
  };
}

async function findIn(
  { companies }: OrderSearchPorts,
  company: Company,
  ordersOf: (company: Company) => Promise<readonly Order[]>,
  wanted: string,
): Promise<readonly OrderHit[]> {
  const { code, currency, identity } = company;
  const orders = (await ordersOf(company)).filter(({ piece }) => piece.toUpperCase().startsWith(wanted));
  if (orders.length === 0) return [];
  const names = new Map((await companies.sage(code).listTiers()).map((one) => [one.code, one.name]));
  const named = { code, currency, name: identity.name };
  return orders.map((order) => ({ company: named, order, name: names.get(order.tiers) ?? order.tiers }));
}

function byNewest({ order: a }: OrderHit, { order: b }: OrderHit): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.piece < b.piece ? 1 : -1;
}
