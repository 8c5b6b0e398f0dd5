import { randomUUID } from 'node:crypto';
import { GraphError, invalidRequest } from '../graph-error.ts';
import { type Answer, bodyOf, type Call, header, param } from '../odata/call.ts';
import { type DriveUpload, readRange, type StoredUpload } from '../store/stored-upload.ts';
import type { World } from '../store/world.ts';
import { answerSaved, readConflict } from './content.ts';
import { checkIfMatch, findItem } from './items.ts';
import { checkName } from './names.ts';
import { saveAtTarget, saveOver } from './save-file.ts';

const RANGE_UNIT = 327_680;
const MOST_RANGE = 60 * 1024 * 1024;
const DAY_MS = 86_400_000;

export function createDriveUpload(call: Call, world: World): Answer {
  const item = (bodyOf(call).item ?? {}) as Record<string, unknown>;
  const key = randomUUID();
  const target = call.target ?? existing(call, world);
  if (call.target !== undefined) {
    checkName(call.target.name, call.target.missingFolders);
    const name = item.name;
    if (typeof name === 'string' && name !== call.target.name) throw invalidRequest('The name differs from the path.');
  }
  const upload: StoredUpload = {
    key,
    expiresAt: new Date(world.now().getTime() + DAY_MS).toISOString(),
    received: 0,
    purpose: {
      kind: 'drive',
      target,
      conflict: readConflict(item['@microsoft.graph.conflictBehavior'], 'fail'),
      deferCommit: bodyOf(call).deferCommit === true,
      total: typeof item.fileSize === 'number' ? item.fileSize : null,
    },
  };
  world.uploads.put(key, upload);
  return { status: 200, json: { uploadUrl: `${world.contentUrl}/_upload/${key}`, ...progress(upload) } };
}

function existing(call: Call, world: World): { driveId: string; itemId: string } {
  const item = findItem(world, param(call, 'drive-id'), param(call, 'driveItem-id'));
  checkIfMatch(item, header(call, 'if-match'));
  return { driveId: item.driveId, itemId: item.id };
}

function progress(upload: StoredUpload): { expirationDateTime: string; nextExpectedRanges: string[] } {
  return { expirationDateTime: upload.expiresAt, nextExpectedRanges: [`${upload.received}-`] };
}

/** One range of a drive upload: 202 while more is to come, else 201 or 200 with the item. */
export function putDriveRange(
  world: World,
  upload: StoredUpload,
  purpose: DriveUpload,
  contentRange: string | undefined,
  bytes: Buffer,
): Answer {
  if (bytes.length > MOST_RANGE) throw new GraphError(413, 'invalidRequest', 'The range is too large.');
  const range = readRange(contentRange, bytes.length, upload);
  const last = range.to === range.total - 1;
  if (!last && bytes.length % RANGE_UNIT !== 0) {
    throw invalidRequest(`A range must be a multiple of ${RANGE_UNIT} bytes.`);
  }
  world.blobs.append(upload.key, bytes);
  const grown = { ...upload, received: range.to + 1, purpose: { ...purpose, total: range.total } };
  world.uploads.put(upload.key, grown);
  if (!last || purpose.deferCommit) return { status: 202, json: progress(grown) };
  return commitDriveUpload(world, grown, grown.purpose);
}

/** Makes the file of what was received. A name taken meanwhile is a 409, and the session stays. */
export function commitDriveUpload(world: World, upload: StoredUpload, purpose: DriveUpload): Answer {
  if (purpose.total === null || upload.received !== purpose.total) throw invalidRequest('Ranges are missing.');
  const content = world.blobs.get(upload.key);
  const { target } = purpose;
  const saved =
    'itemId' in target
      ? saveOver(world, findItem(world, target.driveId, target.itemId), content, purpose.conflict)
      : saveAtTarget(world, target, content, purpose.conflict);
  dropUpload(world, upload.key);
  return answerSaved(world, saved);
}

export function showProgress(upload: StoredUpload): Answer {
  return { status: 200, json: progress(upload) };
}

export function dropUpload(world: World, key: string): void {
  world.uploads.delete(key);
  world.blobs.delete(key);
}
