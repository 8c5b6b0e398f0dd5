import type { CompanyCode } from '../../domain/company/company-code.ts';
import { readEnd } from '../../domain/end-day.ts';
import type { Person } from '../../domain/person.ts';
import { type CustomerStop, NO_END } from '../../domain/plans/customer-stop.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { CustomerStopReader, CustomerStopWriter } from '../ports/plans/stop-store.ts';
import type { HeldInstalments } from '../ports/relance/held-instalments.ts';
import { type Refused, refuse } from '../refusal.ts';

export interface StopCustomerPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly stops: Omit<CustomerStopWriter, 'holdCustomer'>;
}

export interface StopRequest {
  readonly company: CompanyCode;
  readonly code: TiersCode;
  readonly reason: string;
  /** The last day of it, `YYYY-MM-DD`. */
  readonly until: string;
}

export const MAX_STOP_REASON = 200;

/** `added` false: the customer is stopped already, by this stop. */
export type StopCustomerResult =
  | { readonly kind: 'stopped'; readonly added: boolean; readonly stop: CustomerStop }
  | Refused;

/** Nobody reminds the customer until the end of a day, for a collector who says why; what it owes stays owed and counted. Throws an OutsideFault. */
export async function stopCustomer(
  ports: StopCustomerPorts,
  who: Person,
  request: StopRequest,
): Promise<StopCustomerResult> {
  const { company, code } = request;
  const right = await authorize(ports, who, company, 'collector');
  if (right.kind === 'refused') return right;
  const reason = request.reason.trim();
  if (reason === '') return refuse({ code: 'reason-needed' });
  if (reason.length > MAX_STOP_REASON) return refuse({ code: 'too-long', field: 'reason', max: MAX_STOP_REASON });
  const today = ports.clock.today();
  const until = readEnd(request.until, today);
  if (typeof until !== 'string') return refuse({ code: 'bad-date', given: request.until, problem: until });
  const tiers = await ports.companies.sage(company).readTiers(code);
  if (!tiers) return refuse({ code: 'unknown-tiers', company, tiers: code });
  const stop = { company, tiers: tiers.code, reason, since: today, until, by: who };
  return { kind: 'stopped', ...(await ports.stops.addCustomerStop(stop, ports.clock.now())) };
}

/** The customer is reminded again before the end that was said, by a collector; `lifted` false where it was so already. */
export async function liftStopOfCustomer(
  ports: StopCustomerPorts,
  who: Person,
  stop: { readonly company: CompanyCode; readonly code: TiersCode; readonly id: string },
): Promise<{ readonly kind: 'lifted'; readonly lifted: boolean } | Refused> {
  const right = await authorize(ports, who, stop.company, 'collector');
  if (right.kind === 'refused') return right;
  const [today, now] = [ports.clock.today(), ports.clock.now()];
  const named = { id: stop.id, company: stop.company, tiers: stop.code };
  return { kind: 'lifted', lifted: await ports.stops.liftCustomerStop(named, who, today, now) };
}

/** Name of the room, as in what it holds. */
export const PLANS_ROOM = 'plans';

/** All that a stopped customer owes is out of reminders, whatever comes: one query, whatever the number of customers. */
export const stoppedCustomers = ({ stops }: { readonly stops: CustomerStopReader }): HeldInstalments => ({
  async readHeld(company, asked, today) {
    const one = asked !== 'all' && asked.codes.length === 1 ? (asked.codes[0] ?? null) : null;
    const all = await stops.listCustomerStops(company, one, today);
    return new Map(
      all.map(({ tiers, reason, since, until, by }) => [
        tiers,
        [
          {
            ...{ room: PLANS_ROOM, reason: { code: 'stopped', facts: { reason } }, since, by, bornBefore: null },
            until: until === NO_END ? null : until,
          },
        ],
      ]),
    );
  },
});
