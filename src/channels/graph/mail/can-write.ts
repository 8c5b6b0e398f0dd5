import { randomUUID } from 'node:crypto';
import type { Client } from '@microsoft/microsoft-graph-client';
import { callFor } from '../calls/graph-fault.ts';
import { sessionSchema } from '../calls/upload-ranges.ts';
import { drivePath } from '../dossier/dossier-folders.ts';

const TIMEOUT_MS = 10_000;

/** Proves the right to write in a library and leaves nothing: an upload is begun and given up. Throws OutsideFault. */
export async function canWrite(client: Client, driveId: string): Promise<void> {
  const path = `${drivePath(driveId)}/root:/relance-${randomUUID()}.tmp:/createUploadSession`;
  const session = await callFor('file', sessionSchema, () => client.api(path).post({ item: {} }));
  // Nothing shows of a session that is not finished, and it expires: giving it up is a courtesy.
  await fetch(session.uploadUrl, { method: 'DELETE', signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => undefined);
}
