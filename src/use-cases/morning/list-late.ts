import type { Cents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import { lateRowsOf, NEW_DAYS } from '../../domain/morning/late-row.ts';
import type { LateRow } from '../../domain/morning/morning-post.ts';
import { rankLate, totalsOf } from '../../domain/morning/rank-late.ts';
import type { Person } from '../../domain/person.ts';
import { companiesOf } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import { type Refused, refuse } from '../refusal.ts';
import { listAccounts } from '../tiers/list-accounts.ts';

export interface LateView {
  readonly kind: 'late';
  /** Biggest first; one page of them. Currencies apart. */
  readonly rows: readonly LateRow[];
  readonly totals: readonly { readonly currency: string; readonly late: Cents; readonly customers: number }[];
  readonly page: number;
  readonly pages: number;
  readonly readAt: Date;
}

export interface LatePorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly clock: Clock;
}

const PAGE_SIZE = 10;

/**
 * Every customer that is late now, in the companies that the person may read; one set of queries per company. `page` from 1: one
 * that there is not (any more) shows the nearest. Throws an OutsideFault where a base does not answer: no list is made of part
 * of the companies.
 */
export async function listLate(ports: LatePorts, who: Person, page: number): Promise<LateView | Refused> {
  const readable = await companiesOf(ports, who, 'reader');
  if (readable.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const readAt = ports.clock.now();
  const rows = (await Promise.all(readable.map((company) => readLateRows(ports, company)))).flat();
  const first = readable.map((company) => company.currency);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  return {
    kind: 'late',
    rows: rankLate(rows, 'late', first).slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE),
    totals: totalsOf(rows, 'late', first).map(({ currency, total, customers }) => ({
      currency,
      late: total,
      customers,
    })),
    page: shown,
    pages,
    readAt,
  };
}

/** Late customers of a company as of today, a row per currency. */
export async function readLateRows(
  ports: Parameters<typeof listAccounts>[0],
  company: Company,
): Promise<readonly LateRow[]> {
  const customers = await listAccounts(ports, company);
  return customers.flatMap((customer) => lateRowsOf({ ...customer, company: company.code }, NEW_DAYS));
}
