import { GraphError } from '../graph-error.ts';
import { type Answer, type Call, type Operations, param } from '../odata/call.ts';
import { pageOf, splitTopLevel } from '../odata/query.ts';
import type { Folder } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';
import { createAttachmentUpload } from './attachment-session.ts';
import { deleteAttachment, listAttachments, postAttachment, rawAttachment, showAttachment } from './attachments.ts';
import { messagesDelta } from './delta.ts';
import { createDraft, deleteMessage, patchMessage } from './drafts.ts';
import { mailboxOf, messageOf, visibleMessages } from './mailbox.ts';
import { writeMime } from './mime.ts';
import { sendDraft } from './send.ts';
import { folderId, messageRow, projectMessage } from './view.ts';

const MAILBOX = '/users/{user-id}';
const MESSAGE = `${MAILBOX}/messages/{message-id}`;
const FOLDER = `${MAILBOX}/mailFolders/{mailFolder-id}`;
const FOLDERS: Readonly<Record<Folder, string>> = {
  inbox: 'Boîte de réception',
  drafts: 'Brouillons',
  sentitems: 'Éléments envoyés',
  deleteditems: 'Éléments supprimés',
};

export const mailOperations: Operations = {
  [`GET ${MAILBOX}/messages`]: (call, world) => listMessages(call, world, undefined),
  [`POST ${MAILBOX}/messages`]: createDraft,
  [`GET ${MESSAGE}`]: (call, world) => {
    return { status: 200, json: projectMessage(messageRow(world, messageOf(call, world), call), call) };
  },
  [`PATCH ${MESSAGE}`]: patchMessage,
  [`DELETE ${MESSAGE}`]: deleteMessage,
  [`GET ${MESSAGE}/$value`]: (call, world) => {
    return { status: 200, bytes: { type: 'text/plain', content: writeMime(world, messageOf(call, world)) } };
  },
  [`POST ${MESSAGE}/send`]: sendDraft,
  [`GET ${MESSAGE}/attachments`]: listAttachments,
  [`POST ${MESSAGE}/attachments`]: postAttachment,
  [`POST ${MESSAGE}/attachments/createUploadSession`]: createAttachmentUpload,
  [`GET ${MESSAGE}/attachments/{attachment-id}`]: showAttachment,
  [`DELETE ${MESSAGE}/attachments/{attachment-id}`]: deleteAttachment,
  [`GET ${MESSAGE}/attachments/{attachment-id}/$value`]: rawAttachment,
  [`GET ${MAILBOX}/mailFolders`]: listFolders,
  [`GET ${FOLDER}`]: (call, world) => {
    const mailbox = mailboxOf(call, world);
    return { status: 200, json: viewFolder(world, mailbox, folderOf(call, mailbox)) };
  },
  [`GET ${FOLDER}/messages/delta`]: (call, world) => {
    const mailbox = mailboxOf(call, world);
    return messagesDelta(call, world, mailbox, folderOf(call, mailbox));
  },
  [`GET ${FOLDER}/messages`]: (call, world) => listMessages(call, world, folderOf(call, mailboxOf(call, world))),
};

/** A folder by its well-known name or by its id. */
function folderOf(call: Call, mailbox: string): Folder {
  const asked = param(call, 'mailFolder-id');
  const names = Object.keys(FOLDERS) as Folder[];
  const found = names.find((name) => name === asked.toLowerCase() || folderId(mailbox, name) === asked);
  if (found === undefined) throw new GraphError(404, 'ErrorItemNotFound', 'The specified folder could not be found.');
  return found;
}

function listMessages(call: Call, world: World, folder: Folder | undefined): Answer {
  checkQuery(call);
  const rows = visibleMessages(world, mailboxOf(call, world), folder).map((one) => messageRow(world, one, call));
  const { rows: kept, annotations } = pageOf(rows, call, world.url, 10);
  return { status: 200, json: { ...annotations, value: kept.map((row) => projectMessage(row, call)) } };
}

/** Exchange cannot combine `$search` with `$filter`, and wants the sort fields first in the filter. */
function checkQuery(call: Call): void {
  const filter = call.query.get('$filter');
  if (call.query.get('$search') !== null) {
    if (filter === null) throw new GraphError(501, 'notSupported', '$search is not supported here.');
    throw new GraphError(400, 'SearchWithFilter', 'The query parameter $filter is not supported with $search.');
  }
  const sorted = splitTopLevel(call.query.get('$orderby') ?? '').map((text) => text.split(/\s+/)[0] ?? '');
  const first = sorted[0];
  if (filter === null || first === undefined || filter.trim().replace(/^\(+/, '').startsWith(first)) return;
  throw new GraphError(400, 'InefficientFilter', 'The restriction or sort order is too complex for this operation.');
}

function listFolders(call: Call, world: World): Answer {
  const mailbox = mailboxOf(call, world);
  const rows = (Object.keys(FOLDERS) as Folder[]).map((name) => viewFolder(world, mailbox, name));
  const { rows: kept, annotations } = pageOf(rows, call, world.url, 10);
  return { status: 200, json: { ...annotations, value: kept } };
}

function viewFolder(world: World, mailbox: string, folder: Folder): Record<string, unknown> {
  const messages = visibleMessages(world, mailbox, folder);
  return {
    id: folderId(mailbox, folder),
    displayName: FOLDERS[folder],
    childFolderCount: 0,
    unreadItemCount: messages.filter((one) => !one.isRead).length,
    totalItemCount: messages.length,
    isHidden: false,
  };
}
