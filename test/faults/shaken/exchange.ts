import { type Exchange, exchangeOverHttp } from '../../../src/channels/graph/calls/exchange.ts';

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

export type CallShake = (call: Call) => Mishap | null;

/** Seconds; a real one would only make the test wait. */
const RETRY_AFTER = '0.02';

/** Calls of Graph, each shaken as `shake` says. */
export const shakenExchange = (shake: CallShake): Exchange => {
  return async (url, sent) => {
    const path = decodeURIComponent(new URL(url).pathname).replace(/^\/v1\.0/, '');
    const mishap = shake({ method: sent.method ?? 'GET', path });
    if (mishap?.kind === 'status') return refusal(mishap.status, mishap.code);
    if (mishap?.kind === 'drop-before') throw new TypeError('fetch failed');
    const answer = await exchangeOverHttp(url, sent);
    if (mishap?.kind === 'drop-after') throw new TypeError('fetch failed');
    if (mishap?.kind === 'timeout') throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    return answer;
  };
};

const refusal = (status: number, code: string): Response =>
  new Response(JSON.stringify({ error: { code, message: 'Shaken' } }), {
    status,
    headers: { 'content-type': 'application/json', 'retry-after': RETRY_AFTER },
  });
