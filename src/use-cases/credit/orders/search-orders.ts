import type { Company } from '../../../domain/company/company.ts';
import { isOrder, type Order } from '../../../domain/credit/sales-document.ts';
import type { Person } from '../../../domain/person.ts';
import { companiesOf } from '../../authorize.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Companies } from '../../ports/companies.ts';
import type { Directory } from '../../ports/directory.ts';

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
  const ordersOf = keepOrders(ports);
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
  { code, currency, identity }: Company,
  ordersOf: (code: string) => Promise<readonly Order[]>,
  wanted: string,
): Promise<readonly OrderHit[]> {
  const orders = (await ordersOf(code)).filter(({ piece }) => piece.toUpperCase().startsWith(wanted));
  if (orders.length === 0) return [];
  const names = new Map((await companies.sage(code).listTiers()).map((one) => [one.code, one.name]));
  const company = { code, currency, name: identity.name };
  return orders.map((order) => ({ company, order, name: names.get(order.tiers) ?? order.tiers }));
}

function byNewest({ order: a }: OrderHit, { order: b }: OrderHit): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.piece < b.piece ? 1 : -1;
}

/** Those who ask at the same time share one reading; a failure is thrown to them and forgotten. */
function keepOrders({ companies, clock }: OrderSearchPorts): (code: string) => Promise<readonly Order[]> {
  const kept = new Map<string, { readonly until: number; readonly orders: Promise<readonly Order[]> }>();
  return (code) => {
    const now = clock.now().getTime();
    const known = kept.get(code);
    if (known && now < known.until) return known.orders;
    const orders = companies
      .sage(code)
      .readSalesDocuments('all')
      .then((all) => all.filter(isOrder));
    const fresh = { until: now + KEEP_MS, orders };
    kept.set(code, fresh);
    orders.catch(() => {
      if (kept.get(code) === fresh) kept.delete(code);
    });
    return orders;
  };
}
