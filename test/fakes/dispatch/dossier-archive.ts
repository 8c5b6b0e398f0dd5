import { safeCode, safeFileName, safeName } from '../../../src/channels/graph/dossier/safe-name.ts';
import type {
  DocumentColumns,
  DocumentToFile,
  DossierFolder,
} from '../../../src/use-cases/ports/dispatch/dossier-archive.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import type { ArchiveBench, ArchiveTrouble, FiledFile, FileRefusal } from '../../contracts/dispatch/dossier-archive.ts';

const FAULTS: Readonly<Partial<Record<ArchiveTrouble, OutsideFault>>> = {
  'lost-request': new OutsideFault('busy', 'graph-broken', 'no answer'),
  'lost-answer': new OutsideFault('busy', 'graph-broken', 'no answer'),
  locked: new OutsideFault('busy', 'graph-423', 'locked'),
  denied: new OutsideFault('refused', 'graph-403-accessDenied', 'denied'),
  'breaks-off': new OutsideFault('busy', 'upload-503', 'broke off'),
};

const GONE = { operation: 'columns', reason: 'file-gone' } as const;
const toFault = ({ kind, code, graphCode, reason }: FileRefusal): OutsideFault =>
  new OutsideFault(kind, code, graphCode, null, null, { operation: 'file', reason });

/** Dossiers in memory. Troubles that the adapter waits out are waited out inside. */
export function openFakeArchive(sites: readonly string[]): ArchiveBench {
  const files = new Map<string, FiledFile & { readonly id: number }>();
  const folders = new Map<string, string>();
  const troubles: (ArchiveTrouble | FileRefusal)[] = [];

  const checkSite = ({ company }: Pick<DossierFolder, 'company'>): void => {
    if (!sites.includes(company.dossierSite)) {
      throw new OutsideFault('refused', 'graph-404-itemNotFound', 'no such site');
    }
  };
  const keyOf = ({ company, tiers }: DossierFolder): string => `${company.code} ${tiers.code}`;
  const addressOf = (path: string): string => `https://demo.sharepoint.example/dossiers/${encodeURI(path)}`;

  const store = (folder: DossierFolder, document: DocumentToFile, columns: DocumentColumns) => {
    const { company, tiers, year } = folder;
    const place =
      folders.get(keyOf(folder)) ?? `${safeCode(company.code)}/${safeName(`${safeCode(tiers.code)} - ${tiers.name}`)}`;
    folders.set(keyOf(folder), place);
    const name = safeFileName(document.name);
    const path = `${place}/${year}/${name}`;
    const id = files.get(path)?.id ?? files.size + 1;
    files.set(path, { path, bytes: document.bytes, columns, annulled: files.get(path)?.annulled ?? null, id });
    return { name, webUrl: addressOf(path), driveItemId: String(id) };
  };

  return {
    archive: {
      async file(folder, documents, columns) {
        checkSite(folder);
        return documents.map((document) => {
          const trouble = troubles.shift();
          const fault = typeof trouble === 'object' ? toFault(trouble) : trouble && FAULTS[trouble];
          if (!fault || trouble === 'lost-answer') {
            const filed = store(folder, document, columns);
            if (!fault) return filed;
          }
          throw fault;
        });
      },
      async mark(company, documents, mark) {
        checkSite({ company });
        for (const { driveItemId } of documents) {
          const trouble = troubles.shift();
          const fault = typeof trouble === 'object' ? toFault(trouble) : trouble && FAULTS[trouble];
          if (fault && trouble !== 'lost-answer') throw fault;
          const found = [...files].find(([, { id }]) => String(id) === driveItemId);
          if (!found) throw new OutsideFault('busy', 'graph-404', 'no such file', null, null, GONE);
          files.set(found[0], { ...found[1], annulled: { on: mark.on, text: `${mark.by} : ${mark.reason}` } });
          if (fault) throw fault;
        }
      },
      async fileOfCompany(company, folder, document) {
        checkSite({ company });
        const trouble = troubles.shift();
        const fault = typeof trouble === 'object' ? toFault(trouble) : trouble && FAULTS[trouble];
        if (fault) throw fault;
        const path = `${safeCode(company.code)}/${folder.name}/${folder.year}/${safeFileName(document.name)}`;
        const id = files.get(path)?.id ?? files.size + 1;
        files.set(path, { path, bytes: document.bytes, columns: null, annulled: null, id });
        return { name: safeFileName(document.name), webUrl: addressOf(path), driveItemId: String(id) };
      },
      async list(folder) {
        checkSite(folder);
        const place = `${folders.get(keyOf(folder)) ?? ''}/${folder.year}/`;
        return [...files.values()]
          .filter(({ path }) => path.startsWith(place))
          .map(({ path, id }) => ({ name: path.slice(place.length), webUrl: addressOf(path), driveItemId: String(id) }))
          .sort((one, other) => (one.name < other.name ? -1 : 1));
      },
      async read(company, driveItemId) {
        checkSite({ company });
        return [...files.values()].find(({ id }) => String(id) === driveItemId)?.bytes ?? null;
      },
      async folderLink(folder) {
        checkSite(folder);
        const place = folders.get(keyOf(folder));
        return place === undefined ? null : addressOf(place);
      },
    },
    trouble: (trouble) => void troubles.push(trouble),
    refuse: (refusal) => void troubles.push(refusal),
    files: () => [...files.values()],
    close: async () => undefined,
  };
}
