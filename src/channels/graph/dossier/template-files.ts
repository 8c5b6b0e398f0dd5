import { type Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company } from '../../../domain/company/company.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import type { TemplateFile, TemplateSource } from '../../../use-cases/ports/templates/template-source.ts';
import { callFor } from '../calls/graph-fault.ts';
import { readPages } from '../calls/read-pages.ts';
import { findCompanyChild, itemPath } from './dossier-folders.ts';
import { openDossierSites } from './dossier-site.ts';

/** Beside the dossiers of the customers, whose folders begin with a code. */
const TEMPLATES_FOLDER = 'Modèles';
const PAGE = 200;
/** A library of thousands is not looked through: the use case takes fewer. */
const MOST = 500;

const fileSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number(),
  /** Of the content: columns and names change without it. */
  cTag: z.string(),
  /** Absent: a folder. */
  file: z.unknown(),
  lastModifiedBy: z
    .object({ user: z.object({ id: z.string(), displayName: z.string().nullish() }).nullish() })
    .nullish(),
});
type File = z.output<typeof fileSchema>;

/** Texts of letters in `<company>/Modèles` of the site of the dossiers, with who changed each last. */
export function openTemplateFiles(client: Client): TemplateSource {
  const sites = openDossierSites(client);
  return {
    async listFiles(company) {
      try {
        return await list(client, company, (await sites.find(company)).driveId);
      } catch (fault) {
        if (fault instanceof OutsideFault && fault.about?.reason === 'site-missing') sites.forget(company);
        throw fault;
      }
    },
  };
}

async function list(client: Client, company: Company, driveId: string): Promise<readonly TemplateFile[]> {
  const folder = await findCompanyChild(client, driveId, company.code, TEMPLATES_FOLDER);
  if (!folder) return [];
  const select = `$select=id,name,size,cTag,file,lastModifiedBy&$top=${PAGE}`;
  const address = `${itemPath(driveId, folder.id)}/children?${select}`;
  const files: TemplateFile[] = [];
  for await (const file of readPages(client, 'folder', address, fileSchema)) {
    if (file.file && /\.md$/iu.test(file.name)) files.push(toFile(client, driveId, file));
    if (files.length === MOST) break;
  }
  return files;
}

const toFile = (client: Client, driveId: string, { id, name, size, cTag, lastModifiedBy }: File): TemplateFile => ({
  name,
  bytes: size,
  tag: cTag,
  author: lastModifiedBy?.user ? { id: lastModifiedBy.user.id, name: lastModifiedBy.user.displayName ?? '' } : null,
  read: () =>
    callFor('file', z.string(), () =>
      client
        .api(`${itemPath(driveId, id)}/content`)
        .responseType(ResponseType.TEXT)
        .get(),
    ),
});
