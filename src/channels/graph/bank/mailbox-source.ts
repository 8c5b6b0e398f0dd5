import { type Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { BANK } from '../../../domain/bank/bank-setting.ts';
import { settingOf } from '../../../domain/company/room-setting.ts';
import { addDays } from '../../../domain/day.ts';
import type { FileListed, FileSource } from '../../../use-cases/laid-files.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { callFor } from '../calls/graph-fault.ts';
import { readPages } from '../calls/read-pages.ts';
import { MOST_BYTES } from '../files/most-bytes.ts';
import { messagePath, onMail, userPath } from '../mail/message.ts';

/** Longer than the service is ever away; what came before is found in the bank's own portal. */
const LOOKED_BACK_DAYS = 31;
const PAGE = 50;
/** Banks add the same as a page to print, and their logo. */
const NO_STATEMENT = /^(?:image\/|application\/pdf)/iu;

const attachmentSchema = z.object({
  '@odata.type': z.string().optional(),
  id: z.string(),
  name: z.string().nullish(),
  contentType: z.string().nullish(),
  size: z.number().nullish(),
  isInline: z.boolean().nullish(),
});
const messageSchema = z.object({
  id: z.string(),
  from: z.object({ emailAddress: z.object({ address: z.string().nullish() }) }).nullish(),
  isDraft: z.boolean().nullish(),
  receivedDateTime: z.string(),
  attachments: z.array(attachmentSchema).nullish(),
});
type Message = z.output<typeof messageSchema>;

/**
 * Attachments of a mailbox that the settings name, of mails from senders that they name and of nobody else, in whichever folder of
 * Outlook a rule laid them. Mails stay as they are. Takes `Mail.Read` on that mailbox.
 */
export function openMailboxSource(client: Client, clock: Clock): FileSource {
  return {
    async list(company) {
      const { mailbox, senders } = settingOf(company, BANK);
      if (mailbox === '') return [];
      const since = addDays(clock.today(), -LOOKED_BACK_DAYS);
      const messages: Message[] = [];
      for (const sender of senders) {
        const address = `${userPath(mailbox)}/messages?${queryOf(sender, since)}`;
        for await (const message of readPages(client, 'find-mail', address, messageSchema, onMail))
          if (isFrom(message, sender)) messages.push(message);
      }
      return messages
        .sort((a, b) => (a.receivedDateTime < b.receivedDateTime ? -1 : 1))
        .flatMap((message) => filesOf(message));
    },
    async read(company, { id, name }) {
      const { mailbox } = settingOf(company, BANK);
      const [message = '', attachment = ''] = id.split(' ');
      const address = `${messagePath(mailbox, message)}/attachments/${encodeURIComponent(attachment)}/$value`;
      const bytes = await callFor('find-mail', z.instanceof(ArrayBuffer), () =>
        onMail(client.api(address)).responseType(ResponseType.ARRAYBUFFER).get(),
      );
      if (bytes.byteLength > MOST_BYTES) throw new OutsideFault('refused', 'bank-attachment', `${name} is too large`);
      return { name, bytes: new Uint8Array(bytes) };
    },
  };
}

function queryOf(sender: string, since: string): string {
  const quoted = `'${sender.replaceAll("'", "''")}'`;
  const query = new URLSearchParams({
    $filter: `receivedDateTime ge ${since}T00:00:00Z and hasAttachments eq true and from/emailAddress/address eq ${quoted}`,
    $select: 'id,from,isDraft,receivedDateTime',
    $expand: 'attachments($select=id,name,contentType,size,isInline)',
    $top: String(PAGE),
  });
  return query.toString().replaceAll('%24', '$').replaceAll('+', '%20');
}

/** Nothing but the address itself is that sender. */
const isFrom = ({ from, isDraft }: Message, sender: string): boolean =>
  isDraft !== true && from?.emailAddress.address?.toLowerCase() === sender.toLowerCase();

const filesOf = ({ id, attachments }: Message): readonly FileListed[] =>
  (attachments ?? [])
    .filter((one) => one['@odata.type'] === undefined || one['@odata.type'] === '#microsoft.graph.fileAttachment')
    .filter(
      ({ isInline, contentType, size }) =>
        !isInline && !NO_STATEMENT.test(contentType ?? '') && (size ?? 0) <= MOST_BYTES,
    )
    .map((one) => ({ id: `${id} ${one.id}`, name: one.name ?? '', version: '' }));
