import { expect, test } from 'vitest';
import { openTemplateFiles } from '../../../src/channels/graph/dossier/template-files.ts';
import { ALPHA } from '../../contracts/dispatch/dossier-archive.ts';
import { expectNoViolations, startStandIn } from '../../contracts/m365-stand-in.ts';
import { describeTemplateSource, type SourceBench } from '../../contracts/templates/template-source.ts';
import { productClient } from './graph-client.ts';

const BY = 'camille.perrin@demo.example';

async function openReal(): Promise<SourceBench> {
  const m365 = await startStandIn();
  return {
    source: openTemplateFiles(productClient(m365)),
    company: ALPHA,
    knowsAuthors: true,
    async write(name, text) {
      const path = encodeURIComponent(`${ALPHA.code}/Modèles/${name}`);
      const answer = await fetch(`${m365.url}/_files?path=${path}&by=${BY}`, { method: 'PUT', body: text });
      if (!answer.ok) throw new Error(`${answer.status}`);
    },
    close: async () => {
      await m365.close();
      expectNoViolations(m365);
    },
  };
}

describeTemplateSource('SharePoint', openReal);

test('a site that cannot be read is a fault that says why, never an empty place', async () => {
  const m365 = await startStandIn();
  m365.faults.add({ method: 'GET', path: '*/children', fault: { kind: 'status', status: 403, code: 'accessDenied' } });
  const path = encodeURIComponent(`${ALPHA.code}/Modèles/rappel-1.fr.md`);
  await fetch(`${m365.url}/_files?path=${path}&by=${BY}`, { method: 'PUT', body: 'Un' });
  const source = openTemplateFiles(productClient(m365));
  await expect(source.listFiles(ALPHA)).rejects.toMatchObject({ kind: 'refused', about: { reason: 'site-denied' } });
  await m365.close();
});
