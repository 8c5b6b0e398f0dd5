import type { TokenCredential } from '@azure/identity';
import type { Lake } from '../../../use-cases/ports/figures/lake.ts';
import { folderLake } from './folder-lake.ts';
import type { LakePlace } from './lake-place.ts';

/** Opens it, with the identity of the service where it is a container of blobs. */
export async function openLake(place: LakePlace, credential: TokenCredential): Promise<Lake> {
  if (place.kind === 'folder') return folderLake(place.folder);
  const [{ BlobServiceClient }, { blobLake }] = await Promise.all([
    import('@azure/storage-blob'),
    import('./blob-lake.ts'),
  ]);
  const container = new BlobServiceClient(place.service, credential).getContainerClient(place.container);
  return blobLake(container, place.prefix);
}
