import { randomUUID } from 'node:crypto';
import { GraphError, itemNotFound } from '../graph-error.ts';
import { itemIdOf } from '../ids.ts';
import { libraryOfDrive } from '../store/find-site.ts';
import { eTagOf, type StoredItem } from '../store/stored-item.ts';
import type { World } from '../store/world.ts';
import { checkName } from './names.ts';

export function rootOf(world: World, driveId: string): StoredItem {
  libraryOfDrive(world, driveId);
  const root = world.items.all().find((item) => item.driveId === driveId && item.parentId === null);
  if (root === undefined) throw itemNotFound();
  return root;
}

/** An item of a drive by id, `root` included. Ids are case-sensitive. Throws 404. */
export function findItem(world: World, driveId: string, id: string): StoredItem {
  if (id === 'root') return rootOf(world, driveId);
  libraryOfDrive(world, driveId);
  const item = world.items.all().find((one) => one.driveId === driveId && one.id === id);
  if (item === undefined) throw itemNotFound();
  return item;
}

/** Children of a folder, folders first, then by name. */
export function childrenOf(world: World, folder: StoredItem): StoredItem[] {
  const children = world.items.all().filter((one) => one.driveId === folder.driveId && one.parentId === folder.id);
  const rank = (item: StoredItem) => (item.kind === 'folder' ? 0 : 1);
  return children.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr', { numeric: true }));
}

/** SharePoint holds names apart without regard to case. */
export function childNamed(world: World, folder: StoredItem, name: string): StoredItem | undefined {
  const wanted = name.toLowerCase();
  return childrenOf(world, folder).find((one) => one.name.toLowerCase() === wanted);
}

/** Names from below the root down to the item. */
export function pathOf(world: World, item: StoredItem): string[] {
  const names: string[] = [];
  let at: StoredItem = item;
  while (at.parentId !== null) {
    names.unshift(at.name);
    at = findItem(world, at.driveId, at.parentId);
  }
  return names;
}

/** Makes a child; its name is checked against SharePoint's rules. The caller has settled conflicts. */
export function addItem(
  world: World,
  folder: StoredItem,
  item: Pick<StoredItem, 'name' | 'kind' | 'size' | 'mimeType'>,
): StoredItem {
  if (folder.kind !== 'folder') throw new GraphError(400, 'invalidRequest', 'The parent is not a folder.');
  checkName(item.name, pathOf(world, folder));
  const library = libraryOfDrive(world, folder.driveId);
  world.lists.put(library.id, { ...library, nextItemId: library.nextItemId + 1 });
  const key = randomUUID();
  const at = world.now().toISOString();
  const added: StoredItem = {
    ...item,
    key,
    id: itemIdOf(folder.driveId, key),
    driveId: folder.driveId,
    parentId: folder.id,
    createdAt: at,
    modifiedAt: at,
    version: 1,
    contentVersion: 1,
    listItemId: library.nextItemId,
    fields: {},
    links: [],
  };
  world.items.put(key, added);
  return added;
}

export function changeItem(world: World, item: StoredItem, change: Partial<StoredItem>): StoredItem {
  const changed = { ...item, ...change, version: item.version + 1, modifiedAt: world.now().toISOString() };
  world.items.put(item.key, changed);
  return changed;
}

/** Removes an item and everything below it. */
export function removeItem(world: World, item: StoredItem): void {
  for (const child of childrenOf(world, item)) removeItem(world, child);
  world.items.delete(item.key);
  world.blobs.delete(item.key);
}

/** `If-Match` against the item's eTag; 412 when it is another one. */
export function checkIfMatch(item: StoredItem, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === '*' || ifMatch === eTagOf(item)) return;
  throw new GraphError(412, 'resourceModified', 'ETag does not match current item value');
}

/** A free name beside an existing one: `Lettre.pdf` → `Lettre 1.pdf`. */
export function freeName(world: World, folder: StoredItem, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let at = 1;
  while (childNamed(world, folder, `${stem} ${at}${end}`) !== undefined) at += 1;
  return `${stem} ${at}${end}`;
}
