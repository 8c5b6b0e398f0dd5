import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { CompanyFolder, DossierFolder } from '../../../use-cases/ports/dispatch/dossier-archive.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { callFor, findFor, statusOf } from '../calls/graph-fault.ts';
import { readPages } from '../calls/read-pages.ts';
import { safeCode, safeName } from './safe-name.ts';

const folderSchema = z.object({
  id: z.string(),
  name: z.string(),
  webUrl: z.string(),
  /** Absent: a file, whatever its name. */
  folder: z.unknown(),
});
export type Folder = z.output<typeof folderSchema>;
const PAGE = 200;
const CONFLICT = 409;

export const drivePath = (driveId: string): string => `/drives/${encodeURIComponent(driveId)}`;
export const itemPath = (driveId: string, itemId: string): string =>
  `${drivePath(driveId)}/items/${encodeURIComponent(itemId)}`;

const tiersPrefix = (folder: DossierFolder): string => `${safeCode(folder.tiers.code)} - `;
const tiersFolder = (folder: DossierFolder): string => safeName(`${tiersPrefix(folder)}${folder.tiers.name}`);

/** What is called so in a folder, or along a path of names from it. Null where there is none; a file in the place of a folder is refused: nobody but people can tell what to do with it. */
export async function childOf(
  client: Client,
  parent: string,
  path: string | readonly string[],
): Promise<Folder | null> {
  const names = [path].flat().map(encodeURIComponent).join('/');
  const item = await findFor('folder', folderSchema, () => client.api(`${parent}:/${names}`).get());
  if (item === null || item.folder) return item;
  const about = { operation: 'folder', reason: 'name-taken' } as const;
  throw new OutsideFault('refused', 'not-a-folder', 'A file has the name of a folder', null, null, about);
}

const companyFolder = (client: Client, driveId: string, code: string): Promise<Folder | null> =>
  childOf(client, `${drivePath(driveId)}/root`, safeCode(code));

/** A folder of that name in the company's; null where there is none. */
export async function findCompanyChild(client: Client, driveId: string, code: string, name: string) {
  const company = await companyFolder(client, driveId, code);
  return company && childOf(client, itemPath(driveId, company.id), name);
}

/** Makes the company's folder; `made` is false when it was there. */
export async function ensureCompanyFolder(client: Client, driveId: string, code: string) {
  const there = await companyFolder(client, driveId, code);
  const folder = there ?? (await make(client, `${drivePath(driveId)}/root`, safeCode(code)));
  return { folder, made: there === null };
}

/** The customer's folder, also under the name that the customer had when it was made. Null where there is none yet. */
export async function findFolder(client: Client, driveId: string, folder: DossierFolder): Promise<Folder | null> {
  const company = await companyFolder(client, driveId, folder.company.code);
  return company && findTiersFolder(client, driveId, company, folder);
}

/** The id of that year's folder of a customer; null where there is none yet. */
export async function findYear(client: Client, driveId: string, folder: DossierFolder): Promise<string | null> {
  const tiers = await findFolder(client, driveId, folder);
  const year = tiers && (await childOf(client, itemPath(driveId, tiers.id), folder.year));
  return year?.id ?? null;
}

async function findTiersFolder(client: Client, driveId: string, company: Folder, folder: DossierFolder) {
  const parent = itemPath(driveId, company.id);
  const exact = await childOf(client, parent, tiersFolder(folder));
  if (exact) return exact;
  // SharePoint holds names apart without regard to case.
  const prefix = tiersPrefix(folder).toLowerCase();
  const children = readPages(
    client,
    'folder',
    `${parent}/children?$select=id,name,webUrl,folder&$top=${PAGE}`,
    folderSchema,
  );
  for await (const child of children) {
    if (child.folder && child.name.toLowerCase().startsWith(prefix)) return child;
  }
  return null;
}

/** The id of `<company>/<CT_Num> - <name>/<year>`, each folder made where it is missing. Where all are there it is one call. */
export async function ensureFolder(client: Client, driveId: string, folder: DossierFolder): Promise<string> {
  const path = [safeCode(folder.company.code), tiersFolder(folder), folder.year];
  const there = await childOf(client, `${drivePath(driveId)}/root`, path);
  if (there) return there.id;
  const { folder: company } = await ensureCompanyFolder(client, driveId, folder.company.code);
  const tiers =
    (await findTiersFolder(client, driveId, company, folder)) ??
    (await make(client, itemPath(driveId, company.id), tiersFolder(folder)));
  return (await ensureChild(client, driveId, tiers, folder.year)).id;
}

async function ensureChild(client: Client, driveId: string, { id }: Folder, name: string): Promise<Folder> {
  const parent = itemPath(driveId, id);
  return (await childOf(client, parent, name)) ?? (await make(client, parent, name));
}

/** The id of `<company>/<folder>/<year>`, each made where it is missing. */
export async function ensureCompanyYear(
  client: Client,
  driveId: string,
  code: string,
  { name, year }: CompanyFolder,
): Promise<string> {
  const { folder: company } = await ensureCompanyFolder(client, driveId, code);
  const papers = await ensureChild(client, driveId, company, name);
  return (await ensureChild(client, driveId, papers, year)).id;
}

/** Makes a folder, or finds the one that somebody made meanwhile. */
async function make(client: Client, parent: string, name: string): Promise<Folder> {
  try {
    return await callFor('folder', folderSchema, () =>
      client.api(`${parent}/children`).post({ name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }),
    );
  } catch (fault) {
    if (!(fault instanceof OutsideFault) || statusOf(fault.cause) !== CONFLICT) throw fault;
    const there = await childOf(client, parent, name);
    if (there) return there;
    const about = { operation: 'folder', reason: 'file-changed' } as const;
    throw new OutsideFault('busy', 'graph-409-folder', 'A folder is there and not there', null, fault, about);
  }
}
