import { randomUUID } from 'node:crypto';
import type { Client } from '@microsoft/microsoft-graph-client';
import type { Company } from '../../../domain/company/company.ts';
import { mailboxesOf } from '../../../domain/company/mailboxes-of.ts';
import type { Mailer } from '../../../use-cases/ports/dispatch/mailer.ts';
import type { Check, CheckAnswer } from '../../../use-cases/run-checks.ts';
import { guardCall } from '../../graph/calls/graph-fault.ts';
import { openMailer } from '../../graph/mail/mailer.ts';
import { onMail, userPath } from '../../graph/mail/message.ts';
import { doctorMailboxWords } from '../../words/doctor/dispatch/mailbox.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { check, graphStatus, right, wrong } from '../doctor/answers.ts';

const { mailbox: words, canary } = doctorMailboxWords;
const NO_RECIPIENT = 400;
const DENIED = 403;
const MISSING = 404;

/** Each mailbox that the company writes from, as below. */
export const mailboxChecks = (client: Client, company: Company): readonly Check[] => {
  const all = mailboxesOf(company);
  return all.map((mailbox, at) =>
    mailboxCheck(client, { ...company, mailbox: at === 0 ? company.mailbox : mailbox }, at),
  );
};

/** The shared mailbox can be read, written and sent from: proved on a draft without recipient, which cannot leave. */
function mailboxCheck(client: Client, { code, mailbox }: Company, at: number): Check {
  const mailer = openMailer(client);
  return check(
    words.name(code, at + 1),
    async () => {
      const key = `doctor-${randomUUID()}`;
      await mailer.find(mailbox, { key, graphId: null, internetMessageId: null, conversationId: null });
      const draft = await mailer.createDraft(mailbox, {
        key,
        subject: words.subject,
        html: '',
        to: [],
        cc: [],
        replyTo: mailbox,
        intendedFor: null,
      });
      const maySend = await canSend(mailer, mailbox, draft.graphId ?? '');
      return (await deleteQuietly(mailer, mailbox, draft.graphId ?? ''))
        ? maySend
        : wrong(words.left(mailbox), words.mendLeft);
    },
    (fault) =>
      graphStatus(fault) === MISSING
        ? doctorWords.mailbox.mendMissing(mailbox)
        : doctorWords.mailbox.mendDenied(mailbox),
  );
}

/** Without a recipient the message is refused as such (400) to whom may send, and with 403 to whom may not. */
async function canSend(mailer: Mailer, mailbox: string, draftId: string): Promise<CheckAnswer> {
  try {
    await mailer.send(mailbox, draftId);
    return right(words.seen(mailbox));
  } catch (fault) {
    if (graphStatus(fault) === DENIED) return wrong(words.noSend, doctorWords.mailbox.mendDenied(mailbox));
    if (graphStatus(fault) === NO_RECIPIENT) return right(words.seen(mailbox));
    throw fault;
  }
}

const deleteQuietly = (mailer: Mailer, mailbox: string, draftId: string): Promise<boolean> =>
  mailer.deleteDraft(mailbox, draftId).then(
    () => true,
    () => false,
  );

/** The application reaches its own mailboxes only: one that it must not read is refused. */
export function canaryCheck(client: Client, canaryMailbox: string | null): Check {
  return check(
    canary.name,
    async () => {
      if (canaryMailbox === null) return wrong(canary.absent, canary.mendAbsent);
      const path = `${userPath(canaryMailbox)}/mailFolders/inbox`;
      try {
        await guardCall('find-mail', () => onMail(client.api(path)).select('id').get());
      } catch (fault) {
        const status = graphStatus(fault);
        if (status === DENIED) return right(canary.seen(canaryMailbox));
        if (status === MISSING) return wrong(canary.missing(canaryMailbox), canary.mendMissing);
        throw fault;
      }
      return wrong(canary.tooWide(canaryMailbox), canary.mendTooWide);
    },
    () => canary.mendMissing,
  );
}
