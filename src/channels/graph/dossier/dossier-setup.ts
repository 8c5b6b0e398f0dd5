import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company } from '../../../domain/company/company.ts';
import type { DossierSetup } from '../../../use-cases/ports/dispatch/dossier-archive.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { callFor, guardCall, statusOf } from '../calls/graph-fault.ts';
import { readPages } from '../calls/read-pages.ts';
import { COLUMN_DEFINITIONS } from './dossier-columns.ts';
import { drivePath, ensureCompanyFolder } from './dossier-folders.ts';
import { openDossierSites } from './dossier-site.ts';

const columnSchema = z.object({ name: z.string().nullish() });
const listSchema = z.object({ id: z.string() });
const CONFLICT = 409;

type ColumnDefinition = (typeof COLUMN_DEFINITIONS)[number];

/** Columns of the library that `setup` would still have to make. Throws OutsideFault. */
export async function missingColumns(client: Client, company: Company): Promise<readonly string[]> {
  const { columns } = await readColumns(client, company);
  return COLUMN_DEFINITIONS.filter((column) => !columns.has(column.name)).map((column) => column.name);
}

async function readColumns(client: Client, company: Company) {
  const { siteId, driveId } = await openDossierSites(client).find(company);
  const list = await callFor('columns', listSchema, () => client.api(`${drivePath(driveId)}/list`).get());
  const path = `/sites/${encodeURIComponent(siteId)}/lists/${encodeURIComponent(list.id)}/columns`;
  const columns = new Set<string>();
  for await (const { name } of readPages(client, 'columns', path, columnSchema)) if (name) columns.add(name);
  return { driveId, path, columns };
}

/**
 * Makes the columns and the company's folder where they are missing; running it again changes nothing. Wants an identity with
 * full control of the site: the running product only has `write`.
 */
export function openDossierSetup(client: Client): DossierSetup {
  return {
    async setup(company) {
      const { driveId, path, columns } = await readColumns(client, company);
      const created: string[] = [];
      const present: string[] = [];
      for (const column of COLUMN_DEFINITIONS) {
        const made = !columns.has(column.name) && (await makeColumn(client, path, column));
        (made ? created : present).push(column.name);
      }
      const { folder, made } = await ensureCompanyFolder(client, driveId, company.code);
      (made ? created : present).push(`${folder.name}/`);
      return { created, present };
    },
  };
}

/** False where somebody made it meanwhile. */
async function makeColumn(client: Client, path: string, column: ColumnDefinition): Promise<boolean> {
  try {
    await guardCall('columns', () => client.api(path).post(column));
    return true;
  } catch (fault) {
    if (fault instanceof OutsideFault && statusOf(fault.cause) === CONFLICT) return false;
    throw fault;
  }
}
