import { randomUUID } from 'node:crypto';
import { GraphError, invalidRequest } from '../graph-error.ts';
import { type Answer, bodyOf, type Call, param } from '../odata/call.ts';
import type { StoredItem, StoredLink } from '../store/stored-item.ts';
import type { World } from '../store/world.ts';
import { findItem } from './items.ts';

/** 201 for a new link, 200 for one of the same type and scope that exists. This tenant forbids anonymous links. */
export function createLink(call: Call, world: World): Answer {
  const item = findItem(world, param(call, 'drive-id'), param(call, 'driveItem-id'));
  const body = bodyOf(call);
  const type = String(body.type ?? 'view');
  const scope = String(body.scope ?? 'organization');
  if (type === 'embed') throw invalidRequest('Embed links are only for personal drives.');
  if (scope === 'anonymous') {
    throw new GraphError(403, 'accessDenied', 'Sharing with anyone has been disabled for this tenant.');
  }
  const there = item.links.find((link) => link.type === type && link.scope === scope);
  const link = there ?? { id: randomUUID().replaceAll('-', ''), type, scope };
  if (there === undefined) world.items.put(item.key, { ...item, links: [...item.links, link] });
  return { status: there === undefined ? 201 : 200, json: viewLink(world, link) };
}

function viewLink(world: World, link: StoredLink): Record<string, unknown> {
  return {
    id: link.id,
    roles: [link.type === 'edit' ? 'write' : 'read'],
    shareId: `u!${link.id}`,
    hasPassword: false,
    link: {
      type: link.type,
      scope: link.scope,
      preventsDownload: false,
      webUrl: `${world.url}/dossiers/partage/${link.id}`,
    },
  };
}

export function itemOfLink(world: World, linkId: string): StoredItem | undefined {
  return world.items.all().find((item) => item.links.some((link) => link.id === linkId));
}
