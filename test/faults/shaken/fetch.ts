/** What happens to a call that leaves the process; null: nothing. */
export type Mishap =
  | { readonly kind: 'status'; readonly status: number; readonly code: string }
  /** Nothing was done. */
  | { readonly kind: 'drop-before' }
  /** Everything was done, and the answer is lost. */
  | { readonly kind: 'drop-after' }
  /** Everything was done, and the answer comes after all patience. */
  | { readonly kind: 'timeout' };

export interface Call {
  readonly method: string;
  /** Decoded, without the version. */
  readonly path: string;
}

export type FetchShake = (call: Call) => Mishap | null;

/** Seconds; a real one would only make the test wait. */
const RETRY_AFTER = '0.02';

/** Shakes every call to these addresses; returns what ends it. */
export function shakeFetch(isShaken: (url: URL) => boolean, shake: FetchShake): () => void {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const { method, url } = input instanceof Request ? input : { method: init?.method ?? 'GET', url: String(input) };
    const address = new URL(url);
    const path = decodeURIComponent(address.pathname).replace(/^\/v1\.0/, '');
    const mishap = isShaken(address) ? shake({ method, path }) : null;
    if (mishap?.kind === 'status') return refusal(mishap.status, mishap.code);
    if (mishap?.kind === 'drop-before') throw new TypeError('fetch failed');
    const answer = await real(input, init);
    if (mishap) await answer.arrayBuffer();
    if (mishap?.kind === 'drop-after') throw new TypeError('fetch failed');
    if (mishap?.kind === 'timeout') throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    return answer;
  };
  return () => {
    globalThis.fetch = real;
  };
}

const refusal = (status: number, code: string): Response =>
  new Response(JSON.stringify({ error: { code, message: 'Shaken' } }), {
    status,
    headers: { 'content-type': 'application/json', 'retry-after': RETRY_AFTER },
  });
