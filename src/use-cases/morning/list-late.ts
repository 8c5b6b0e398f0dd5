import { type Cents, sumCents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import { lateRowsOf, NEW_DAYS } from '../../domain/morning/late-row.ts';
import type { LateRow } from '../../domain/morning/morning-post.ts';
import { orderCurrencies, rankLate, totalsOf } from '../../domain/morning/rank-late.ts';
import type { Person } from '../../domain/person.ts';
import { companiesOf } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { LateSums, PositionReader } from '../ports/positions/position-store.ts';
import { findSource, type ListRead, listRead } from '../positions/fresh-positions.ts';
import { type AccountsPorts, readAccounts } from '../positions/read-accounts.ts';
import { type Refused, refuse } from '../refusal.ts';
import { listAccounts } from '../tiers/list-accounts.ts';

export interface LateView extends ListRead {
  readonly kind: 'late';
  /** Biggest first; one page of them. Currencies apart. */
  readonly rows: readonly LateRow[];
  readonly totals: readonly { readonly currency: string; readonly late: Cents; readonly customers: number }[];
  readonly page: number;
  readonly pages: number;
}

export interface LatePorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly positions: PositionReader;
}

const PAGE_SIZE = 10;

/** Who is late in one company, wherever that is read. */
interface Part {
  readonly sums: readonly LateSums[];
  /** The greatest first; at most `limit` after the first `skip`. */
  list(currency: Currency, skip: number, limit: number): Promise<readonly LateRow[]>;
}

/**
 * Every customer that is late, in the companies that the person may read: as their kept positions say where those are fresh, a page
 * of them asked for; else read now, in one set of queries per company. `page` from 1: one that there is not (any more) shows the
 * nearest. Throws an OutsideFault where a base does not answer: no list is made of part of the companies.
 */
export async function listLate(ports: LatePorts, who: Person, page: number): Promise<LateView | Refused> {
  const readable = await companiesOf(ports, who, 'reader');
  if (readable.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const now = ports.clock.now();
  const parts = await Promise.all(readable.map((company) => readPart(ports, company)));
  const totals = addUp(
    parts.flatMap(({ sums }) => sums),
    readable.map((company) => company.currency),
  );
  const pages = Math.max(1, Math.ceil(totals.reduce((count, { customers }) => count + customers, 0) / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const rows = await readPage(parts, totals, (shown - 1) * PAGE_SIZE);
  return { kind: 'late', rows, totals, page: shown, pages, ...listRead(parts, now) };
}

function addUp(sums: readonly LateSums[], first: readonly Currency[]): readonly LateSums[] {
  return orderCurrencies(sums, first).map((currency) => {
    const own = sums.filter((one) => one.currency === currency);
    const customers = own.reduce((count, one) => count + one.customers, 0);
    return { currency, late: sumCents(own.map(({ late }) => late)), customers };
  });
}

/** Currency after currency: of each, what of the page falls among its customers. */
async function readPage(
  parts: readonly Part[],
  totals: readonly LateSums[],
  from: number,
): Promise<readonly LateRow[]> {
  const rows: LateRow[] = [];
  let before = 0;
  for (const { currency, customers } of totals) {
    const skip = Math.max(0, from - before);
    const end = Math.min(customers, from + PAGE_SIZE - before);
    if (skip < end) rows.push(...(await readIn(parts, currency, skip, end)));
    before += customers;
  }
  return rows;
}

/** Of one company alone its base takes the page; of several, any of the first `end` of each may be in it. */
async function readIn(
  parts: readonly Part[],
  currency: Currency,
  skip: number,
  end: number,
): Promise<readonly LateRow[]> {
  const own = parts.filter(({ sums }) => sums.some((one) => one.currency === currency));
  const [only, ...others] = own;
  if (only && others.length === 0) return only.list(currency, skip, end - skip);
  const found = await Promise.all(own.map((part) => part.list(currency, 0, end)));
  return rankLate(found.flat(), 'late', [currency]).slice(skip, end);
}

async function readPart(ports: LatePorts, company: Company) {
  const { positions, clock } = ports;
  const { code } = company;
  const source = await findSource(ports, company);
  const part = source.kind === 'kept' ? await keptPart() : livePart(await readLateRows(ports, company));
  return { company: code, source, ...part };

  async function keptPart(): Promise<Part> {
    const today = clock.today();
    return {
      sums: await positions.sumLate(code, today),
      list: (currency, skip, limit) => positions.listLateIn(code, currency, today, { skip, limit }),
    };
  }
}

const livePart = (rows: readonly LateRow[]): Part => ({
  sums: totalsOf(rows, 'late', []).map(({ currency, total, customers }) => ({ currency, late: total, customers })),
  list: async (currency, skip, limit) =>
    rankLate(
      rows.filter((row) => row.currency === currency),
      'late',
      [currency],
    ).slice(skip, skip + limit),
});

/** The same of fresh positions, else of Sage. */
export async function readLatest(ports: AccountsPorts, company: Company): Promise<readonly LateRow[]> {
  const { customers } = await readAccounts(ports, company);
  return customers.flatMap((customer) => lateRowsOf({ ...customer, company: company.code }, NEW_DAYS));
}

/** Late customers of a company as of today in Sage, a row per currency. */
export async function readLateRows(
  ports: Parameters<typeof listAccounts>[0],
  company: Company,
): Promise<readonly LateRow[]> {
  const customers = await listAccounts(ports, company);
  return customers.flatMap((customer) => lateRowsOf({ ...customer, company: company.code }, NEW_DAYS));
}
