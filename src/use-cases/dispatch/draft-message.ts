import { replyToOf } from '../../domain/company/mailboxes-of.ts';
import type { Dispatch } from '../ports/dispatch/dispatch-store.ts';
import type { MailAttachment, OutgoingMail } from '../ports/dispatch/mailer.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import { companyOf, mailboxOf } from './company-of.ts';
import type { DispatchPorts } from './dispatch-ports.ts';
import { letterDocument } from './letter-document.ts';
import {
  askPerson,
  backoff,
  describeFault,
  move,
  nextLookup,
  type StepContext,
  type StepResult,
  wait,
} from './step.ts';
import { retryOrStop } from './stop-unsent.ts';

function writeMail(ports: DispatchPorts, dispatch: Dispatch): OutgoingMail {
  const company = companyOf(ports, dispatch);
  const mail = ports.renderer.renderMail(dispatch.facts);
  const intended = dispatch.recipient.kind === 'email' ? dispatch.recipient : null;
  if (!intended) throw new Error('A dispatch by post has no mail');
  const redirected = ports.sending.sandbox;
  return {
    key: dispatch.trace.key,
    subject: mail.subject,
    html: mail.html,
    to: [{ address: ports.sending.sandbox ? ports.sending.redirectTo : intended.address, name: intended.name }],
    cc: redirected ? [] : dispatch.cc,
    replyTo: replyToOf(company, mailboxOf(ports, dispatch)),
    intendedFor: redirected ? intended.address : null,
  };
}

/**
 * State `drafting`: creates the Graph draft. When an earlier run may already have done so, looks for it by our key first,
 * with patience, because Exchange shows new items late. A second draft would be litter, not a second mail: only the one
 * whose id is kept is ever sent. Small documents are made with it: then nothing is left to attach.
 */
export async function draftMessage(
  ports: DispatchPorts,
  dispatch: Dispatch,
  context: StepContext,
): Promise<StepResult> {
  const mailbox = mailboxOf(ports, dispatch);
  try {
    if (!context.fresh) {
      const all = await ports.mailer.find(mailbox, dispatch.trace);
      const found = all.find((message) => !message.isDraft) ?? all[0];
      if (found) return move(found.isDraft ? 'drafted' : 'accepted', { trace: found.trace });
      const delay = nextLookup(ports, dispatch);
      if (delay !== null) return wait(delay, dispatch.lastError);
    }
    const documents = await documentsOf(ports, dispatch);
    const isWhole = ports.mailer.fitsInDraft(documents);
    const mail = writeMail(ports, dispatch);
    const trace = await ports.mailer.createDraft(mailbox, mail, isWhole ? documents : []);
    return move(isWhole ? 'attached' : 'drafted', { trace });
  } catch (fault) {
    const error = describeFault(fault, ports.clock.now());
    if (!(fault instanceof OutsideFault)) throw fault;
    if (fault.kind !== 'unknown') return retryOrStop(ports, dispatch, fault);
    return dispatch.attempts + 1 >= ports.patience.maxAttempts + ports.patience.lookupDelaysMs.length
      ? askPerson(dispatch, error)
      : wait(backoff(0, fault.retryAfterMs), error);
  }
}

/** The letter, and the copies of invoices that were asked for. */
async function documentsOf(ports: DispatchPorts, dispatch: Dispatch): Promise<readonly MailAttachment[]> {
  const letter = await letterDocument(ports, dispatch);
  const { copies } = dispatch.facts;
  return copies.length > 0 ? [letter, ...(await ports.copies.read(companyOf(ports, dispatch), copies))] : [letter];
}

/** State `drafted`: adds the letter and the copies of invoices that are missing on the draft. Repeatable. */
export async function attachDocuments(ports: DispatchPorts, dispatch: Dispatch): Promise<StepResult> {
  const { graphId } = dispatch.trace;
  if (!graphId) return move('drafting');
  try {
    await ports.mailer.attach(mailboxOf(ports, dispatch), graphId, await documentsOf(ports, dispatch));
    return move('attached');
  } catch (fault) {
    return retryOrStop(ports, dispatch, fault);
  }
}
