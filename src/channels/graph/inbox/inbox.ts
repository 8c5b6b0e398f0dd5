import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Mailer } from '../../../use-cases/ports/dispatch/mailer.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import type { Inbox, InboxMessage, InboxPage } from '../../../use-cases/ports/replies/inbox.ts';
import { callFor, statusOf } from '../calls/graph-fault.ts';
import { followable } from '../calls/read-pages.ts';
import { userPath } from '../mail/message.ts';
import { readMail } from './read-mail.ts';

const FIELDS = 'subject,from,receivedDateTime,conversationId,isDraft';
const PAGE = 50;
/** Ids that a move does not change, and pages of a size that is worth a write each. */
const PREFER = `IdType="ImmutableId", odata.maxpagesize=${PAGE}`;
/** « syncStateNotFound »: the position is forgotten, whatever the status of the page says. */
const GONE = new Set([404, 410]);

const messageSchema = z.object({
  id: z.string(),
  '@removed': z.unknown().optional(),
  subject: z.string().nullish(),
  from: z.object({ emailAddress: z.object({ address: z.string().nullish() }) }).nullish(),
  receivedDateTime: z.string().nullish(),
  conversationId: z.string().nullish(),
});
const pageSchema = z.object({
  value: z.array(messageSchema),
  '@odata.nextLink': z.string().nullish(),
  '@odata.deltaLink': z.string().nullish(),
});

/** The inbox through delta queries of Microsoft Graph, whose links are the positions. */
export function openInbox(client: Client, mailer: Pick<Mailer, 'readMime'>): Inbox {
  return {
    async readPage(mailbox, from) {
      const address = 'position' in from ? from.position : beginning(mailbox, from.since);
      try {
        const page = await callFor('find-mail', pageSchema, () =>
          client.api(followable(address)).header('Prefer', PREFER).get(),
        );
        return toPage(page);
      } catch (fault) {
        const isGone = fault instanceof OutsideFault && GONE.has(statusOf(fault.cause) ?? 0);
        if ('position' in from && isGone) return null;
        throw fault;
      }
    },
    readMail: (mailbox, id) => readMail(client, mailbox, id),
    async readSource(mailbox, id) {
      try {
        return await mailer.readMime(mailbox, id);
      } catch (fault) {
        if (fault instanceof OutsideFault && fault.about?.reason === 'mail-gone') return null;
        throw fault;
      }
    },
  };
}

/** Delta of messages takes no filter but this one. */
function beginning(mailbox: string, since: Date): string {
  const query = new URLSearchParams({
    $select: FIELDS,
    $filter: `receivedDateTime ge ${since.toISOString()}`,
  });
  return `${userPath(mailbox)}/mailFolders/inbox/messages/delta?${query.toString().replaceAll('%24', '$').replaceAll('+', '%20')}`;
}

function toPage(page: z.output<typeof pageSchema>): InboxPage {
  const position = page['@odata.nextLink'] ?? page['@odata.deltaLink'];
  if (!position) throw new OutsideFault('busy', 'graph-unreadable', 'A page of the inbox leads nowhere');
  return {
    messages: page.value.filter((one) => one['@removed'] === undefined).map(toMessage),
    position,
    isLast: !page['@odata.nextLink'],
  };
}

const toMessage = (one: z.output<typeof messageSchema>): InboxMessage => ({
  id: one.id,
  subject: one.subject ?? '',
  from: one.from?.emailAddress.address ?? '',
  receivedAt: one.receivedDateTime ?? new Date(0).toISOString(),
  conversationId: one.conversationId ?? null,
});
