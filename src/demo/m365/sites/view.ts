import { siteWebUrl } from '../drive/web-address.ts';
import type { Site } from '../store/find-site.ts';
import type { World } from '../store/world.ts';

const SITE_CREATED = '2024-01-08T08:00:00Z';

export function viewSite(world: World, site: Site): Record<string, unknown> {
  return {
    id: site.id,
    name: site.path.split('/').at(-1),
    displayName: site.name,
    description: '',
    createdDateTime: SITE_CREATED,
    lastModifiedDateTime: SITE_CREATED,
    webUrl: siteWebUrl(world, site.id),
    root: {},
    siteCollection: { hostname: site.hostname },
  };
}
