import type { Client } from '@microsoft/microsoft-graph-client';
import pRetry from 'p-retry';
import { z } from 'zod';
import type { Company } from '../../../domain/company/company.ts';
import type { FiledDocument } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { DocumentToFile, DossierArchive } from '../../../use-cases/ports/dispatch/dossier-archive.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { callFor, guardCall, statusOf } from '../calls/graph-fault.ts';
import { sessionSchema, uploadRanges } from '../calls/upload-ranges.ts';
import { toAnnulmentValues, toColumnValues } from './dossier-columns.ts';
import { ensureCompanyYear, ensureFolder, findFolder, itemPath } from './dossier-folders.ts';
import { openDossierSites } from './dossier-site.ts';
import { listFiles } from './list-files.ts';
import { safeFileName } from './safe-name.ts';

/** Above this an upload session is surer than one request. */
const SMALL_FILE = 4 * 1024 * 1024;
/** Sessions take multiples of 320 KiB. */
const RANGE_BYTES = 16 * 320 * 1024;
/** SharePoint still works on a file just after its upload: its fields answer 409 or 404 for a moment. */
const FIELD_RETRIES = 4;
const STILL_WORKING = new Set<number | null>([404, 409]);

const itemSchema = z.object({ id: z.string(), name: z.string(), webUrl: z.string() });

export interface ArchiveOptions {
  /** Pause before the first of a few more tries at the columns of a file that SharePoint still works on. */
  readonly fieldRetryMs?: number;
}

/** The dossiers in SharePoint through Microsoft Graph. */
export function openDossierArchive(client: Client, { fieldRetryMs = 500 }: ArchiveOptions = {}): DossierArchive {
  const sites = openDossierSites(client);
  /** A library that is gone is looked for again the next time: an administrator may have put another in its place. */
  async function inLibrary<T>(company: Company, work: (driveId: string) => Promise<T>): Promise<T> {
    try {
      return await work((await sites.find(company)).driveId);
    } catch (fault) {
      if (fault instanceof OutsideFault && fault.about?.reason === 'site-missing') sites.forget(company);
      throw fault;
    }
  }
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

    fileOfCompany: (company, year, document) =>
      inLibrary(company, async (driveId) => {
        const parentId = await ensureCompanyYear(client, driveId, company.code, year);
        const { id, name, webUrl } = await upload(client, itemPath(driveId, parentId), document);
        return { name, webUrl, driveItemId: id };
      }),

    list: (folder) => inLibrary(folder.company, (driveId) => listFiles(client, driveId, folder)),

    folderLink: (folder) =>
      inLibrary(folder.company, async (driveId) => (await findFolder(client, driveId, folder))?.webUrl ?? null),
  };
}

/** Replaces a file of the same name: what an interrupted run left is written over. */
async function upload(client: Client, parent: string, document: DocumentToFile) {
  const path = `${parent}:/${encodeURIComponent(safeFileName(document.name))}:`;
  if (document.bytes.byteLength <= SMALL_FILE) {
    return callFor('file', itemSchema, () =>
      client.api(`${path}/content`).header('Content-Type', document.contentType).put(Buffer.from(document.bytes)),
    );
  }
  const session = await callFor('file', sessionSchema, () =>
    client.api(`${path}/createUploadSession`).post({ item: { '@microsoft.graph.conflictBehavior': 'replace' } }),
  );
  return callFor('file', itemSchema, () => uploadRanges('file', session.uploadUrl, document.bytes, RANGE_BYTES));
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
