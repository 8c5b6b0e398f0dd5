import { randomUUID } from 'node:crypto';
import { newChangeKey, newExchangeId, newInternetMessageId } from '../ids.ts';
import type { Recipient, StoredAttachment, StoredMessage } from '../store/stored-message.ts';
import type { Refusal } from '../store/stored-refusal.ts';
import type { World } from '../store/world.ts';

/** Reports for those recipients of a sent message whose server refuses, in the sender's inbox as Exchange leaves them there. */
export function reportRefusals(world: World, sent: StoredMessage): void {
  for (const { emailAddress } of [...sent.toRecipients, ...sent.ccRecipients, ...sent.bccRecipients]) {
    const refusal = world.refusals.get((emailAddress.address ?? '').toLowerCase());
    if (refusal) report(world, sent, emailAddress.address ?? '', refusal);
  }
}

function report(world: World, sent: StoredMessage, address: string, { action, status, diagnostic }: Refusal): void {
  const now = world.now();
  const domain = sent.mailbox.slice(sent.mailbox.lastIndexOf('@') + 1);
  const server: Recipient = { emailAddress: { name: 'Microsoft Outlook', address: `postmaster@${domain}` } };
  const fields = [
    `Reporting-MTA: dns;outlook.${domain}`,
    '',
    `Final-Recipient: rfc822;${address}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp;550 ${status} ${diagnostic}`,
  ];
  const original = [`Message-ID: ${sent.internetMessageId}`, `From: ${sent.mailbox}`, `To: ${address}`, '', ''];
  const said = action === 'failed' ? 'Undeliverable' : 'Delivery delayed';
  world.messages.put(
    ...recordOf({
      ...sent,
      key: randomUUID(),
      id: newExchangeId(),
      immutableId: newExchangeId('AAkA'),
      folder: 'inbox',
      visibleAt: now.getTime() + world.sentItemsDelayMs,
      createdAt: now.toISOString(),
      modifiedAt: now.toISOString(),
      sentAt: now.toISOString(),
      changeKey: newChangeKey(),
      internetMessageId: newInternetMessageId(),
      subject: `${said}: ${sent.subject}`,
      body: { contentType: 'text', content: `${said} to ${address}: ${status} ${diagnostic}` },
      from: server,
      sender: server,
      toRecipients: [{ emailAddress: { address: sent.mailbox } }],
      ...{ ccRecipients: [], bccRecipients: [], replyTo: [], headers: [], extendedProperties: [], isRead: false },
      attachments: [
        part(world, 'details.txt', 'message/delivery-status', fields),
        part(world, 'original.eml', 'message/rfc822', original),
      ],
    }),
  );
}

const recordOf = (message: StoredMessage): [string, StoredMessage] => [message.key, message];

function part(world: World, name: string, contentType: string, lines: readonly string[]): StoredAttachment {
  const [key, content] = [randomUUID(), Buffer.from(lines.join('\r\n'))];
  world.blobs.put(key, content);
  return {
    ...{ key, id: newExchangeId(), name, contentType, size: content.length },
    ...{ isInline: false, contentId: null, modifiedAt: world.now().toISOString() },
  };
}
