import { OutsideFault } from '../../use-cases/ports/outside-fault.ts';

const RANGE_TIMEOUT_MS = 60_000;

/**
 * Sends the bytes to an upload session in order. The address is pre-authenticated and on another host: no Authorization goes
 * there. An upload that breaks is begun again from a new session, so it is never more than `busy`. The last answer's body is
 * returned, null where it has none.
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
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Range': `bytes ${start}-${start + range.byteLength - 1}/${total}`,
      },
      body: Buffer.from(range),
      signal: AbortSignal.timeout(RANGE_TIMEOUT_MS),
    });
  } catch (error) {
    throw new OutsideFault('busy', 'upload-broken', 'An upload broke off', null, error);
  }
  const body = await response.text();
  if (!response.ok) {
    const kind = response.status >= 500 || [404, 409, 416, 429].includes(response.status) ? 'busy' : 'refused';
    throw new OutsideFault(kind, `upload-${response.status}`, 'An upload was not taken');
  }
  return body === '' ? null : JSON.parse(body);
}
