import { randomUUID } from 'node:crypto';
import type { CustomerStop } from '../../../src/domain/plans/customer-stop.ts';
import { liftedLine, stoppedLine } from '../../../src/store/plans/stop-history.ts';
import type { CustomerStopReader, CustomerStopWriter } from '../../../src/use-cases/ports/plans/stop-store.ts';
import type { StoreState } from '../store-state.ts';

export const fakeCustomerStops = (state: StoreState): CustomerStopReader & CustomerStopWriter => {
  const inForce = (company: string, tiers: string | null, today: string) =>
    state.customerStops
      .filter((one) => one.company === company && (tiers === null || one.tiers === tiers))
      .filter(({ since, until }) => since <= today && today <= until)
      .toSorted((a, b) => (a.until < b.until ? -1 : 1));
  const add = (
    given: Omit<CustomerStop, 'id'>,
    now: Date,
    isEnough: (present: CustomerStop) => boolean,
  ): { readonly added: boolean; readonly stop: CustomerStop } => {
    const present = inForce(given.company, given.tiers, given.since).find(isEnough);
    if (present) return { added: false, stop: present };
    const stop = { ...given, id: randomUUID() };
    state.customerStops = [...state.customerStops, stop];
    state.history.push(stoppedLine(stop, now));
    return { added: true, stop };
  };
  return {
    listCustomerStops: async (company, tiers, today) => inForce(company, tiers, today),
    addCustomerStop: async (given, now) => add(given, now, () => true),
    holdCustomer: async (given, now) => add(given, now, ({ until }) => until >= given.until),
    liftCustomerStop: async (named, by, on, now) => {
      const found = inForce(named.company, named.tiers, on).find(({ id }) => id === named.id);
      if (!found) return false;
      state.customerStops = state.customerStops.filter((one) => one !== found);
      state.history.push(liftedLine(named, by, now));
      return true;
    },
  };
};
