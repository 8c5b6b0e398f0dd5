import { GraphError, invalidRequest } from '../graph-error.ts';
import { type Answer, type Call, header, param } from '../odata/call.ts';
import type { StoredItem } from '../store/stored-item.ts';
import type { World } from '../store/world.ts';
import { checkIfMatch, findItem } from './items.ts';
import { type Conflict, type SavedFile, saveAtTarget, saveOver } from './save-file.ts';
import { downloadUrl, viewItem } from './view.ts';

const MOST_BYTES = 250 * 1024 * 1024;

/** PUT content: 201 for a new file, 200 for a replaced one. The default for an existing name is to replace. */
export function putContent(call: Call, world: World): Answer {
  if (call.bytes.length > MOST_BYTES) throw new GraphError(413, 'invalidRequest', 'The file is too large.');
  const conflict = readConflict(call.query.get('@microsoft.graph.conflictBehavior'), 'replace');
  const saved =
    call.target === undefined ? replace(call, world, conflict) : saveAtTarget(world, call.target, call.bytes, conflict);
  return answerSaved(world, saved);
}

function replace(call: Call, world: World, conflict: Conflict): SavedFile {
  const item = findItem(world, param(call, 'drive-id'), param(call, 'driveItem-id'));
  checkIfMatch(item, header(call, 'if-match'));
  return saveOver(world, item, call.bytes, conflict);
}

export function answerSaved(world: World, saved: SavedFile): Answer {
  return { status: saved.isNew ? 201 : 200, json: viewItem(world, saved.item) };
}

export function readConflict(text: unknown, otherwise: Conflict): Conflict {
  if (text === null || text === undefined) return otherwise;
  if (text === 'fail' || text === 'replace' || text === 'rename') return text;
  throw invalidRequest('Invalid conflictBehavior.');
}

/** GET content: 302 to a pre-authenticated address of another origin. */
export function getContent(call: Call, world: World): Answer {
  const item = findItem(world, param(call, 'drive-id'), param(call, 'driveItem-id'));
  if (item.kind !== 'file') throw invalidRequest('You cannot get content for a folder');
  return { status: 302, headers: { Location: downloadUrl(world, item) } };
}

/** The file behind a download address; 404 once it expired. */
export function itemOfDownload(world: World, token: string): StoredItem {
  const download = world.downloads.get(token);
  const item = download === undefined ? undefined : world.items.get(download.itemKey);
  if (download === undefined || item === undefined || download.expiresAt < world.now().getTime()) {
    throw new GraphError(404, 'itemNotFound', 'The download address is not or no longer valid.');
  }
  return item;
}
