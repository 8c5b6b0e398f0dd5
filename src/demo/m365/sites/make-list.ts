import { driveIdOf, guidFrom, itemIdOf } from '../ids.ts';
import { type Site, sitesOf } from '../store/find-site.ts';
import type { Column, StoredList } from '../store/stored-list.ts';
import type { World } from '../store/world.ts';

/** Every site has a default library, as SharePoint makes it. */
export function ensureLibraries(world: World): void {
  for (const site of sitesOf(world)) {
    const id = guidFrom(`${site.id}/default-library`);
    if (world.lists.get(id) === undefined) {
      makeList(world, site, { id, name: 'Documents partages', displayName: 'Documents', template: 'documentLibrary' });
    }
  }
}

/** Makes a list with its system columns and, for a library, its drive and root folder. */
export function makeList(
  world: World,
  site: Site,
  list: { id: string; name: string; displayName: string; template: string },
): StoredList {
  const isLibrary = list.template === 'documentLibrary';
  const driveId = isLibrary ? driveIdOf(site.collectionGuid, site.webGuid, list.id) : null;
  const createdAt = world.now().toISOString();
  const columns = systemColumns(list.id, isLibrary);
  const stored: StoredList = { ...list, siteId: site.id, driveId, createdAt, columns, nextItemId: 1 };
  world.lists.put(stored.id, stored);
  if (driveId !== null) makeRoot(world, driveId, createdAt);
  return stored;
}

function makeRoot(world: World, driveId: string, at: string): void {
  const guid = guidFrom(`${driveId}/root`);
  world.items.put(guid, {
    key: guid,
    id: itemIdOf(driveId, guid),
    driveId,
    parentId: null,
    name: 'root',
    kind: 'folder',
    createdAt: at,
    modifiedAt: at,
    version: 1,
    contentVersion: 0,
    listItemId: 0,
    size: 0,
    mimeType: null,
    fields: {},
    links: [],
  });
}

function systemColumns(listId: string, isLibrary: boolean): Column[] {
  const column = (name: string, displayName: string, type: object, readOnly = false): Column => ({
    id: guidFrom(`${listId}/${name}`),
    name,
    displayName,
    description: '',
    columnGroup: 'Custom Columns',
    enforceUniqueValues: false,
    hidden: false,
    indexed: false,
    readOnly,
    required: false,
    ...type,
  });
  const text = { text: { allowMultipleLines: false, appendChangesToExistingText: false, maxLength: 255 } };
  const date = { dateTime: { displayAs: 'default', format: 'dateTime' } };
  const common = [
    column('Title', 'Titre', text),
    column('Modified', 'Modifié', date, true),
    column('Created', 'Créé', date, true),
  ];
  return isLibrary ? [column('FileLeafRef', 'Nom', text, true), ...common] : common;
}
