import { libraryOfDrive, siteById } from '../store/find-site.ts';
import type { StoredItem } from '../store/stored-item.ts';
import type { StoredList } from '../store/stored-list.ts';
import type { World } from '../store/world.ts';
import { pathOf } from './items.ts';

/** The pages live where SharePoint would have them: `/dossiers/{hostname}/{site path}/{library}/{folders}/{file}`. */
export function siteWebUrl(world: World, siteId: string): string {
  const site = siteById(world, siteId);
  return `${world.url}/dossiers/${[site.hostname, ...site.path.split('/')].map(encodeURIComponent).join('/')}`;
}

export function listWebUrl(world: World, list: StoredList): string {
  return `${siteWebUrl(world, list.siteId)}/${encodeURIComponent(list.name)}`;
}

/** Where a person opens the folder or the file. */
export function itemWebUrl(world: World, item: StoredItem): string {
  const library = listWebUrl(world, libraryOfDrive(world, item.driveId));
  return [library, ...pathOf(world, item).map(encodeURIComponent)].join('/');
}
