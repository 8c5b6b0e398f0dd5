import type { Company } from '../../domain/company/company.ts';
import type { Person } from '../../domain/person.ts';
import { NO_END } from '../../domain/plans/customer-stop.ts';
import type { ForgottenLetter, MailSeen, UnawareLetter } from '../../domain/restored/departures.ts';
import { highestNumbers } from '../../domain/restored/highest-numbers.ts';
import type { Clock } from '../ports/clock.ts';
import type { DispatchPatch, DispatchReader, DispatchWriter } from '../ports/dispatch/dispatch-store.ts';
import type { Mailer } from '../ports/dispatch/mailer.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { CustomerStopWriter } from '../ports/plans/stop-store.ts';
import type { ForgottenStore } from '../ports/restored/forgotten-store.ts';
import type { FoundAfterRestore } from './find-forgotten.ts';

export interface HoldForgottenPorts {
  readonly clock: Clock;
  readonly stops: Pick<CustomerStopWriter, 'holdCustomer'>;
  readonly forgotten: Pick<ForgottenStore, 'noteForgotten' | 'raiseReferences'>;
  readonly dispatches: Pick<DispatchReader, 'readDispatch'> & Pick<DispatchWriter, 'decide'>;
  readonly mailer: Pick<Mailer, 'deleteDraft'>;
}

/** What holding did; all empty where it was done before. */
export interface HeldAfterRestore {
  /** Customers held by it, by code. */
  readonly customers: readonly string[];
  /** References noted as having left, whosever they are. */
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
  sayReason: (letters: readonly ForgottenLetter[]) => string,
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
  const customers: string[] = [];
  for (const [tiers, theirs] of Map.groupBy(found.forgotten, (one) => one.tiers)) {
    if (tiers === null) continue;
    const reason = sayReason(theirs);
    const stop = { company: company.code, tiers, reason, since: ports.clock.today(), until: NO_END, by };
    if ((await ports.stops.holdCustomer(stop, now)).added) customers.push(tiers);
  }
  // Last: what is noted is not held again, even where a person has lifted it.
  const noted = await ports.forgotten.noteForgotten(company.code, found.forgotten, by, now);
  return { customers: customers.sort(), noted, recognised, raised };
}

/** A letter that the store would send: it left. Filed already, only what it reminded of is left to write down. */
async function recognise(
  { dispatches, mailer }: HoldForgottenPorts,
  by: Person,
  { dispatchId, mail, files }: UnawareLetter,
  now: Date,
): Promise<boolean> {
  const dispatch = await dispatches.readDispatch(dispatchId);
  if (!dispatch) return false;
  if (mail) await deleteSecond(mailer, mail, dispatch.trace.graphId);
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

/** A draft that the restored store made of a letter that had left: nobody is to send it by hand. */
async function deleteSecond({ deleteDraft }: HoldForgottenPorts['mailer'], mail: MailSeen, draft: string | null) {
  if (draft === null || draft === mail.graphId) return;
  try {
    await deleteDraft(mail.mailbox, draft);
  } catch (fault) {
    // What is no draft any more stays: it is the letter itself, under another id.
    if (!(fault instanceof OutsideFault) || fault.kind !== 'refused') throw fault;
  }
}
