import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Mailer } from '../../../use-cases/ports/dispatch/mailer.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { callFor, findFor, guardCall } from '../calls/graph-fault.ts';
import { readBytes } from '../calls/read-bytes.ts';
import { addAttachments, WITH_DRAFT } from './attachments.ts';
import { findMessages } from './mail-finder.ts';
import { messagePath, messageSchema, onMail, traceOf, userPath, writeDraft } from './message.ts';

export interface MailerOptions {
  /** Exchange may not show a draft at once: pause before the first of a few more looks. */
  readonly draftRetryMs?: number;
  /** Bytes of files that are made with a draft at most; tests of attaching say 0. */
  readonly withDraft?: number;
}

/** The shared mailbox through Microsoft Graph. */
export function openMailer(client: Client, { draftRetryMs = 500, withDraft = WITH_DRAFT }: MailerOptions = {}): Mailer {
  return {
    fitsInDraft: (files) => files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) <= withDraft,

    async createDraft(mailbox, mail, files = []) {
      const path = `${userPath(mailbox)}/messages`;
      const draft = await callFor('draft', messageSchema, () =>
        onMail(client.api(path)).post(writeDraft(mailbox, mail, files)),
      );
      return traceOf(mail.key, draft);
    },

    attach: (mailbox, graphId, attachments) =>
      addAttachments(client, messagePath(mailbox, graphId), attachments, draftRetryMs),

    async send(mailbox, graphId) {
      await guardCall('send', () => onMail(client.api(`${messagePath(mailbox, graphId)}/send`)).post(undefined));
    },

    find: (mailbox, trace) => findMessages(client, mailbox, trace),

    readMime: (mailbox, graphId) =>
      guardCall('read-mail', () => readBytes(onMail(client.api(`${messagePath(mailbox, graphId)}/$value`)))),

    async deleteDraft(mailbox, graphId) {
      const path = messagePath(mailbox, graphId);
      const message = await findFor('delete-draft', messageSchema, () =>
        onMail(client.api(path)).select('id,isDraft').get(),
      );
      if (message === null) return;
      // It may have left meanwhile: what was sent is kept, and a person is told.
      if (message.isDraft !== true) throw noLongerDraft();
      await findFor('delete-draft', z.unknown(), () => onMail(client.api(path)).delete());
    },
  };
}

function noLongerDraft(): OutsideFault {
  const about = { operation: 'delete-draft', reason: 'mail-gone' } as const;
  return new OutsideFault('refused', 'not-a-draft', 'The message is no longer a draft', null, null, about);
}
