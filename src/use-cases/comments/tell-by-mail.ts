import type { Company } from '../../domain/company/company.ts';
import type { MentionNotice } from '../ports/comments/notice-store.ts';
import type { FoundMessage, OutgoingMail } from '../ports/dispatch/mailer.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import { type NoticeStep, type NotifyPorts, pauseAfter, pauseOfBusy, whatToTell } from './notify-ports.ts';

const step = (to: NoticeStep['to'], patch: NoticeStep['patch'] = {}): NoticeStep => ({ to, patch });

/**
 * One step of a mail, through the company's shared mailbox: planned → drafting → drafted → sending → accepted → sent. What a run finds
 * `drafting` or `sending` without having written it itself is looked for by our key first, with patience: Exchange shows items late.
 */
export async function tellByMail(ports: NotifyPorts, notice: MentionNotice, isFresh: boolean): Promise<NoticeStep> {
  try {
    switch (notice.state) {
      case 'planned':
        return step((await whatToTell(ports, notice)) ? 'drafting' : 'dropped');
      case 'drafting':
        return isFresh ? await draft(ports, notice) : await findDraft(ports, notice);
      case 'drafted':
        return (await whatToTell(ports, notice)) ? step('sending') : await takeBack(ports, notice);
      case 'sending':
        return isFresh ? await send(ports, notice) : await findSent(ports, notice);
      default:
        return await findSent(ports, notice);
    }
  } catch (fault) {
    return afterFault(ports, notice, fault);
  }
}

async function draft(ports: NotifyPorts, notice: MentionNotice): Promise<NoticeStep> {
  const told = await whatToTell(ports, notice);
  if (!told) return step('dropped');
  const colleague = await ports.colleagues.findById(notice.person.id);
  if (!colleague?.mail) return step('unreachable', { error: 'no-address' });
  const { sandbox } = ports.sending;
  const { subject, html } = ports.writeMail({ ...told, person: notice.person, sandbox });
  const mail: OutgoingMail = {
    key: notice.trace.key,
    ...{ subject, html },
    to: [{ address: ports.sending.sandbox ? ports.sending.redirectTo : colleague.mail, name: notice.person.name }],
    cc: [],
    replyTo: told.company.replyTo,
    intendedFor: sandbox ? colleague.mail : null,
  };
  return step('drafted', { trace: await ports.mailer.createDraft(told.company.mailbox, mail) });
}

/** A second draft would be litter, not a second mail: only the one whose id is kept is ever sent. */
async function findDraft(ports: NotifyPorts, notice: MentionNotice): Promise<NoticeStep> {
  const found = await lookUp(ports, notice);
  const sent = found.find(({ isDraft }) => !isDraft);
  if (sent) return step('sent', { trace: sent.trace });
  const [present] = found;
  if (present) return step('drafted', { trace: present.trace });
  const later = nextLook(ports, notice);
  return later ? step('drafting', { notBefore: later }) : draft(ports, notice);
}

async function send(ports: NotifyPorts, notice: MentionNotice): Promise<NoticeStep> {
  const { graphId } = notice.trace;
  const company = companyOf(ports, notice);
  if (graphId === null) return step('unknown', { error: 'no-draft' });
  await ports.mailer.send(company.mailbox, graphId);
  return step('accepted');
}

/** Seen in Sent Items it was sent. Our own draft that is still one after all patience was not: it may go again. Else nobody knows. */
async function findSent(ports: NotifyPorts, notice: MentionNotice): Promise<NoticeStep> {
  const found = await lookUp(ports, notice);
  const sent = found.find(({ isDraft }) => !isDraft);
  if (sent) return step('sent', { trace: sent.trace });
  const later = nextLook(ports, notice);
  if (later) return step(notice.state, { notBefore: later });
  const isUnsent = notice.state === 'sending' && found.some(({ trace }) => trace.graphId === notice.trace.graphId);
  return isUnsent ? step('drafted') : step('unknown', { error: 'sent-or-not' });
}

/** Deleted, or no more to be seen, before it left. */
async function takeBack(ports: NotifyPorts, notice: MentionNotice): Promise<NoticeStep> {
  const { graphId } = notice.trace;
  if (graphId !== null) await ports.mailer.deleteDraft(companyOf(ports, notice).mailbox, graphId);
  return step('dropped');
}

const lookUp = (ports: NotifyPorts, notice: MentionNotice): Promise<readonly FoundMessage[]> =>
  ports.mailer.find(companyOf(ports, notice).mailbox, notice.trace);

function companyOf({ companies }: NotifyPorts, notice: MentionNotice): Company {
  const company = companies.get(notice.company);
  if (!company) throw new Error(`No company ${notice.company}`);
  return company;
}

/** When to look again; null when patience is over. */
function nextLook({ clock, patience }: NotifyPorts, { attempts }: MentionNotice): Date | null {
  const ms = patience.lookupDelaysMs[attempts];
  return ms === undefined ? null : new Date(clock.now().getTime() + ms);
}

/**
 * `refused` had no effect and will have none: it ends. `busy` had none: the step before it is tried again. `unknown` may have had its
 * effect: the state stays, and is looked at before anything else.
 */
function afterFault(ports: NotifyPorts, notice: MentionNotice, fault: unknown): NoticeStep {
  if (!(fault instanceof OutsideFault)) throw fault;
  const { state, attempts } = notice;
  const { kind, code: error, retryAfterMs } = fault;
  const tries = ports.patience.maxAttempts + ports.patience.lookupDelaysMs.length;
  const isSending = state === 'sending' || state === 'accepted';
  if (kind === 'refused') return step(isLookingUp(fault) && isSending ? 'unknown' : 'unreachable', { error });
  if (attempts >= tries) return step(isSending ? 'unknown' : 'unreachable', { error });
  // Nothing was sent: it may be, anew.
  if (kind === 'busy' && state === 'sending' && !isLookingUp(fault))
    return step('drafted', { notBefore: pauseOfBusy(ports, retryAfterMs), error });
  return step(state, { notBefore: pauseAfter(ports, attempts, retryAfterMs), error });
}

/** It says nothing of whether the mail left. */
const isLookingUp = ({ about }: OutsideFault): boolean => about?.operation === 'find-mail';
