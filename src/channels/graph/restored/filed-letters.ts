import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { letterReferencesIn } from '../../../domain/bank/letter-references.ts';
import type { Company } from '../../../domain/company/company.ts';
import { addDays, parisDay } from '../../../domain/day.ts';
import type { FileSeen } from '../../../domain/restored/departures.ts';
import { callFor } from '../calls/graph-fault.ts';
import { readPages } from '../calls/read-pages.ts';
import { toDateOnly } from '../dossier/dossier-columns.ts';
import { drivePath } from '../dossier/dossier-folders.ts';
import { openDossierSites } from '../dossier/dossier-site.ts';
import { safeCode } from '../dossier/safe-name.ts';

const PAGE = 200;
/** A letter is filed on its day; where the dossiers did not answer, as long after. */
const DAYS_BEFORE = 62;

const listSchema = z.object({ id: z.string() });
const itemSchema = z.object({
  fields: z.object({ RelanceTiers: z.string().nullish() }).nullish(),
  driveItem: z
    .object({
      id: z.string(),
      name: z.string(),
      webUrl: z.string(),
      createdDateTime: z.string(),
      parentReference: z.object({ path: z.string().nullish() }).nullish(),
    })
    .nullish(),
});

/** Documents of letters in the dossiers of a company filed since then, by the indexed column of their day. */
export async function listFiles(client: Client, company: Company, since: Date): Promise<readonly FileSeen[]> {
  const { siteId, driveId } = await openDossierSites(client).find(company);
  const list = await callFor('site', listSchema, () => client.api(`${drivePath(driveId)}/list`).get());
  const from = toDateOnly(addDays(parisDay(since), -DAYS_BEFORE));
  const query = {
    $filter: `fields/RelanceDate ge '${from}'`,
    $expand: 'fields($select=RelanceTiers),driveItem($select=id,name,webUrl,createdDateTime,parentReference)',
    $top: String(PAGE),
  };
  const asked = Object.entries(query).map(([option, value]) => `${option}=${encodeURIComponent(value)}`);
  const address = `/sites/${encodeURIComponent(siteId)}/lists/${encodeURIComponent(list.id)}/items?${asked.join('&')}`;
  const files: FileSeen[] = [];
  for await (const { fields, driveItem } of readPages(client, 'folder', address, itemSchema)) {
    if (!driveItem || new Date(driveItem.createdDateTime) < since) continue;
    const [reference] = letterReferencesIn(driveItem.name);
    if (reference === undefined || !isOf(company, driveItem.parentReference?.path ?? '')) continue;
    const { id, name, webUrl, createdDateTime } = driveItem;
    const tiers = fields?.RelanceTiers || null;
    files.push({ reference, tiers, name, webUrl, driveItemId: id, at: new Date(createdDateTime).toISOString() });
  }
  return files;
}

/** `/drives/<id>/root:/ALPHA/…`: companies may share a library. SharePoint holds names apart without regard to case. */
function isOf({ code }: Company, path: string): boolean {
  const [, first = ''] = path.split('root:/');
  return decodeURIComponent(first.split('/')[0] ?? '').toLowerCase() === safeCode(code).toLowerCase();
}
