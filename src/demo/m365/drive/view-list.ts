import type { Call } from '../odata/call.ts';
import { expansions } from '../odata/query.ts';
import { libraryOfDrive } from '../store/find-site.ts';
import { eTagOf, type StoredItem } from '../store/stored-item.ts';
import type { StoredList } from '../store/stored-list.ts';
import type { World } from '../store/world.ts';
import { viewFields } from './fields.ts';
import { viewItem } from './view.ts';
import { itemWebUrl, listWebUrl } from './web-address.ts';

export function viewDrive(world: World, library: StoredList): Record<string, unknown> {
  return {
    id: library.driveId,
    name: library.displayName,
    description: '',
    driveType: 'documentLibrary',
    createdDateTime: library.createdAt,
    lastModifiedDateTime: library.createdAt,
    webUrl: listWebUrl(world, library),
    quota: { deleted: 0, remaining: 27_487_790_694_400, state: 'normal', total: 27_487_790_694_400, used: 0 },
  };
}

export function viewList(world: World, list: StoredList): Record<string, unknown> {
  return {
    '@odata.etag': `"${list.id},1"`,
    id: list.id,
    eTag: `"${list.id},1"`,
    name: list.name,
    displayName: list.displayName,
    description: '',
    createdDateTime: list.createdAt,
    lastModifiedDateTime: list.createdAt,
    webUrl: listWebUrl(world, list),
    parentReference: { siteId: list.siteId },
    list: { contentTypesEnabled: false, hidden: false, template: list.template },
  };
}

/** A list item; `fields` and `driveItem` only when expanded, here or below `listItem`. */
export function viewListItem(world: World, item: StoredItem, call: Call): Record<string, unknown> {
  const list = libraryOfDrive(world, item.driveId);
  const view: Record<string, unknown> = {
    '@odata.etag': eTagOf(item),
    id: String(item.listItemId),
    eTag: eTagOf(item),
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.modifiedAt,
    webUrl: itemWebUrl(world, item),
    parentReference: { siteId: list.siteId },
    contentType: item.kind === 'file' ? { id: '0x0101', name: 'Document' } : { id: '0x0120', name: 'Folder' },
    sharepointIds: { listId: list.id, listItemId: String(item.listItemId), listItemUniqueId: item.key },
  };
  const asked = expansions(call.query);
  const below = asked.find((one) => one.name === 'listItem')?.options.get('$expand') ?? '';
  const wants = (name: string) => asked.some((one) => one.name === name) || below.startsWith(name);
  if (wants('fields')) view.fields = viewFields(item);
  if (wants('driveItem')) view.driveItem = viewItem(world, item);
  return view;
}
