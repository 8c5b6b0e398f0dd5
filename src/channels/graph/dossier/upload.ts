import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { DocumentToFile } from '../../../use-cases/ports/dispatch/dossier-archive.ts';
import { callFor } from '../calls/graph-fault.ts';
import { sessionSchema, uploadRanges } from '../calls/upload-ranges.ts';
import { safeFileName } from './safe-name.ts';

/** Above this an upload session is surer than one request. */
const SMALL_FILE = 4 * 1024 * 1024;
/** Sessions take multiples of 320 KiB. */
const RANGE_BYTES = 16 * 320 * 1024;

const itemSchema = z.object({ id: z.string(), name: z.string(), webUrl: z.string() });

/** The bytes themselves, not a copy: the client takes a Buffer as it is. */
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength);

/** Puts a file into the folder at `parent`. Replaces a file of the same name: what an interrupted run left is written over. */
export async function upload(client: Client, parent: string, document: DocumentToFile) {
  const path = `${parent}:/${encodeURIComponent(safeFileName(document.name))}:`;
  if (document.bytes.byteLength <= SMALL_FILE) {
    return callFor('file', itemSchema, () =>
      client.api(`${path}/content`).header('Content-Type', document.contentType).put(viewOf(document.bytes)),
    );
  }
  const session = await callFor('file', sessionSchema, () =>
    client.api(`${path}/createUploadSession`).post({ item: { '@microsoft.graph.conflictBehavior': 'replace' } }),
  );
  return callFor('file', itemSchema, () => uploadRanges('file', session.uploadUrl, document.bytes, RANGE_BYTES));
}
