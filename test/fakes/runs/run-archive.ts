import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import type { RunArchiveBench } from '../../contracts/runs/run-archive.ts';

/** Files of runs in memory. */
export function openFakeRunArchive(): RunArchiveBench {
  const files = new Map<string, Uint8Array>();
  let refusals = 0;
  return {
    archive: {
      async fileOfRun(company, on, documents) {
        if (refusals > 0) {
          refusals -= 1;
          throw new OutsideFault('refused', 'graph-507-quotaLimitReached', 'the library is full');
        }
        return documents.map(({ name, bytes }) => {
          const path = `${company.code}/Campagnes/${on.slice(0, 4)}/${name}`;
          files.set(path, bytes);
          return { name, webUrl: `https://demo.sharepoint.example/dossiers/${path}`, driveItemId: path };
        });
      },
    },
    refuse: () => {
      refusals += 1;
    },
    files: () => [...files].map(([path, bytes]) => ({ path, bytes })),
    close: async () => undefined,
  };
}
