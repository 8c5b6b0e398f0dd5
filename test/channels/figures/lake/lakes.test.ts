import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blobLake } from '../../../../src/channels/figures/lake/blob-lake.ts';
import { folderLake } from '../../../../src/channels/figures/lake/folder-lake.ts';
import { readLakePlace } from '../../../../src/channels/figures/lake/lake-place.ts';
import { lakeContract } from '../../../contracts/figures/lake.ts';
import { openFakeLake } from '../../../fakes/figures/fake-lake.ts';
import { type Azurite, startAzurite } from '../../../helpers/azurite.ts';

const root = mkdtempSync(join(tmpdir(), 'relance-lake-'));
let azurite: Azurite;
let service: BlobServiceClient;
beforeAll(async () => {
  azurite = await startAzurite('blob');
  service = new BlobServiceClient(azurite.url, new StorageSharedKeyCredential(azurite.account, azurite.key));
});
afterAll(async () => {
  await azurite.close();
  rmSync(root, { recursive: true });
});

lakeContract('in memory', async () => openFakeLake());
lakeContract('a folder', async () => folderLake(join(root, randomUUID(), 'not yet there')));
lakeContract('a container of blobs, under a prefix', async () => {
  const container = service.getContainerClient(`c${randomUUID()}`);
  await container.create();
  return blobLake(container, 'finance/relance/');
});
lakeContract('a container of blobs, at its root', async () => {
  const container = service.getContainerClient(`c${randomUUID()}`);
  await container.create();
  return blobLake(container, '');
});

describe('a folder', () => {
  test('keeps nothing half written beside a file', async () => {
    const folder = join(root, randomUUID());
    const lake = folderLake(folder);
    await lake.write('a/b', new Uint8Array(1_000));
    expect(readdirSync(join(folder, 'a'))).toEqual(['b']);
  });
});

describe('where a lake is', () => {
  test.each([
    ['./export', { kind: 'folder', folder: './export' }],
    ['/srv/finance', { kind: 'folder', folder: '/srv/finance' }],
    [String.raw`D:\finance`, { kind: 'folder', folder: String.raw`D:\finance` }],
    [
      'https://contoso.blob.core.windows.net/finance',
      { kind: 'blob', service: 'https://contoso.blob.core.windows.net', container: 'finance', prefix: '' },
    ],
    [
      'https://onelake.blob.fabric.microsoft.com/Finance/Credit.Lakehouse/Files/relance/',
      {
        kind: 'blob',
        service: 'https://onelake.blob.fabric.microsoft.com',
        container: 'Finance',
        prefix: 'Credit.Lakehouse/Files/relance/',
      },
    ],
  ])('%s is understood', (typed, place) => {
    expect(readLakePlace(typed)).toEqual(place);
  });

  test.each([
    ['nothing', ' '],
    ['an address that is not https', 'http://contoso.blob.core.windows.net/finance'],
    ['no container', 'https://contoso.blob.core.windows.net/'],
    ['a key in the address', 'https://contoso.blob.core.windows.net/finance?sv=2024&sig=abc'],
    ['a person in the address', 'https://claire@contoso.blob.core.windows.net/finance'],
    ['another scheme', 's3://finance/relance'],
  ])('%s is refused', (_, typed) => {
    expect(readLakePlace(typed)).toBeNull();
  });
});
