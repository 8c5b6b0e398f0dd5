import type { Company } from '../../../domain/company/company.ts';
import { readLatest } from '../../../use-cases/morning/list-late.ts';
import type { AccountsPorts } from '../../../use-cases/positions/read-accounts.ts';
import { readOpenItems } from '../../../use-cases/positions/read-open-items.ts';
import { rememberFor } from '../../../use-cases/remember-for.ts';
import { nameCustomer } from '../../../use-cases/tiers/search/name-customer.ts';
import { searchCustomers } from '../../../use-cases/tiers/search/search-customers.ts';
import { searchInvoices } from '../../../use-cases/tiers/search/search-invoices.ts';
import type { SearchPorts } from '../../../use-cases/tiers/search/search-ports.ts';
import { inTime } from '../transport/in-time.ts';
import type { SearchDesk } from './search-desk.ts';

/** Without fresh positions the whole ledger is read for it, at each opening of the extension by anyone: once in a while is enough. */
const KEEP_LATE_MS = 5 * 60_000;
/** What is owed is an ornament of the list: longer than this, the list does without. */
const SOON_MS = 1_200;

/** The searches, made of use cases: nothing is decided here. */
export function openSearchDesk(ports: AccountsPorts & Pick<SearchPorts, 'directory'>, soonMs = SOON_MS): SearchDesk {
  const searching: SearchPorts = {
    ...ports,
    readOpen: (refs) => readOpenItems(ports, refs),
    lateRows: rememberFor(
      ports.clock,
      KEEP_LATE_MS,
      ({ code }: Company) => code,
      (company) => readLatest(ports, company),
    ),
    soon: async (work) => (await inTime(work, soonMs))?.value ?? null,
  };
  return {
    customers: (who, request) => searchCustomers(searching, who, request),
    invoices: (who, request) => searchInvoices(searching, who, request),
    name: (who, company, code) => nameCustomer(ports, who, company, code),
  };
}
