import { GraphError } from '../graph-error.ts';
import { guidFrom } from '../ids.ts';
import type { Call } from '../odata/call.ts';
import { parseFilter } from '../odata/filter.ts';
import { type Expansion, expansions, pick, type Row, selected } from '../odata/query.ts';
import { canonicalId } from '../odata/values.ts';
import type { Folder, StoredAttachment, StoredMessage } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';
import { textOfHtml } from './html-text.ts';
import { wantsImmutableIds, wantsText } from './mailbox.ts';

/** What comes back only with `$select` or `$expand`. */
const ON_DEMAND = ['internetMessageHeaders', 'uniqueBody', 'singleValueExtendedProperties', 'attachments'];

export function folderId(mailbox: string, folder: Folder): string {
  return `AAMk${Buffer.from(guidFrom(`${mailbox}/${folder}`)).toString('base64')}AAA=`;
}

/** Every property of a mail: what filters look at and what is picked from. */
export function messageRow(world: World, message: StoredMessage, call: Call): Row {
  const asText = wantsText(call) && message.body.contentType === 'html';
  const body = asText ? { contentType: 'text', content: textOfHtml(message.body.content) } : message.body;
  const sent = message.sentAt ?? message.createdAt;
  return {
    '@odata.etag': `W/"${message.changeKey}"`,
    id: wantsImmutableIds(call) ? message.immutableId : message.id,
    createdDateTime: message.createdAt,
    lastModifiedDateTime: message.modifiedAt,
    changeKey: message.changeKey,
    categories: message.categories,
    receivedDateTime: sent,
    sentDateTime: sent,
    hasAttachments: message.attachments.some((one) => !one.isInline),
    internetMessageId: message.internetMessageId,
    subject: message.subject,
    bodyPreview: textOfHtml(message.body.content).slice(0, 255),
    importance: message.importance,
    parentFolderId: folderId(message.mailbox, message.folder),
    conversationId: message.conversationId,
    conversationIndex: message.conversationIndex,
    isDeliveryReceiptRequested: false,
    isReadReceiptRequested: false,
    isRead: message.isRead,
    isDraft: message.folder === 'drafts',
    webLink: `${world.url}/messages/${message.key}`,
    inferenceClassification: 'focused',
    body,
    sender: message.sender,
    from: message.from,
    toRecipients: message.toRecipients,
    ccRecipients: message.ccRecipients,
    bccRecipients: message.bccRecipients,
    replyTo: message.replyTo,
    flag: { flagStatus: 'notFlagged' },
    uniqueBody: body,
    internetMessageHeaders: message.headers,
    singleValueExtendedProperties: message.extendedProperties,
    attachments: message.attachments.map((one) => viewAttachment(world, one, true)),
  };
}

/** A mail as the call wants it: `$select` narrows, `$expand` adds. */
export function projectMessage(row: Row, call: Call): Record<string, unknown> {
  const names = selected(call.query);
  const plain = Object.keys(row).filter((name) => !ON_DEMAND.includes(name));
  const shown = pick(row, names?.filter((name) => name !== 'attachments') ?? plain, ['id']);
  for (const expansion of expansions(call.query)) {
    const added = expanded(row, expansion);
    if (added !== undefined) shown[expansion.name] = added;
  }
  return shown;
}

function expanded(row: Row, expansion: Expansion): unknown[] | undefined {
  const rows = row[expansion.name] as Row[] | undefined;
  if (expansion.name === 'attachments' && rows !== undefined) {
    const names = expansion.options.get('$select')?.split(',');
    return names === undefined ? rows : rows.map((one) => pick(one, names, ['id']));
  }
  if (expansion.name !== 'singleValueExtendedProperties' || rows === undefined) {
    throw new GraphError(400, 'BadRequest', `$expand=${expansion.name} is not supported on a message.`);
  }
  const filter = expansion.options.get('$filter');
  if (filter === undefined) {
    throw new GraphError(400, 'ErrorInvalidParameter', 'Extended properties are expanded with a $filter on id.');
  }
  const kept = rows.filter(parseFilter(filter));
  return kept.length === 0 ? undefined : kept.map((one) => ({ ...one, id: canonicalCase(String(one.id)) }));
}

/** Exchange gives extended property ids back with their GUID in small letters. */
function canonicalCase(id: string): string {
  const [type = '', ...rest] = canonicalId(id).split(' ');
  return [type.charAt(0).toUpperCase() + type.slice(1), ...rest].join(' ');
}

export function viewAttachment(
  world: World,
  attachment: StoredAttachment,
  withBytes: boolean,
): Record<string, unknown> {
  const view = {
    '@odata.type': '#microsoft.graph.fileAttachment',
    '@odata.mediaContentType': attachment.contentType,
    id: attachment.id,
    lastModifiedDateTime: attachment.modifiedAt,
    name: attachment.name,
    contentType: attachment.contentType,
    size: attachment.size,
    isInline: attachment.isInline,
    contentId: attachment.contentId,
    contentLocation: null,
  };
  return withBytes ? { ...view, contentBytes: world.blobs.get(attachment.key).toString('base64') } : view;
}
