import type { Person } from '../../domain/person.ts';
import type { CustomerStop } from '../../domain/plans/customer-stop.ts';
import type { HistoryLine } from '../../use-cases/ports/history-store.ts';

/** `customer-stopped`: who stopped reminding whom, until when. What people wrote stays out: history is kept when that is erased. */
export const stoppedLine = ({ id, company, tiers, since, until, by }: CustomerStop, now: Date): HistoryLine => ({
  ...{ at: now.toISOString(), by, company, tiers, act: 'customer-stopped', subject: id, facts: { since, until } },
});

/** `customer-stop-lifted`: who had the customer reminded again before its end. */
export const liftedLine = (
  { id, company, tiers }: Pick<CustomerStop, 'id' | 'company' | 'tiers'>,
  by: Person,
  now: Date,
): HistoryLine => ({
  ...{ at: now.toISOString(), by, company, tiers, act: 'customer-stop-lifted', subject: id, facts: {} },
});
