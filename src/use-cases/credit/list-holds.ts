import type { HoldState } from '../../domain/credit/hold.ts';
import type { Person } from '../../domain/person.ts';
import { companiesOf } from '../authorize.ts';
import type { Hold } from '../ports/credit/hold-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { CreditPorts } from './credit-ports.ts';
import type { HoldListView } from './views.ts';

const PAGE = 10;
/** Of one company and one state: past these, a list is no help. */
const MOST = 500;
const LISTED: readonly HoldState[] = ['pending', 'noted'];

/** What waits for a decision, then what is à surveiller, in every company that the person may read; `page` from 1. */
export async function listHolds(
  ports: Pick<CreditPorts, 'companies' | 'directory' | 'holds' | 'risks'>,
  who: Person,
  page: number,
): Promise<HoldListView | Refused> {
  const companies = await companiesOf(ports, who, 'reader');
  if (companies.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const [found, watched] = await Promise.all([
    Promise.all(
      companies.flatMap(({ code }) =>
        LISTED.map((state) => ports.holds.listHolds({ company: code, states: [state] }, MOST)),
      ),
    ),
    Promise.all(companies.map(async ({ code }) => ({ company: code, at: await ports.risks.lastRiskReading(code) }))),
  ]);
  const all = found.flat().sort(byStateThenAge);
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  return {
    kind: 'holds',
    rows: all.slice((shown - 1) * PAGE, shown * PAGE),
    total: all.length,
    page: shown,
    pages,
    watched,
  };
}

const byStateThenAge = (a: Hold, b: Hold): number =>
  LISTED.indexOf(a.state) - LISTED.indexOf(b.state) || (a.askedAt < b.askedAt ? -1 : 1);
