import { openDossierArchive } from '../../../src/channels/graph/dossier/dossier-archive.ts';
import { openDossierSetup } from '../../../src/channels/graph/dossier/dossier-setup.ts';
import type { FaultRule } from '../../../src/demo/m365/faults/fault.ts';
import type { KeptFile } from '../../../src/demo/m365/observe.ts';
import { day } from '../../../src/domain/day.ts';
import { describeDossierAnnulments } from '../../contracts/dispatch/dossier-annulments.ts';
import {
  ALPHA,
  type ArchiveBench,
  type ArchiveTrouble,
  describeDossierArchive,
  type FiledFile,
} from '../../contracts/dispatch/dossier-archive.ts';
import { describeDossierListing } from '../../contracts/dispatch/dossier-listing.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { openFakeArchive } from '../../fakes/dispatch/dossier-archive.ts';
import { productClient } from './graph-client.ts';

const UPLOAD = { method: 'PUT', path: '*/content' };
const FIELDS = { method: 'PATCH', path: '*/fields' };

const TROUBLES: Readonly<Record<ArchiveTrouble, FaultRule>> = {
  throttled: { ...UPLOAD, fault: { kind: 'status', status: 429, code: 'activityLimitReached', retryAfter: 0.05 } },
  unavailable: { ...UPLOAD, fault: { kind: 'status', status: 503, code: 'serviceNotAvailable', retryAfter: 0.05 } },
  'lost-request': { ...UPLOAD, fault: { kind: 'drop-before' } },
  'lost-answer': { ...UPLOAD, fault: { kind: 'drop-after' } },
  locked: { ...UPLOAD, fault: { kind: 'status', status: 423, code: 'resourceLocked' } },
  denied: { ...UPLOAD, fault: { kind: 'status', status: 403, code: 'accessDenied' } },
  'breaks-off': { method: 'PUT', path: '/_upload/*', skip: 1, fault: { kind: 'status', status: 503 } },
  'still-working': { ...FIELDS, fault: { kind: 'status', status: 409, code: 'resourceModified' } },
  'not-there-yet': { ...FIELDS, fault: { kind: 'status', status: 404, code: 'itemNotFound' } },
};

const viewFiled = ({ path, content, fields }: KeptFile): FiledFile => ({
  path,
  bytes: content,
  columns:
    fields.RelanceTiers === undefined
      ? null
      : {
          tiers: String(fields.RelanceTiers),
          level: Number(fields.RelanceNiveau),
          pieces: String(fields.RelancePieces),
          amount: Number(fields.RelanceMontant).toFixed(2),
          currency: String(fields.RelanceDevise),
          date: day(String(fields.RelanceDate).slice(0, 10)),
          sentBy: String(fields.RelanceEnvoyePar),
        },
  annulled:
    fields.RelanceAnnuleeLe === undefined
      ? null
      : { on: day(String(fields.RelanceAnnuleeLe).slice(0, 10)), text: String(fields.RelanceAnnulation) },
});

async function openReal(): Promise<ArchiveBench> {
  const m365 = await startStandIn();
  const client = productClient(m365);
  await openDossierSetup(client).setup(ALPHA);
  return {
    archive: openDossierArchive(client, { fieldRetryMs: 10 }),
    trouble: (trouble) => m365.faults.add(TROUBLES[trouble]),
    refuse: ({ status, graphCode }) =>
      m365.faults.add({ ...UPLOAD, fault: { kind: 'status', status, code: graphCode } }),
    files: () => m365.files().map(viewFiled),
    close: async () => {
      await m365.close();
      expectNoViolations(m365);
    },
  };
}

describeDossierArchive('in memory', async () => openFakeArchive([ALPHA.dossierSite]));
describeDossierArchive('SharePoint', openReal);
describeDossierListing('in memory', async () => openFakeArchive([ALPHA.dossierSite]));
describeDossierListing('SharePoint', openReal);
describeDossierAnnulments('in memory', async () => openFakeArchive([ALPHA.dossierSite]));
describeDossierAnnulments('SharePoint', openReal);
