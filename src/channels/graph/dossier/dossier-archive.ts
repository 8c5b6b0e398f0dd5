import type { Client } from '@microsoft/microsoft-graph-client';
import pRetry from 'p-retry';
import { z } from 'zod';
import type { FiledDocument } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { DossierArchive } from '../../../use-cases/ports/dispatch/dossier-archive.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { findFor, guardCall, statusOf } from '../calls/graph-fault.ts';
import { readBytes } from '../calls/read-bytes.ts';
import { toAnnulmentValues, toColumnValues } from './dossier-columns.ts';
import { ensureCompanyYear, ensureFolder, findFolder, itemPath } from './dossier-folders.ts';
import { openLibraries } from './in-library.ts';
import { listFiles } from './list-files.ts';
import { upload } from './upload.ts';

/** SharePoint still works on a file just after its upload: its fields answer 409 or 404 for a moment. */
const FIELD_RETRIES = 4;
const STILL_WORKING = new Set<number | null>([404, 409]);

const contentSchema = z.instanceof(Uint8Array);

export interface ArchiveOptions {
  /** Pause before the first of a few more tries at the columns of a file that SharePoint still works on. */
  readonly fieldRetryMs?: number;
}

/** The dossiers in SharePoint through Microsoft Graph. */
export function openDossierArchive(client: Client, { fieldRetryMs = 500 }: ArchiveOptions = {}): DossierArchive {
  const inLibrary = openLibraries(client);
  return {
    file: (folder, documents, columns) =>
      inLibrary(folder.company, async (driveId) => {
        const parentId = await ensureFolder(client, driveId, folder);
        const filed: FiledDocument[] = [];
        for (const document of documents) {
          const item = await upload(client, itemPath(driveId, parentId), document);
          await setFields(client, itemPath(driveId, item.id), toColumnValues(columns), fieldRetryMs);
          filed.push({ name: item.name, webUrl: item.webUrl, driveItemId: item.id });
        }
        return filed;
      }),

    mark: (company, documents, mark) =>
      inLibrary(company, async (driveId) => {
        const values = toAnnulmentValues(mark);
        for (const { driveItemId } of documents)
          await setFields(client, itemPath(driveId, driveItemId), values, fieldRetryMs);
      }),

    fileOfCompany: (company, folder, document) =>
      inLibrary(company, async (driveId) => {
        const parentId = await ensureCompanyYear(client, driveId, company.code, folder);
        const { id, name, webUrl } = await upload(client, itemPath(driveId, parentId), document);
        return { name, webUrl, driveItemId: id };
      }),

    list: (folder) => inLibrary(folder.company, (driveId) => listFiles(client, driveId, folder)),

    read: (company, driveItemId) =>
      inLibrary(company, async (driveId) => {
        const address = `${itemPath(driveId, driveItemId)}/content`;
        return findFor('file', contentSchema, () => readBytes(client.api(address)));
      }),

    folderLink: (folder) =>
      inLibrary(folder.company, async (driveId) => (await findFolder(client, driveId, folder))?.webUrl ?? null),
  };
}

type ColumnValues = Readonly<Record<string, string | number>>;

async function setFields(client: Client, item: string, values: ColumnValues, delayMs: number): Promise<void> {
  const set = () => guardCall('columns', () => client.api(`${item}/listItem/fields`).patch(values));
  await pRetry(set, {
    retries: FIELD_RETRIES,
    minTimeout: delayMs,
    shouldRetry: ({ error }) => error instanceof OutsideFault && STILL_WORKING.has(statusOf(error.cause)),
  });
}
