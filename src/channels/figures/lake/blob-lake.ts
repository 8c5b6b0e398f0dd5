import type { ContainerClient } from '@azure/storage-blob';
import type { Lake } from '../../../use-cases/ports/figures/lake.ts';

const ABSENT = 404;

/** Blobs of a container under a prefix (« » or « folder/ »): Azure Storage, or OneLake, which answers to the same calls. */
export function blobLake(container: ContainerClient, prefix: string): Lake {
  const blob = (path: string) => container.getBlockBlobClient(`${prefix}${path}`);
  return {
    async list(folder) {
      const found = new Set<string>();
      for await (const { name } of container.listBlobsFlat({ prefix: `${prefix}${folder}/` })) {
        found.add(name.slice(prefix.length));
      }
      return found;
    },
    async read(path) {
      try {
        return await blob(path).downloadToBuffer();
      } catch (error) {
        if (statusOf(error) === ABSENT) return null;
        throw error;
      }
    },
    async write(path, bytes) {
      // One PUT takes the place of the blob at once.
      await blob(path).uploadData(bytes);
    },
    async remove(path) {
      await blob(path).deleteIfExists();
    },
  };
}

const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : null;
