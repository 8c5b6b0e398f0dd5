import { day } from '../../../src/domain/day.ts';
import { NO_END } from '../../../src/domain/plans/customer-stop.ts';
import { later, NOW, type Store, YANN } from '../../store/samples.ts';

/** Two plans that were applied, one after the other, and what is in force. */
export async function usePlans({ reader, writer }: Store): Promise<void> {
  const plan = {
    company: 'SOC',
    validFrom: day('2026-03-16'),
    text: 'societe: « été » 👍',
    digest: 'a',
    by: YANN,
    at: NOW.toISOString(),
  };
  await writer.addPlan(plan);
  await writer.addPlan(plan);
  await writer.addPlan({ ...plan, digest: 'b', at: later(1).toISOString() });
  await reader.readPlanOn('SOC', day('2026-03-16'));
  await reader.listPlans('SOC', 10);
  const about = { kind: 'customer', id: 'ÉLAN', tiers: 'ÉLAN', name: 'Élan' } as const;
  const task = { company: 'SOC', owner: YANN, day: day('2026-03-16'), about, text: 'Appeler', madeBy: YANN };
  await writer.openTask({ ...task, cause: 'plan:a' }, NOW);
  await reader.listPlanCauses('SOC');
  const [since, until] = [day('2026-03-16'), day('2026-04-16')];
  const stop = { company: 'SOC', tiers: 'ÉLAN', reason: 'Audit « été » 👍', since, until, by: YANN };
  const { stop: made } = await writer.addCustomerStop(stop, NOW);
  await writer.addCustomerStop(stop, NOW);
  await writer.addCustomerStop({ ...stop, tiers: 'DUPONT' }, NOW);
  await writer.holdCustomer({ ...stop, until: NO_END }, NOW);
  await reader.listCustomerStops('SOC', null, since);
  await writer.liftCustomerStop(made, YANN, since, NOW);
  await reader.listCustomerStops('SOC', 'ÉLAN', since);
}
