import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLibrarySource } from '../../../../src/channels/graph/bank/library-source.ts';
import { drivePath } from '../../../../src/channels/graph/dossier/dossier-folders.ts';
import { openDossierSites } from '../../../../src/channels/graph/dossier/dossier-site.ts';
import { BANK } from '../../../../src/domain/bank/bank-setting.ts';
import { decide } from '../../../../src/domain/company/room-setting.ts';
import { ALPHA as PLAIN } from '../../../contracts/dispatch/dossier-archive.ts';
import { expectNoViolations, startStandIn } from '../../../contracts/m365-stand-in.ts';
import { productClient } from '../graph-client.ts';

const ALPHA = { ...PLAIN, settings: decide(BANK, { ...BANK.byDefault, library: 'Relevés bancaires' }) };

type StandIn = Awaited<ReturnType<typeof startStandIn>>;
let m365: StandIn;
beforeEach(async () => {
  m365 = await startStandIn();
});
afterEach(async () => {
  await m365.close();
  expectNoViolations(m365);
});

/** Lays a file down in the library, as a person would. */
async function lay(path: string, text: string): Promise<void> {
  const client = productClient(m365);
  const { driveId } = await openDossierSites(client).find(ALPHA);
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  await client
    .api(`${drivePath(driveId)}/root:/${encoded}:/content`)
    .header('Content-Type', 'text/plain')
    .put(Buffer.from(text));
}

describe('the folder of the bank in SharePoint', () => {
  const source = () => openLibrarySource(productClient(m365));

  test('where there is none, nothing was laid down', async () => {
    expect(await source().list(ALPHA)).toEqual([]);
  });

  test('its files by name, each with its bytes; what changed has another version', async () => {
    await lay('Relevés bancaires/b é.sta', 'œuvre');
    await lay('Relevés bancaires/a.xml', 'one');
    await lay('Relevés bancaires/lus/ancien.xml', 'old');
    const files = await source().list(ALPHA);
    expect(files.map(({ name }) => name)).toEqual(['a.xml', 'b é.sta']);
    const [, second] = files;
    if (!second) throw new Error('No file');
    const read = await source().read(ALPHA, second);
    expect([read.name, Buffer.from(read.bytes).toString('utf8')]).toEqual(['b é.sta', 'œuvre']);
    await lay('Relevés bancaires/a.xml', 'two');
    const versions = (await source().list(ALPHA)).map(({ version }) => version);
    expect(versions[0]).not.toBe(files[0]?.version);
    expect(versions[1]).toBe(second.version);
  });

  test('a company that names no folder is asked for none', async () => {
    expect(await source().list({ ...PLAIN, dossierSite: 'nowhere:/x' })).toEqual([]);
  });

  test('one that does not answer is a fault, and no empty folder', async () => {
    await lay('Relevés bancaires/a.xml', 'one');
    m365.faults.add({
      method: 'GET',
      path: '*/children',
      fault: { kind: 'status', status: 403, code: 'accessDenied' },
    });
    await expect(source().list(ALPHA)).rejects.toMatchObject({ name: 'OutsideFault' });
  });
});
