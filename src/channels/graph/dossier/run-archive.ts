import type { Client } from '@microsoft/microsoft-graph-client';
import type { FiledDocument } from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { RunArchive } from '../../../use-cases/ports/runs/run-reports.ts';
import { ensureRunFolder, itemPath } from './dossier-folders.ts';
import { openLibraries } from './in-library.ts';
import { upload } from './upload.ts';

/** Files of runs beside the dossiers of customers, through Microsoft Graph. */
export function openRunArchive(client: Client): RunArchive {
  const inLibrary = openLibraries(client);
  return {
    fileOfRun: (company, on, documents) =>
      inLibrary(company, async (driveId) => {
        const parentId = await ensureRunFolder(client, driveId, company.code, on.slice(0, 4));
        const filed: FiledDocument[] = [];
        for (const document of documents) {
          const { id, name, webUrl } = await upload(client, itemPath(driveId, parentId), document);
          filed.push({ name, webUrl, driveItemId: id });
        }
        return filed;
      }),
  };
}
