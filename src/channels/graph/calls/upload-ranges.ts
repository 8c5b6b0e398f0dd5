import { z } from 'zod';
import { OutsideFault, type OutsideOperation } from '../../../use-cases/ports/outside-fault.ts';
import { judgeAnswer } from './judge-answer.ts';
import { retryAfterMs } from './retry-after.ts';

const RANGE_TIMEOUT_MS = 60_000;
/** The session is gone, or another range is expected: a new session is the way on. */
const BEGIN_AGAIN = new Set([404, 409, 416]);
const refusalSchema = z.object({ error: z.object({ code: z.string() }) });

export const sessionSchema = z.object({ uploadUrl: z.string().url() });

/**
 * Sends the bytes to an upload session in order. The address is pre-authenticated and on another host: no Authorization goes
 * there. Nothing shows before the last range, and an upload that breaks is begun again in a new session: so it is never `unknown`.
 * Returns the body of the last answer, null where it has none.
 */
export async function uploadRanges(
  operation: OutsideOperation,
  uploadUrl: string,
  bytes: Uint8Array,
  rangeBytes: number,
): Promise<unknown> {
  let answer: unknown = null;
  for (let start = 0; start < bytes.byteLength; start += rangeBytes) {
    const range = bytes.subarray(start, Math.min(start + rangeBytes, bytes.byteLength));
    answer = await putRange(operation, uploadUrl, range, start, bytes.byteLength);
  }
  return answer;
}

async function putRange(
  operation: OutsideOperation,
  url: string,
  range: Uint8Array,
  start: number,
  total: number,
): Promise<unknown> {
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
    const about = { operation, reason: 'no-answer' } as const;
    throw new OutsideFault('busy', 'upload-broken', 'An upload broke off', null, error, about);
  }
  if (!response.ok) throw refusedRange(operation, response, body);
  return readBody(operation, body);
}

function refusedRange(operation: OutsideOperation, { status, headers }: Response, body: string): OutsideFault {
  const code = codeOf(body);
  const { kind, reason } = judgeAnswer(operation, status, code);
  const passes = BEGIN_AGAIN.has(status) && reason !== 'name-taken';
  const detail = code === null ? 'An upload was not taken' : `An upload was not taken (${code})`;
  const about = { operation, reason: passes ? ('unavailable' as const) : reason };
  return new OutsideFault(passes ? 'busy' : kind, `upload-${status}`, detail, retryAfterMs(headers), null, about);
}

function codeOf(body: string): string | null {
  try {
    return refusalSchema.safeParse(JSON.parse(body)).data?.error.code ?? null;
  } catch {
    return null;
  }
}

function readBody(operation: OutsideOperation, body: string): unknown {
  if (body === '') return null;
  try {
    return JSON.parse(body);
  } catch (error) {
    const about = { operation, reason: 'unavailable' } as const;
    throw new OutsideFault('busy', 'upload-unreadable', 'The answer to an upload is not JSON', null, error, about);
  }
}
