import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { DossierFolder } from '../../use-cases/ports/dossier-archive.ts';
import { findOrNull, guardCall, statusOf, toOutsideFault } from './graph-fault.ts';
import { safeName } from './safe-name.ts';

const folderSchema = z.object({ id: z.string(), name: z.string(), webUrl: z.string() });
const pageSchema = z.object({ value: z.array(folderSchema), '@odata.nextLink': z.string().nullish() });
export type Folder = z.infer<typeof folderSchema>;
const PAGE = 200;

const companyFolder = (folder: DossierFolder): string => safeName(folder.company.code);
const tiersPrefix = (folder: DossierFolder): string => `${safeName(folder.tiers.code)} - `;
const tiersFolder = (folder: DossierFolder): string => safeName(`${tiersPrefix(folder)}${folder.tiers.name}`);
const encodePath = (segments: readonly string[]): string => segments.map(encodeURIComponent).join('/');

/** The customer's folder, also under the name that the customer had when it was made. Null where there is none yet. */
export async function findFolder(client: Client, driveId: string, folder: DossierFolder): Promise<Folder | null> {
  const path = encodePath([companyFolder(folder), tiersFolder(folder)]);
  const exact: unknown = await findOrNull(() => client.api(`/drives/${driveId}/root:/${path}`).get());
  if (exact) return folderSchema.parse(exact);
  const company: unknown = await findOrNull(() =>
    client.api(`/drives/${driveId}/root:/${encodePath([companyFolder(folder)])}`).get(),
  );
  return company ? findByPrefix(client, driveId, folderSchema.parse(company).id, tiersPrefix(folder)) : null;
}

async function findByPrefix(client: Client, driveId: string, parentId: string, prefix: string): Promise<Folder | null> {
  let address: string | null = `/drives/${driveId}/items/${parentId}/children?$select=id,name,webUrl&$top=${PAGE}`;
  while (address !== null) {
    const next: string = address;
    const page = pageSchema.parse(await guardCall('read', () => client.api(relativeTo(next)).get()));
    const found = page.value.find((child) => child.name.startsWith(prefix));
    if (found) return found;
    address = page['@odata.nextLink'] ?? null;
  }
  return null;
}

/** The client follows absolute addresses over https only; the stand-in's are plain http. */
function relativeTo(address: string): string {
  if (!address.startsWith('http:')) return address;
  const url = new URL(address);
  return `${url.pathname.replace(/^\/v1\.0/, '')}${url.search}`;
}

/** The id of `<company>/<CT_Num> - <name>/<year>`, each folder made where it is missing. */
export async function ensureFolder(client: Client, driveId: string, folder: DossierFolder): Promise<string> {
  const existing = await findFolder(client, driveId, folder);
  const root = `/drives/${driveId}/root/children`;
  const childrenOf = (id: string): string => `/drives/${driveId}/items/${id}/children`;
  const tiers =
    existing?.id ??
    (await make(client, childrenOf(await make(client, root, companyFolder(folder))), tiersFolder(folder)));
  return make(client, childrenOf(tiers), folder.year);
}

/** Makes a folder, or finds the one that somebody made first. */
async function make(client: Client, children: string, name: string): Promise<string> {
  try {
    const made: unknown = await client
      .api(children)
      .post({ name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' });
    return folderSchema.parse(made).id;
  } catch (error) {
    if (statusOf(error) !== 409) throw toOutsideFault(error, 'repeatable');
  }
  const parent = children.replace(/\/children$/, '');
  const address = parent.endsWith('/root')
    ? `${parent}:/${encodeURIComponent(name)}`
    : `${parent}:/${encodeURIComponent(name)}`;
  return folderSchema.parse(await guardCall('read', () => client.api(address).get())).id;
}
