import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { MessageTrace } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { FoundMessage } from '../../../use-cases/ports/dispatch/mailer.ts';
import { callFor } from '../calls/graph-fault.ts';
import { KEY_PROPERTY, messageIdOf, messageSchema, onMail, traceOf, userPath } from './message.ts';

const FIELDS = 'id,internetMessageId,conversationId,sentDateTime,isDraft';
/** Enough for every answer in a conversation; ours is the oldest. */
const MAX_FOUND = 50;
const pageSchema = z.object({ value: z.array(messageSchema) });

/** Graph's client sends filters as they are: `+`, `&` and `=` of ids must not be read as syntax. */
const equals = (property: string, value: string): string => `${property} eq '${value.replaceAll("'", "''")}'`;

/** The ways to know a message again, the surest first. */
function filtersOf(mailbox: string, trace: MessageTrace): string[] {
  const ids = new Set([messageIdOf(trace.key, mailbox), trace.internetMessageId]);
  return [
    `singleValueExtendedProperties/Any(ep: ${equals('ep/id', KEY_PROPERTY)} and ${equals('ep/value', trace.key)})`,
    ...[...ids].filter((id) => id !== null).map((id) => equals('internetMessageId', id)),
  ];
}

/**
 * Looks for a message by everything that we hold: our property, both internetMessageIds and, among sent items, the
 * conversation (the first message of a conversation that we began can only be ours). Sent first: a letter that left must never
 * be taken for a draft. « None » means « none yet »: Exchange shows items late.
 */
export async function findMessages(
  client: Client,
  mailbox: string,
  trace: MessageTrace,
): Promise<readonly FoundMessage[]> {
  const filters = filtersOf(mailbox, trace);
  for (const filter of filters) {
    const sent = await listFolder(client, mailbox, 'sentitems', filter, trace.key);
    if (sent.length > 0) return sent;
  }
  if (trace.conversationId) {
    const filter = equals('conversationId', trace.conversationId);
    const [first] = await listFolder(client, mailbox, 'sentitems', filter, trace.key);
    if (first) return [first];
  }
  for (const filter of filters) {
    const drafts = await listFolder(client, mailbox, 'drafts', filter, trace.key);
    if (drafts.length > 0) return drafts;
  }
  return [];
}

/** The oldest first. Exchange refuses to sort by what is not in the filter, so it is sorted here. */
async function listFolder(
  client: Client,
  mailbox: string,
  folder: 'sentitems' | 'drafts',
  filter: string,
  key: string,
): Promise<FoundMessage[]> {
  const path = `${userPath(mailbox)}/mailFolders/${folder}/messages`;
  const { value } = await callFor('find-mail', pageSchema, () =>
    onMail(client.api(path)).filter(encodeURIComponent(filter)).select(FIELDS).top(MAX_FOUND).get(),
  );
  return value
    .map((message) => ({
      trace: traceOf(key, message),
      isDraft: folder === 'drafts',
      sentAt: folder === 'sentitems' ? (message.sentDateTime ?? null) : null,
    }))
    .sort((a, b) => (a.sentAt ?? '').localeCompare(b.sentAt ?? ''));
}
