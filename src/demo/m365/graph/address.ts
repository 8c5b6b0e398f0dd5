import { childNamed, findItem, rootOf } from '../drive/items.ts';
import { itemNotFound } from '../graph-error.ts';
import { defaultLibrary, siteByPath } from '../store/find-site.ts';
import type { PathTarget } from '../store/path-target.ts';
import type { StoredItem } from '../store/stored-item.ts';
import type { World } from '../store/world.ts';
import { decodeSegment } from './route.ts';

/** A path in id form. `target` is set when the item does not exist; its id then reads `missing`. */
export interface Address {
  readonly path: string;
  readonly target: PathTarget | undefined;
}

const SITE_BY_PATH = /^\/sites\/(?<host>[^/:]+):\/(?<path>[^:]+?)\/?(?::(?<rest>\/.*)?)?$/;
const DEFAULT_DRIVE = /^\/sites\/(?<owner>[^/]+)\/drive(?<rest>\/.*)$/;
const ROOT_RELATIVE = /^\/drives\/(?<drive>[^/]+)\/root:\/(?<path>[^:]*)(?::(?<rest>\/.*)?)?$/;
const ITEM_RELATIVE = /^\/drives\/(?<drive>[^/]+)\/items\/(?<parent>[^/:]+):\/(?<path>[^:]+)(?::(?<rest>\/.*)?)?$/;

/** Rewrites the path-addressed forms of Graph (sites by path, default drives, `root:/…:`) to ids. Throws 404. */
export function resolveAddress(sent: string, world: World): Address {
  const path = resolveDefaultDrive(resolveSite(sent, world), world);
  const relative = ROOT_RELATIVE.exec(path)?.groups ?? ITEM_RELATIVE.exec(path)?.groups;
  if (relative === undefined) return { path, target: undefined };
  const driveId = decodeSegment(relative.drive ?? '');
  const parent = relative.parent;
  const start = parent === undefined ? rootOf(world, driveId) : findItem(world, driveId, decodeSegment(parent));
  const names = (relative.path ?? '').split('/').filter((name) => name !== '');
  const reached = descend(world, start, names.map(decodeSegment));
  const id = 'item' in reached ? reached.item.id : 'missing';
  return {
    path: `/drives/${encodeURIComponent(driveId)}/items/${encodeURIComponent(id)}${relative.rest ?? ''}`,
    target: 'item' in reached ? undefined : reached.target,
  };
}

function resolveSite(path: string, world: World): string {
  const found = SITE_BY_PATH.exec(path)?.groups;
  if (found === undefined) return path;
  const sitePath = (found.path ?? '').split('/').map(decodeSegment).join('/');
  const site = siteByPath(world, decodeSegment(found.host ?? ''), sitePath);
  return `/sites/${encodeURIComponent(site.id)}${found.rest ?? ''}`;
}

function resolveDefaultDrive(path: string, world: World): string {
  const found = DEFAULT_DRIVE.exec(path)?.groups;
  if (found === undefined) return path;
  const library = defaultLibrary(world, decodeSegment(found.owner ?? ''));
  return `/drives/${encodeURIComponent(library.driveId ?? '')}${found.rest ?? ''}`;
}

function descend(
  world: World,
  start: StoredItem,
  names: readonly string[],
): { item: StoredItem } | { target: PathTarget } {
  let folder = start;
  for (const [at, name] of names.entries()) {
    const next = childNamed(world, folder, name);
    if (next === undefined) {
      const missingFolders = names.slice(at, -1);
      return { target: { driveId: start.driveId, folderId: folder.id, missingFolders, name: names.at(-1) ?? name } };
    }
    if (next.kind === 'file' && at < names.length - 1) throw itemNotFound();
    folder = next;
  }
  return { item: folder };
}
