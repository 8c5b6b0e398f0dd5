import { companiesOf } from '../../../../use-cases/authorize.ts';
import type { PlayRehearsal } from '../../../../use-cases/plans/kept-rehearsals.ts';
import { type ShowPlanPorts, showCustomerPlan, showPlan } from '../../../../use-cases/plans/show-plan.ts';
import { showRehearsal } from '../../../../use-cases/plans/show-rehearsal.ts';
import { liftStopOfCustomer, stopCustomer } from '../../../../use-cases/plans/stop-customer.ts';
import type { Directory } from '../../../../use-cases/ports/directory.ts';
import type { CustomerStopReader, CustomerStopWriter } from '../../../../use-cases/ports/plans/stop-store.ts';
import { openTiersFinder } from '../../account/open-desk.ts';
import type { PlansDesk } from './desk.ts';

export interface PlansDeskPorts extends ShowPlanPorts {
  readonly directory: Directory;
  readonly play: PlayRehearsal;
  readonly stops: CustomerStopReader & CustomerStopWriter;
}

/** Plans for the bot, made of use cases: nothing is decided here. */
export const openPlansDesk = (ports: PlansDeskPorts, rehearsalUrl: PlansDesk['rehearsalUrl']): PlansDesk => ({
  ...openTiersFinder(ports),
  companies: async (who) => (await companiesOf(ports, who, 'reader')).map(({ code }) => code),
  plan: (who, company) => showPlan(ports, who, company),
  customerPlan: (who, ref) => showCustomerPlan(ports, who, ref),
  rehearsal: (who, asked) => showRehearsal(ports, who, asked),
  rehearsalUrl,
  stop: (who, request) => stopCustomer(ports, who, request),
  lift: (who, stop) => liftStopOfCustomer(ports, who, stop),
});
