import type { Client } from '@microsoft/microsoft-graph-client';
import { ResponseType } from '@microsoft/microsoft-graph-client';
import type { MailAttachment, Mailer, OutgoingMail } from '../../use-cases/ports/mailer.ts';
import { addAttachments } from './attachments.ts';
import { findOrNull, guardCall } from './graph-fault.ts';
import { findMessages, IMMUTABLE_IDS, KEY_PROPERTY, messageIdOf, messageSchema, userPath } from './mail-finder.ts';

const messagePath = (mailbox: string, id: string): string => `${userPath(mailbox)}/messages/${encodeURIComponent(id)}`;

function toMessage(mail: OutgoingMail): object {
  const address = (one: { address: string; name?: string }) => ({
    emailAddress: { address: one.address, name: one.name ?? one.address },
  });
  return {
    subject: mail.subject,
    body: { contentType: 'html', content: mail.html },
    toRecipients: mail.to.map(address),
    ccRecipients: mail.cc.map((one) => address({ address: one })),
    replyTo: [address({ address: mail.replyTo })],
    internetMessageId: messageIdOf(mail.key),
    singleValueExtendedProperties: [{ id: KEY_PROPERTY, value: mail.key }],
  };
}

/** The shared mailbox through Microsoft Graph. */
export function openMailer(client: Client): Mailer {
  return {
    async createDraft(mailbox, mail) {
      const created: unknown = await guardCall('once', () =>
        client
          .api(`${userPath(mailbox)}/messages`)
          .header('Prefer', IMMUTABLE_IDS)
          .post(toMessage(mail)),
      );
      const draft = messageSchema.parse(created);
      return {
        key: mail.key,
        graphId: draft.id,
        internetMessageId: draft.internetMessageId ?? null,
        conversationId: draft.conversationId ?? null,
      };
    },

    attach: (mailbox: string, graphId: string, attachments: readonly MailAttachment[]) =>
      addAttachments(client, messagePath(mailbox, graphId), attachments),

    async send(mailbox, graphId) {
      await guardCall('once', () =>
        client
          .api(`${messagePath(mailbox, graphId)}/send`)
          .header('Prefer', IMMUTABLE_IDS)
          .post(undefined),
      );
    },

    find: (mailbox, trace) => findMessages(client, mailbox, trace),

    async readMime(mailbox, graphId) {
      const bytes: ArrayBuffer = await guardCall('read', () =>
        client
          .api(`${messagePath(mailbox, graphId)}/$value`)
          .header('Prefer', IMMUTABLE_IDS)
          .responseType(ResponseType.ARRAYBUFFER)
          .get(),
      );
      return new Uint8Array(bytes);
    },

    async deleteDraft(mailbox, graphId) {
      await findOrNull(() => client.api(messagePath(mailbox, graphId)).header('Prefer', IMMUTABLE_IDS).delete());
    },
  };
}
