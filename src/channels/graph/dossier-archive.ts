import type { Client } from '@microsoft/microsoft-graph-client';
import pRetry from 'p-retry';
import { z } from 'zod';
import type { FiledDocument } from '../../use-cases/ports/dispatch-store.ts';
import type {
  DocumentColumns,
  DocumentToFile,
  DossierArchive,
  DossierFolder,
} from '../../use-cases/ports/dossier-archive.ts';
import { toColumnValues } from './dossier-columns.ts';
import { ensureFolder, findFolder } from './dossier-folders.ts';
import { openDossierSites } from './dossier-site.ts';
import { guardCall, statusOf } from './graph-fault.ts';
import { safeName } from './safe-name.ts';
import { uploadRanges } from './upload-ranges.ts';

/** Above this an upload session is surer than one request. */
const SMALL_FILE = 4 * 1024 * 1024;
/** Sessions take multiples of 320 KiB. */
const RANGE_BYTES = 16 * 320 * 1024;
/** SharePoint still works on a file just after its upload: its fields answer 409 or 404 for a moment. */
const FIELD_RETRIES = 4;

const itemSchema = z.object({ id: z.string(), name: z.string(), webUrl: z.string() });
const sessionSchema = z.object({ uploadUrl: z.string() });

/** The dossiers in SharePoint through Microsoft Graph. */
export function openDossierArchive(client: Client, fieldRetryMs = 500): DossierArchive {
  const siteOf = openDossierSites(client);
  return {
    async file(folder: DossierFolder, documents: readonly DocumentToFile[], columns: DocumentColumns) {
      const { driveId } = await siteOf(folder.company);
      const parent = await ensureFolder(client, driveId, folder);
      const filed: FiledDocument[] = [];
      for (const document of documents) {
        const item = await upload(client, driveId, parent, document);
        await setFields(client, driveId, item.id, columns, fieldRetryMs);
        filed.push({ name: item.name, webUrl: item.webUrl, driveItemId: item.id });
      }
      return filed;
    },

    async folderLink(folder) {
      const { driveId } = await siteOf(folder.company);
      return (await findFolder(client, driveId, folder))?.webUrl ?? null;
    },
  };
}

/** Replaces a file of the same name: what an interrupted run left is written over. */
async function upload(client: Client, driveId: string, parentId: string, document: DocumentToFile) {
  const path = `/drives/${driveId}/items/${parentId}:/${encodeURIComponent(safeName(document.name))}:`;
  if (document.bytes.byteLength <= SMALL_FILE) {
    const stored: unknown = await guardCall('repeatable', () =>
      client.api(`${path}/content`).header('Content-Type', document.contentType).put(Buffer.from(document.bytes)),
    );
    return itemSchema.parse(stored);
  }
  const session: unknown = await guardCall('repeatable', () =>
    client.api(`${path}/createUploadSession`).post({ item: { '@microsoft.graph.conflictBehavior': 'replace' } }),
  );
  return itemSchema.parse(await uploadRanges(sessionSchema.parse(session).uploadUrl, document.bytes, RANGE_BYTES));
}

async function setFields(
  client: Client,
  driveId: string,
  itemId: string,
  columns: DocumentColumns,
  delayMs: number,
): Promise<void> {
  await guardCall('repeatable', () =>
    pRetry(() => client.api(`/drives/${driveId}/items/${itemId}/listItem/fields`).patch(toColumnValues(columns)), {
      retries: FIELD_RETRIES,
      minTimeout: delayMs,
      shouldRetry: ({ error }) => statusOf(error) === 409 || statusOf(error) === 404,
    }),
  );
}
