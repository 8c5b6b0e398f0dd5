import { z } from 'zod';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { retryAfterMs } from './retry-after.ts';

const RANGE_TIMEOUT_MS = 60_000;
/** The session is gone, another range is expected, asked too often: a new session is the way on. */
const BEGIN_AGAIN = new Set([404, 409, 416, 423, 429]);

export const sessionSchema = z.object({ uploadUrl: z.string().url() });

/**
 * Sends the bytes to an upload session in order. The address is pre-authenticated and on another host: no Authorization goes
 * there. Nothing shows before the last range, and an upload that breaks is begun again in a new session: so it is never more
 * than `busy`. Returns the body of the last answer, null where it has none.
 */
export async function uploadRanges(uploadUrl: string, bytes: Uint8Array, rangeBytes: number): Promise<unknown> {
  let answer: unknown = null;
  for (let start = 0; start < bytes.byteLength; start += rangeBytes) {
    const range = bytes.subarray(start, Math.min(start + rangeBytes, bytes.byteLength));
    answer = await putRange(uploadUrl, range, start, bytes.byteLength);
  }
  return answer;
}

async function putRange(url: string, range: Uint8Array, start: number, total: number): Promise<unknown> {
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Range': `bytes ${start}-${start + range.byteLength - 1}/${total}`,
  };
  let response: Response;
  let body: string;
  try {
    const signal = AbortSignal.timeout(RANGE_TIMEOUT_MS);
    response = await fetch(url, { method: 'PUT', headers, body: Buffer.from(range), signal });
    body = await response.text();
  } catch (error) {
    throw new OutsideFault('busy', 'upload-broken', 'An upload broke off', null, error);
  }
  if (!response.ok) {
    const kind = response.status >= 500 || BEGIN_AGAIN.has(response.status) ? 'busy' : 'refused';
    const code = `upload-${response.status}`;
    throw new OutsideFault(kind, code, 'An upload was not taken', retryAfterMs(response.headers));
  }
  return readBody(body);
}

function readBody(body: string): unknown {
  if (body === '') return null;
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new OutsideFault('busy', 'upload-unreadable', 'The answer to an upload is not JSON', null, error);
  }
}
