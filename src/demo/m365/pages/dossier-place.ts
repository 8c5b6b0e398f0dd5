import { childNamed, rootOf } from '../drive/items.ts';
import { listsOf, type Site, sitesOf } from '../store/find-site.ts';
import type { StoredItem } from '../store/stored-item.ts';
import type { StoredList } from '../store/stored-list.ts';
import type { World } from '../store/world.ts';

/** Where an address of the dossiers leads. */
export type Place =
  | { readonly kind: 'tenant' }
  | { readonly kind: 'site'; readonly site: Site }
  | { readonly kind: 'item'; readonly site: Site; readonly library: StoredList; readonly item: StoredItem };

/** Follows `{hostname}/{site path}/{library}/{folders}`; undefined when there is nothing there. */
export function placeOf(world: World, segments: readonly string[]): Place | undefined {
  if (segments.length === 0) return { kind: 'tenant' };
  const site = sitesOf(world).find((one) => startsWith(segments, siteSegments(one)));
  if (site === undefined) return undefined;
  const [libraryName, ...names] = segments.slice(siteSegments(site).length);
  if (libraryName === undefined) return { kind: 'site', site };
  const library = listsOf(world, site.id).find((list) => list.name.toLowerCase() === libraryName.toLowerCase());
  if (library === undefined || library.driveId === null) return undefined;
  let item: StoredItem | undefined = rootOf(world, library.driveId);
  for (const name of names) item = item === undefined ? undefined : childNamed(world, item, name);
  return item === undefined ? undefined : { kind: 'item', site, library, item };
}

function siteSegments(site: Site): string[] {
  return [site.hostname, ...site.path.split('/')];
}

function startsWith(segments: readonly string[], start: readonly string[]): boolean {
  return start.every((part, at) => part.toLowerCase() === segments[at]?.toLowerCase());
}
