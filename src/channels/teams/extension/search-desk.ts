import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { Refused } from '../../../use-cases/refusal.ts';
import type { NamedCustomer } from '../../../use-cases/tiers/search/name-customer.ts';
import type { CustomerHits } from '../../../use-cases/tiers/search/search-customers.ts';
import type { InvoiceHits } from '../../../use-cases/tiers/search/search-invoices.ts';
import type { SearchRequest } from '../../../use-cases/tiers/search/search-ports.ts';

/** What the message extension asks of the product. Each call checks the person's rights and returns values, never words. */
export interface SearchDesk {
  customers(who: Person, request: SearchRequest): Promise<CustomerHits | Refused>;
  invoices(who: Person, request: SearchRequest): Promise<InvoiceHits | Refused>;
  /** The customer of a link. */
  name(who: Person, company: CompanyCode, code: string): Promise<NamedCustomer | Refused>;
}
