import { GraphError } from '../graph-error.ts';
import type { PathTarget } from '../store/path-target.ts';
import type { StoredItem } from '../store/stored-item.ts';
import type { World } from '../store/world.ts';
import { addItem, changeItem, childNamed, findItem, freeName } from './items.ts';
import { mimeTypeOf } from './mime-types.ts';

export type Conflict = 'fail' | 'replace' | 'rename';

export interface SavedFile {
  readonly item: StoredItem;
  readonly isNew: boolean;
}

/** Stores bytes at a path where nothing was when it was resolved; something may be there by now. */
export function saveAtTarget(world: World, target: PathTarget, content: Buffer, conflict: Conflict): SavedFile {
  let folder = findItem(world, target.driveId, target.folderId);
  for (const name of target.missingFolders) {
    const mimeType = null;
    folder = childNamed(world, folder, name) ?? addItem(world, folder, { name, kind: 'folder', size: 0, mimeType });
  }
  const there = childNamed(world, folder, target.name);
  if (there !== undefined) return saveOver(world, there, content, conflict);
  return { item: create(world, folder, target.name, content), isNew: true };
}

/** Stores bytes where a file already is, as the conflict behaviour says. Throws 409 `nameAlreadyExists`. */
export function saveOver(world: World, there: StoredItem, content: Buffer, conflict: Conflict): SavedFile {
  if (conflict === 'rename' && there.parentId !== null) {
    const folder = findItem(world, there.driveId, there.parentId);
    return { item: create(world, folder, freeName(world, folder, there.name), content), isNew: true };
  }
  if (conflict === 'fail' || there.kind === 'folder') throw nameTaken();
  world.blobs.put(there.key, content);
  const change = { size: content.length, contentVersion: there.contentVersion + 1 };
  return { item: promote(world, changeItem(world, there, change)), isNew: false };
}

export function nameTaken(): GraphError {
  return new GraphError(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent.');
}

function create(world: World, folder: StoredItem, name: string, content: Buffer): StoredItem {
  const added = addItem(world, folder, { name, kind: 'file', size: content.length, mimeType: mimeTypeOf(name) });
  world.blobs.put(added.key, content);
  return promote(world, added);
}

/**
 * SharePoint works on a file after the upload was answered, so the eTag in that answer is soon an old one:
 * the item returned is the one before that change, the one stored is after it.
 */
function promote(world: World, answered: StoredItem): StoredItem {
  world.items.put(answered.key, { ...answered, version: answered.version + 1 });
  return answered;
}
