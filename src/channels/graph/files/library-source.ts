import { type Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company } from '../../../domain/company/company.ts';
import type { FileSource } from '../../../use-cases/laid-files.ts';
import { callFor } from '../calls/graph-fault.ts';
import { readPages } from '../calls/read-pages.ts';
import { childOf, drivePath, itemPath } from '../dossier/dossier-folders.ts';
import { openLibraries } from '../dossier/in-library.ts';
import { MOST_BYTES } from './most-bytes.ts';

const PAGE = 200;

const childSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number().optional(),
  eTag: z.string().optional(),
  lastModifiedDateTime: z.string().optional(),
  /** Absent: a file. */
  folder: z.unknown(),
});

/**
 * A folder of the library of a company's dossiers in SharePoint, which the settings name ('': none), directly under its root. Where there is no
 * such folder nothing was laid down.
 */
export function librarySource(client: Client, libraryOf: (company: Company) => string): FileSource {
  const inLibrary = openLibraries(client);
  return {
    list: (company) => {
      const library = libraryOf(company);
      if (library === '') return Promise.resolve([]);
      return inLibrary(company, async (driveId) => {
        const folder = await childOf(client, `${drivePath(driveId)}/root`, library);
        if (!folder) return [];
        const select = '$select=id,name,size,eTag,lastModifiedDateTime,folder';
        const address = `${itemPath(driveId, folder.id)}/children?${select}&$top=${PAGE}`;
        const files: { readonly id: string; readonly name: string; readonly version: string }[] = [];
        for await (const child of readPages(client, 'folder', address, childSchema)) {
          if (child.folder || (child.size ?? 0) > MOST_BYTES) continue;
          files.push({ id: child.id, name: child.name, version: child.eTag ?? child.lastModifiedDateTime ?? '' });
        }
        return files.sort((a, b) => (a.name < b.name ? -1 : 1));
      });
    },
    read: (company, { id, name }) =>
      inLibrary(company, async (driveId) => {
        const bytes = await callFor('file', z.instanceof(ArrayBuffer), () =>
          client
            .api(`${itemPath(driveId, id)}/content`)
            .responseType(ResponseType.ARRAYBUFFER)
            .get(),
        );
        return { name, bytes: new Uint8Array(bytes) };
      }),
  };
}
