import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { FiledDocument } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { DossierFolder } from '../../../use-cases/ports/dispatch/dossier-archive.ts';
import { readPages } from '../calls/read-pages.ts';
import { findYear, itemPath } from './dossier-folders.ts';

/** More would fill a card: a customer's year has fewer. */
const MOST = 200;

const childSchema = z.object({
  id: z.string(),
  name: z.string(),
  webUrl: z.string(),
  /** Absent: a file. */
  folder: z.unknown(),
});

/** The files of a customer's year, by name. */
export async function listFiles(client: Client, driveId: string, folder: DossierFolder): Promise<FiledDocument[]> {
  const year = await findYear(client, driveId, folder);
  if (year === null) return [];
  const address = `${itemPath(driveId, year)}/children?$select=id,name,webUrl,folder&$top=${MOST}`;
  const files: FiledDocument[] = [];
  for await (const { id, name, webUrl, folder: isFolder } of readPages(client, 'folder', address, childSchema)) {
    if (!isFolder) files.push({ name, webUrl, driveItemId: id });
    if (files.length === MOST) break;
  }
  return files.sort((one, other) => (one.name < other.name ? -1 : 1));
}
