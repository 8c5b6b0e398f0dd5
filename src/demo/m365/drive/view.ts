import { randomUUID } from 'node:crypto';
import { libraryOfDrive, siteById } from '../store/find-site.ts';
import { cTagOf, eTagOf, type StoredItem } from '../store/stored-item.ts';
import type { World } from '../store/world.ts';
import { childrenOf, findItem, pathOf } from './items.ts';
import { itemWebUrl } from './web-address.ts';

const HOUR_MS = 3_600_000;
const APPLICATION = { application: { id: 'b9a1f8a2-60c4-4d1e-9a2b-5a6a4f0d9b10', displayName: 'Relance' } };

/** A drive item as Graph shows it. */
export function viewItem(world: World, item: StoredItem): Record<string, unknown> {
  const common = {
    '@odata.etag': eTagOf(item),
    id: item.id,
    name: item.name,
    size: item.kind === 'file' ? item.size : sizeBelow(world, item),
    eTag: eTagOf(item),
    cTag: cTagOf(item),
    webUrl: itemWebUrl(world, item),
    createdDateTime: item.createdAt,
    lastModifiedDateTime: item.modifiedAt,
    createdBy: APPLICATION,
    lastModifiedBy: item.modifiedBy ? { user: item.modifiedBy } : APPLICATION,
    parentReference: parentReference(world, item),
    fileSystemInfo: { createdDateTime: item.createdAt, lastModifiedDateTime: item.modifiedAt },
  };
  if (item.kind === 'file') {
    return { '@microsoft.graph.downloadUrl': downloadUrl(world, item), ...common, file: { mimeType: item.mimeType } };
  }
  const folder = { childCount: childrenOf(world, item).length };
  return item.parentId === null ? { ...common, folder, root: {} } : { ...common, folder };
}

function sizeBelow(world: World, folder: StoredItem): number {
  return childrenOf(world, folder).reduce(
    (sum, child) => sum + (child.kind === 'file' ? child.size : sizeBelow(world, child)),
    0,
  );
}

function parentReference(world: World, item: StoredItem): Record<string, unknown> {
  const siteId = siteById(world, libraryOfDrive(world, item.driveId).siteId).id;
  const reference = { driveType: 'documentLibrary', driveId: item.driveId, siteId };
  if (item.parentId === null) return reference;
  const parent = findItem(world, item.driveId, item.parentId);
  const folders = pathOf(world, parent).map(encodeURIComponent);
  const path = [`/drives/${item.driveId}/root:`, ...folders].join('/');
  return { ...reference, id: parent.id, name: parent.name, path };
}

/** A pre-authenticated address good for an hour, on the content origin. */
export function downloadUrl(world: World, item: StoredItem): string {
  const token = randomUUID();
  world.downloads.set(token, { itemKey: item.key, expiresAt: world.now().getTime() + HOUR_MS });
  return `${world.contentUrl}/_download/${token}`;
}
