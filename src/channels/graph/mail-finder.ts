import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { MessageTrace } from '../../use-cases/ports/dispatch-store.ts';
import type { FoundMessage } from '../../use-cases/ports/mailer.ts';
import { guardCall } from './graph-fault.ts';

/** Our named property: the key of a dispatch, kept on the message whatever Outlook rewrites. */
export const KEY_PROPERTY = 'String {7b1f5c1e-3c55-4c0a-9c6e-5b0f2d6f8a31} Name RelanceKey';
export const IMMUTABLE_IDS = 'IdType="ImmutableId"';
const FIELDS = 'id,internetMessageId,conversationId,sentDateTime,isDraft';
const MAX_FOUND = 5;

export const messageSchema = z.object({
  id: z.string(),
  internetMessageId: z.string().nullish(),
  conversationId: z.string().nullish(),
  sentDateTime: z.string().nullish(),
  isDraft: z.boolean().nullish(),
});
const pageSchema = z.object({ value: z.array(messageSchema) });

/** The internetMessageId that we ask for: unique, ours, and telling nothing. */
export const messageIdOf = (key: string): string => `<${key}@relance.invalid>`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const userPath = (mailbox: string): string => `/users/${encodeURIComponent(mailbox)}`;

/** The ways to know a message again, the surest first. */
function filtersOf(trace: MessageTrace): string[] {
  const ids = [messageIdOf(trace.key), trace.internetMessageId].filter((id) => id !== null);
  return [
    `singleValueExtendedProperties/Any(ep: ep/id eq ${literal(KEY_PROPERTY)} and ep/value eq ${literal(trace.key)})`,
    ...[...new Set(ids)].map((id) => `internetMessageId eq ${literal(id)}`),
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
  const sentFilters = filtersOf(trace);
  if (trace.conversationId) sentFilters.push(`conversationId eq ${literal(trace.conversationId)}`);
  for (const filter of sentFilters) {
    const sent = await listFolder(client, mailbox, 'sentitems', filter, trace);
    if (sent.length > 0) return sent;
  }
  for (const filter of filtersOf(trace)) {
    const drafts = await listFolder(client, mailbox, 'drafts', filter, trace);
    if (drafts.length > 0) return drafts;
  }
  return [];
}

async function listFolder(
  client: Client,
  mailbox: string,
  folder: 'sentitems' | 'drafts',
  filter: string,
  trace: MessageTrace,
): Promise<FoundMessage[]> {
  const answer: unknown = await guardCall('read', () =>
    client
      .api(`${userPath(mailbox)}/mailFolders/${folder}/messages`)
      .header('Prefer', IMMUTABLE_IDS)
      .filter(filter)
      .select(FIELDS)
      .top(MAX_FOUND)
      .get(),
  );
  return pageSchema.parse(answer).value.map((message) => ({
    trace: {
      key: trace.key,
      graphId: message.id,
      internetMessageId: message.internetMessageId ?? null,
      conversationId: message.conversationId ?? null,
    },
    isDraft: folder === 'drafts',
    sentAt: folder === 'sentitems' ? (message.sentDateTime ?? null) : null,
  }));
}
