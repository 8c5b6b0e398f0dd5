import type { Dispatch, DispatchError } from '../ports/dispatch/dispatch-store.ts';
import type { FoundMessage } from '../ports/dispatch/mailer.ts';
import { OutsideFault, type OutsideReason } from '../ports/outside-fault.ts';
import { mailboxOf } from './company-of.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import {
  askPerson,
  describeFault,
  move,
  nextLookup,
  retryOrAsk,
  type StepContext,
  type StepResult,
  wait,
} from './step.ts';

const LASTING: ReadonlySet<OutsideReason | null> = new Set(['mailbox-full', 'request-refused', null]);

/** For a mailbox that is busy and does not say for how long: sooner would only reread Sage for nothing. */
const BUSY_PAUSE_MS = 60_000;

/**
 * State `sending`: sends the draft, once. A run that finds this state without having written it itself does not know
 * whether the call was made: it looks, with patience, and never sends on a guess.
 */
export async function sendMessage(ports: DispatchPorts, dispatch: Dispatch, context: StepContext): Promise<StepResult> {
  if (!context.fresh) return findOutWhetherSent(ports, dispatch);
  const mailbox = mailboxOf(ports, dispatch);
  const { graphId } = dispatch.trace;
  if (!graphId) return move('drafting');
  try {
    await ports.mailer.send(mailbox, graphId);
    return move('accepted', { sentAt: ports.clock.now().toISOString() });
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    const error = describeFault(fault, ports.clock.now());
    if (fault.kind === 'unknown') return wait(nextLookup(ports, dispatch) ?? 0, error);
    // Refused before anything was taken: written down first, then `attached` takes the draft away and stops.
    if (fault.kind === 'refused') return move('attached', { lastError: error });
    return move('attached', { lastError: error, notBefore: later(ports, fault.retryAfterMs) });
  }
}

const later = (ports: DispatchPorts, ms: number | null): Date =>
  new Date(ports.clock.now().getTime() + (ms ?? BUSY_PAUSE_MS));

/**
 * A message in Sent Items was sent. Our draft, by the very id that we were to send, that is still one after all our patience
 * was not: sending consumes it, so it may go again. Another draft under our key (one made twice) proves nothing. Neither: only
 * a person can tell.
 */
async function findOutWhetherSent(ports: DispatchPorts, dispatch: Dispatch): Promise<StepResult> {
  const found = await lookUp(ports, dispatch);
  if (found instanceof OutsideFault) return retryOrAsk(ports, dispatch, found);
  const sent = found.find((message) => !message.isDraft);
  if (sent) return confirm(ports, dispatch, sent);
  const delay = nextLookup(ports, dispatch);
  if (delay !== null) return wait(delay, dispatch.lastError);
  const isUnsent = found.some(({ isDraft, trace }) => isDraft && trace.graphId === dispatch.trace.graphId);
  const { lastError } = dispatch;
  if (isUnsent)
    return move('attached', lastError && isLasting(lastError) ? { lastError: { ...lastError, kind: 'refused' } } : {});
  return askPerson(dispatch, {
    code: lastError?.about?.reason === 'mail-gone' ? 'draft-gone' : 'sent-or-not',
    detail: 'The message is neither among the drafts nor among the sent items',
    at: ports.clock.now().toISOString(),
  });
}

/**
 * Refusals that do not say by themselves that nothing left: a full mailbox answers as a server that failed does, and others are in
 * no list. Once the mailbox has shown the draft it is certain, and sending again would fail again.
 */
const isLasting = ({ about }: DispatchError): boolean => about?.operation === 'send' && LASTING.has(about.reason);

/** State `accepted`: Exchange said 202, which means taken; the letter counts as sent once it is seen in Sent Items. */
export async function confirmSent(ports: DispatchPorts, dispatch: Dispatch): Promise<StepResult> {
  const found = await lookUp(ports, dispatch);
  if (found instanceof OutsideFault) return retryOrAsk(ports, dispatch, found);
  const sent = found.find((message) => !message.isDraft);
  if (sent) return confirm(ports, dispatch, sent);
  const delay = nextLookup(ports, dispatch);
  if (delay !== null) return wait(delay, dispatch.lastError);
  return askPerson(dispatch, {
    code: 'accepted-not-seen',
    detail: 'Exchange accepted the message and it never appeared among the sent items',
    at: ports.clock.now().toISOString(),
  });
}

const confirm = (ports: DispatchPorts, dispatch: Dispatch, sent: FoundMessage): StepResult =>
  move('confirmed', {
    trace: sent.trace,
    sentAt: sent.sentAt ?? dispatch.sentAt ?? ports.clock.now().toISOString(),
  });

async function lookUp(ports: DispatchPorts, dispatch: Dispatch): Promise<readonly FoundMessage[] | OutsideFault> {
  try {
    return await ports.mailer.find(mailboxOf(ports, dispatch), dispatch.trace);
  } catch (fault) {
    if (fault instanceof OutsideFault) return fault;
    throw fault;
  }
}
