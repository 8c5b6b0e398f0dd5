import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';
import type { CustomerStop } from '../../../domain/plans/customer-stop.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

export interface CustomerStopReader {
  /** Those in force on that day, of one customer or of all (null), by their code of when they were made: one query. */
  listCustomerStops(company: CompanyCode, tiers: TiersCode | null, today: Day): Promise<readonly CustomerStop[]>;
}

export interface CustomerStopWriter {
  /** One at a time a customer: where one is in force it is that one, with `added` false. */
  addCustomerStop(
    stop: Omit<CustomerStop, 'id'>,
    now: Date,
  ): Promise<{ readonly added: boolean; readonly stop: CustomerStop }>;
  /** Beside one that ends sooner; where one is in force that lasts as long it is that one, with `added` false. */
  holdCustomer(
    stop: Omit<CustomerStop, 'id'>,
    now: Date,
  ): Promise<{ readonly added: boolean; readonly stop: CustomerStop }>;
  /** False where there was none to lift any more. */
  liftCustomerStop(
    stop: Pick<CustomerStop, 'id' | 'company' | 'tiers'>,
    by: Person,
    on: Day,
    now: Date,
  ): Promise<boolean>;
}
