import type { Company } from '../../domain/company/company.ts';
import type { Person } from '../../domain/person.ts';
import { NO_END } from '../../domain/plans/customer-stop.ts';
import type { UnawareLetter } from '../../domain/restored/departures.ts';
import { highestNumbers } from '../../domain/restored/highest-numbers.ts';
import type { Clock } from '../ports/clock.ts';
import type { DispatchPatch, DispatchReader, DispatchWriter } from '../ports/dispatch/dispatch-store.ts';
import type { CustomerStopWriter } from '../ports/plans/stop-store.ts';
import type { ForgottenStore, NotedLetter } from '../ports/restored/forgotten-store.ts';
import type { FoundAfterRestore } from './find-forgotten.ts';

export interface HoldForgottenPorts {
  readonly clock: Clock;
  readonly stops: Pick<CustomerStopWriter, 'holdCustomer'>;
  readonly forgotten: Pick<ForgottenStore, 'noteForgotten' | 'raiseReferences'>;
  readonly dispatches: Pick<DispatchReader, 'readDispatch'> & Pick<DispatchWriter, 'decide'>;
}

/** What holding did; all empty where it was done before. */
export interface HeldAfterRestore {
  /** Customers held by it, by code. */
  readonly customers: readonly string[];
  /** References noted as having left. */
  readonly noted: readonly string[];
  /** Letters that the store would have sent, and knows now to have left. */
  readonly recognised: readonly string[];
  /** The last number that is taken, by year, where numbers were moved on. */
  readonly raised: readonly { readonly year: number; readonly last: number }[];
}

/**
 * Holds every customer of a forgotten letter out of letters until a person says otherwise, tells the store which of its own letters
 * left, and numbers new letters past those found. In that order, and each step changes nothing when it is done again: what stops half
 * way is ended by a second time. `sayReason`: why the customer is held, in words that people read. At the terminal, where whoever may
 * open it may do so.
 */
export async function holdForgotten(
  ports: HoldForgottenPorts,
  by: Person,
  company: Company,
  found: FoundAfterRestore,
  sayReason: (letters: readonly NotedLetter[]) => string,
): Promise<HeldAfterRestore> {
  const now = ports.clock.now();
  const raised: { year: number; last: number }[] = [];
  for (const [year, last] of highestNumbers(found.references)) {
    if (await ports.forgotten.raiseReferences(year, last)) raised.push({ year, last });
  }
  const recognised: string[] = [];
  for (const letter of found.unaware) {
    if (await recognise(ports, by, letter, now)) recognised.push(letter.reference);
  }
  const letters = found.forgotten.filter((one): one is NotedLetter => one.tiers !== null);
  const customers: string[] = [];
  for (const [tiers, theirs] of Map.groupBy(letters, (one) => one.tiers)) {
    const reason = sayReason(theirs);
    const stop = { company: company.code, tiers, reason, since: ports.clock.today(), until: NO_END, by };
    if ((await ports.stops.holdCustomer(stop, now)).added) customers.push(tiers);
  }
  // Last: what is noted is not held again, even where a person has lifted it.
  const noted = await ports.forgotten.noteForgotten(company.code, letters, by, now);
  return { customers: customers.sort(), noted, recognised, raised };
}

/** A letter that the store would send: it left. Filed already, only what it reminded of is left to write down. */
async function recognise(
  { dispatches }: HoldForgottenPorts,
  by: Person,
  { dispatchId, mail, files }: UnawareLetter,
  now: Date,
): Promise<boolean> {
  const dispatch = await dispatches.readDispatch(dispatchId);
  if (!dispatch) return false;
  const documents = files.map(({ name, webUrl, driveItemId }) => ({ name, webUrl, driveItemId }));
  const patch: DispatchPatch = {
    ...{ checkFrom: null, lastError: null },
    ...(documents.length > 0 ? { documents } : {}),
    ...(mail
      ? {
          sentAt: mail.at,
          trace: {
            ...{ key: mail.key, graphId: mail.graphId },
            ...{ internetMessageId: mail.internetMessageId, conversationId: mail.conversationId },
          },
        }
      : {}),
  };
  const to = documents.length > 0 ? 'filed' : 'confirmed';
  return (await dispatches.decide(dispatchId, dispatch.state, to, patch, by, now)) !== null;
}
