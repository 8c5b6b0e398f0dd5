import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { letterReferencesIn } from '../../../domain/bank/letter-references.ts';
import type { Company } from '../../../domain/company/company.ts';
import { addDays, type Day, parisDay } from '../../../domain/day.ts';
import type { FileSeen } from '../../../domain/restored/departures.ts';
import { callFor } from '../calls/graph-fault.ts';
import { readPages } from '../calls/read-pages.ts';
import { drivePath } from '../dossier/dossier-folders.ts';
import { openDossierSites } from '../dossier/dossier-site.ts';
import { safeCode } from '../dossier/safe-name.ts';

const PAGE = 200;
/** A letter is filed on its day; where the dossiers did not answer, as long after. */
const DAYS_BEFORE = 7;

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

/**
 * Documents of letters in the dossiers of a company filed since then, day by day of the indexed column of their date: SharePoint refuses a
 * question whose index finds more than 5,000.
 */
export async function listFiles(
  client: Client,
  company: Company,
  since: Date,
  until: Day,
): Promise<readonly FileSeen[]> {
  const { siteId, driveId } = await openDossierSites(client).find(company);
  const list = await callFor('site', listSchema, () => client.api(`${drivePath(driveId)}/list`).get());
  const place = `/sites/${encodeURIComponent(siteId)}/lists/${encodeURIComponent(list.id)}/items`;
  const files: FileSeen[] = [];
  for (let on = addDays(parisDay(since), -DAYS_BEFORE); on <= until; on = addDays(on, 1)) {
    for await (const item of readPages(client, 'folder', addressOf(place, on), itemSchema)) {
      const seen = toSeen(company, item, since);
      if (seen) files.push(seen);
    }
  }
  return files;
}

/** The day as `toDateOnly` keeps it, or as people who change it in SharePoint do. */
function addressOf(place: string, on: Day): string {
  const query = {
    $filter: `fields/RelanceDate ge '${on}T00:00:00Z' and fields/RelanceDate lt '${addDays(on, 1)}T00:00:00Z'`,
    $expand: 'fields($select=RelanceTiers),driveItem($select=id,name,webUrl,createdDateTime,parentReference)',
    $top: String(PAGE),
  };
  const asked = Object.entries(query).map(([option, value]) => `${option}=${encodeURIComponent(value)}`);
  return `${place}?${asked.join('&')}`;
}

function toSeen(company: Company, { fields, driveItem }: z.output<typeof itemSchema>, since: Date): FileSeen | null {
  if (!driveItem || new Date(driveItem.createdDateTime) < since) return null;
  const { id, name, webUrl, createdDateTime, parentReference } = driveItem;
  const [reference] = letterReferencesIn(name);
  if (reference === undefined || !isOf(company, parentReference?.path ?? '')) return null;
  const at = new Date(createdDateTime).toISOString();
  return { reference, tiers: fields?.RelanceTiers || null, name, webUrl, driveItemId: id, at };
}

/** `/drives/<id>/root:/ALPHA/…`: companies may share a library. SharePoint holds names apart without regard to case. */
function isOf({ code }: Company, path: string): boolean {
  const [, first = ''] = path.split('root:/');
  return decodeURIComponent(first.split('/')[0] ?? '').toLowerCase() === safeCode(code).toLowerCase();
}
