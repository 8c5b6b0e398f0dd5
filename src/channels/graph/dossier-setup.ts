import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company } from '../../domain/company.ts';
import type { DossierSetup } from '../../use-cases/ports/dossier-archive.ts';
import { COLUMN_DEFINITIONS } from './dossier-columns.ts';
import { openDossierSites } from './dossier-site.ts';
import { guardCall } from './graph-fault.ts';

const columnsSchema = z.object({ value: z.array(z.object({ name: z.string().nullish() })) });
const listSchema = z.object({ id: z.string() });

/** Columns of the library that `setup` would still have to make. */
export async function missingColumns(client: Client, company: Company): Promise<readonly string[]> {
  const { columns } = await readColumns(client, company);
  return COLUMN_DEFINITIONS.filter((column) => !columns.has(column.name)).map((column) => column.name);
}

async function readColumns(client: Client, company: Company) {
  const { siteId, driveId } = await openDossierSites(client)(company);
  const list = listSchema.parse(await guardCall('read', () => client.api(`/drives/${driveId}/list`).get()));
  const path = `/sites/${siteId}/lists/${list.id}/columns`;
  const listed: unknown = await guardCall('read', () => client.api(path).get());
  return { path, columns: new Set(columnsSchema.parse(listed).value.map((column) => column.name)) };
}

/** Makes the columns that are missing. Wants an identity with full control of the site: the running product only has `write`. */
export function openDossierSetup(client: Client): DossierSetup {
  return {
    async setup(company) {
      const { path, columns } = await readColumns(client, company);
      const created: string[] = [];
      for (const column of COLUMN_DEFINITIONS) {
        if (columns.has(column.name)) continue;
        await guardCall('repeatable', () => client.api(path).post(column));
        created.push(column.name);
      }
      const present = COLUMN_DEFINITIONS.map((column) => column.name).filter((name) => !created.includes(name));
      return { created, present };
    },
  };
}
