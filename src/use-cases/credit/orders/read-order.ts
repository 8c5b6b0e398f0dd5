import type { Company } from '../../../domain/company/company.ts';
import { isOrder } from '../../../domain/credit/sales-document.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import { OutsideFault } from '../../ports/outside-fault.ts';
import { type Refused, refuse } from '../../refusal.ts';
import { type ReadCreditPorts, readCredit } from '../read-credit.ts';
import { type OrderNow, orderKey, ordersNow } from './order-now.ts';

/** The order of a hold, read anew; `now` is null where it is no longer open. A Sage that does not answer is a refusal. */
export async function readOrder(
  ports: ReadCreditPorts,
  company: Company,
  hold: Hold,
): Promise<{ readonly kind: 'read'; readonly now: OrderNow | null } | Refused> {
  try {
    const reading = await readCredit(ports, company, [hold.payer]);
    const now = ordersNow(company, reading).get(orderKey(hold)) ?? (await findElsewhere(ports, company, hold));
    return { kind: 'read', now };
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    return refuse({ code: 'unreachable', what: 'sage' });
  }
}

/** Somebody else may pay for it by now: the customer was merged, or its payer changed. */
async function findElsewhere(ports: ReadCreditPorts, company: Company, hold: Hold): Promise<OrderNow | null> {
  const documents = await ports.companies.sage(company.code).readSalesDocuments('all');
  const moved = documents.filter(isOrder).find((order) => orderKey(order) === orderKey(hold));
  if (!moved) return null;
  return ordersNow(company, await readCredit(ports, company, [moved.payer])).get(orderKey(hold)) ?? null;
}
