import { GraphError, itemNotFound } from '../graph-error.ts';
import { guidFrom } from '../ids.ts';
import type { TenantSite } from '../tenant.ts';
import type { StoredList } from './stored-list.ts';
import type { World } from './world.ts';

export interface Site extends TenantSite {
  /** `hostname,collection GUID,web GUID`. */
  readonly id: string;
  readonly collectionGuid: string;
  readonly webGuid: string;
}

export function sitesOf(world: World): Site[] {
  return world.tenant.sites.map((site) => {
    const path = trimSlashes(site.path);
    const collectionGuid = guidFrom(`collection ${site.hostname}/${path}`);
    const webGuid = guidFrom(`web ${site.hostname}/${path}`);
    return { ...site, path, id: `${site.hostname},${collectionGuid},${webGuid}`, collectionGuid, webGuid };
  });
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}

function siteNotFound(): GraphError {
  return itemNotFound('Requested site could not be found');
}

export function siteByPath(world: World, hostname: string, path: string): Site {
  const wanted = trimSlashes(path).toLowerCase();
  const host = hostname.toLowerCase();
  const site = sitesOf(world).find((s) => s.hostname.toLowerCase() === host && s.path.toLowerCase() === wanted);
  if (site === undefined) throw siteNotFound();
  return site;
}

/** A site by its triple id, its collection GUID, or `root` for the first one. */
export function siteById(world: World, id: string): Site {
  const sites = sitesOf(world);
  const site = id === 'root' ? sites[0] : sites.find((s) => s.id === id || s.collectionGuid === id);
  if (site === undefined) throw siteNotFound();
  return site;
}

export function listsOf(world: World, siteId: string): StoredList[] {
  return world.lists.all().filter((list) => list.siteId === siteId);
}

/** A list of a site by its GUID or by its title, as Graph takes both. */
export function findList(world: World, siteId: string, idOrTitle: string): StoredList {
  const site = siteById(world, siteId);
  const list = listsOf(world, site.id).find((one) => one.id === idOrTitle || one.displayName === idOrTitle);
  if (list === undefined) throw itemNotFound('The specified list was not found');
  return list;
}

export function defaultLibrary(world: World, siteId: string): StoredList {
  const list = world.lists.get(guidFrom(`${siteById(world, siteId).id}/default-library`));
  if (list === undefined) throw itemNotFound();
  return list;
}

export function libraryOfDrive(world: World, driveId: string): StoredList {
  const list = world.lists.all().find((one) => one.driveId === driveId);
  if (list === undefined) throw new GraphError(404, 'itemNotFound', 'The resource could not be found.');
  return list;
}
