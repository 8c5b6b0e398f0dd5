import type { Company } from '../../domain/company/company.ts';
import type { Dispatch } from '../ports/dispatch/dispatch-store.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { DispatchPorts } from './dispatch-ports.ts';

/** The company of a dispatch. A company taken out of the settings meanwhile is a refusal: nothing leaves for it any more. */
export function companyOf(ports: Pick<DispatchPorts, 'companies'>, dispatch: Dispatch): Company {
  const company = ports.companies.get(dispatch.company);
  if (!company)
    throw new OutsideFault('refused', 'unknown-company', `Company ${dispatch.company} is not in the settings`);
  return company;
}

/** The mailbox that a letter leaves from: since its approval its own, whatever the settings say now. */
export function mailboxOf(ports: Pick<DispatchPorts, 'companies'>, dispatch: Dispatch): string {
  return dispatch.mailbox ?? companyOf(ports, dispatch).mailbox.toLowerCase();
}
