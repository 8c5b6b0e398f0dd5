import { openRunArchive } from '../../../src/channels/graph/dossier/run-archive.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { describeRunArchive, type RunArchiveBench } from '../../contracts/runs/run-archive.ts';
import { openFakeRunArchive } from '../../fakes/runs/run-archive.ts';
import { productClient } from './graph-client.ts';

async function openReal(): Promise<RunArchiveBench> {
  const m365 = await startStandIn();
  return {
    archive: openRunArchive(productClient(m365)),
    refuse: () =>
      m365.faults.add({
        ...{ method: 'PUT', path: '*/content' },
        fault: { kind: 'status', status: 507, code: 'quotaLimitReached' },
      }),
    files: () => m365.files().map(({ path, content }) => ({ path, bytes: content })),
    close: async () => {
      await m365.close();
      expectNoViolations(m365);
    },
  };
}

describeRunArchive('memory', async () => openFakeRunArchive());
describeRunArchive('SharePoint', openReal);
