import type { Dispatch, DispatchError, DispatchState } from '../ports/dispatch/dispatch-store.ts';
import type { FoundMessage } from '../ports/dispatch/mailer.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import { deleteDrafts, findAll } from './clear-former.ts';
import { mailboxOf } from './company-of.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import { formerTraces } from './message-key.ts';
import { askPerson, backoff, describeFault, move, retryOrAsk, type StepResult, wait } from './step.ts';

/** In these nothing was sent, or sending was refused: a refusal is certain. */
const UNSENT: ReadonlySet<DispatchState> = new Set(['approved', 'drafting', 'drafted', 'attached']);

/** A refusal was written down and its draft is still to be taken away. */
export const isRefused = ({ state, lastError }: Dispatch): boolean =>
  UNSENT.has(state) && lastError?.kind === 'refused';

/** A fault of any step: a refusal before sending ends the letter, what passes is tried again, the rest is asked of a person. */
export function recover(ports: DispatchPorts, dispatch: Dispatch, fault: unknown): Promise<StepResult> | StepResult {
  return UNSENT.has(dispatch.state) ? retryOrStop(ports, dispatch, fault) : retryOrAsk(ports, dispatch, fault);
}

/** For steps before sending: try again later; a refusal is never tried again: nothing left, and nothing will. */
export function retryOrStop(
  ports: DispatchPorts,
  dispatch: Dispatch,
  fault: unknown,
): Promise<StepResult> | StepResult {
  if (!(fault instanceof OutsideFault) || fault.kind !== 'refused') return retryOrAsk(ports, dispatch, fault);
  const error = describeFault(fault, ports.clock.now());
  // Exchange shows a new draft late: only after all patience somebody has taken it away.
  const isLate = fault.about?.operation === 'attach' && fault.about.reason === 'mail-gone';
  if (isLate && hasPatience(ports, dispatch)) return wait(backoff(dispatch.attempts), { ...error, kind: 'busy' });
  return stopUnsent(ports, dispatch, error);
}

const hasPatience = (ports: DispatchPorts, dispatch: Dispatch): boolean =>
  dispatch.attempts + 1 < ports.patience.maxAttempts;

/**
 * Ends a letter that was refused before it left: its draft goes, so that nobody sends it by hand, its instalments are released.
 * The mailbox is looked at first: what was sent by hand meanwhile was sent, and a message of before that shows after all is asked
 * of a person. A mailbox that is busy is waited for, the refusal being kept; one that refuses keeps the draft, which is said.
 */
export async function stopUnsent(ports: DispatchPorts, dispatch: Dispatch, error: DispatchError): Promise<StepResult> {
  const former = formerTraces(dispatch.trace);
  const end = (trace = dispatch.trace): StepResult =>
    move('stopped', { checkFrom: dispatch.state, lastError: error, trace });
  const wasDrafted = dispatch.state !== 'approved' || former.length > 0;
  if (dispatch.recipient.kind !== 'email' || !wasDrafted) return end();
  try {
    const mailbox = mailboxOf(ports, dispatch);
    const found = await findAll(ports.mailer, mailbox, [...former, dispatch.trace]);
    const sent = found.find((message) => !message.isDraft);
    if (sent) return goOnAsSent(ports, dispatch, sent);
    await deleteDrafts(ports.mailer, mailbox, found);
    return end({ ...dispatch.trace, graphId: null });
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    const passes = fault.kind !== 'refused' || fault.code === 'not-a-draft';
    if (passes && hasPatience(ports, dispatch)) return wait(backoff(dispatch.attempts, fault.retryAfterMs), error);
    return fault.code === 'not-a-draft' || former.length > 0 ? askPerson(dispatch, error) : end();
  }
}

function goOnAsSent(ports: DispatchPorts, dispatch: Dispatch, { trace }: FoundMessage): StepResult {
  if (trace.key === dispatch.trace.key) return move('accepted', { trace });
  const detail = 'The message that was to be replaced is among the sent items';
  return askPerson(dispatch, { code: 'sent-after-all', detail, at: ports.clock.now().toISOString() });
}
