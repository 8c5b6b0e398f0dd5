import { GraphError } from '../graph-error.ts';
import type { PathTarget } from './path-target.ts';

/** An upload session: the bytes received so far are the blob of the same key, always a prefix of the whole. */
export interface StoredUpload {
  readonly key: string;
  readonly expiresAt: string;
  readonly received: number;
  readonly purpose: DriveUpload | AttachmentUpload;
}

export interface DriveUpload {
  readonly kind: 'drive';
  readonly target: PathTarget | { readonly driveId: string; readonly itemId: string };
  readonly conflict: 'fail' | 'replace' | 'rename';
  readonly deferCommit: boolean;
  /** Set by the first range; later ranges must repeat it. */
  readonly total: number | null;
}

export interface AttachmentUpload {
  readonly kind: 'attachment';
  readonly messageKey: string;
  readonly name: string;
  readonly contentType: string;
  readonly isInline: boolean;
  readonly contentId: string | null;
  readonly total: number;
}

export interface ByteRange {
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

/** Reads `Content-Range: bytes a-b/total` and checks it against the bytes that came. Throws 400 or 416. */
export function readRange(text: string | undefined, length: number, upload: StoredUpload): ByteRange {
  const match = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(text ?? '');
  if (match === null) throw new GraphError(400, 'invalidRequest', 'Invalid or missing Content-Range header.');
  const range = { from: Number(match[1]), to: Number(match[2]), total: Number(match[3]) };
  if (range.to - range.from + 1 !== length || range.to >= range.total) {
    throw new GraphError(400, 'invalidRequest', 'Content-Range does not match the bytes sent.');
  }
  const total = upload.purpose.total;
  if (total !== null && total !== range.total) {
    throw new GraphError(400, 'invalidRequest', 'The total size differs from the one declared before.');
  }
  if (range.from !== upload.received) {
    throw new GraphError(416, 'invalidRange', `The next expected range starts at ${upload.received}.`);
  }
  return range;
}
