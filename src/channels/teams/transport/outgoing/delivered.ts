import type { Delivered } from '../../../../use-cases/ports/transport/delivered.ts';
import { lossIn } from '../reach/loss.ts';

/** The request never got there. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** Nothing was done, and later it may be: a token that is not taken just now, two operations at once, too many. */
const NOT_NOW = new Set([401, 412, 429]);

/**
 * What became of a message whose sending threw. Only where the connector or the network says that nothing was done is it so: a
 * 5xx or a broken connection may come after the message was taken.
 */
export function deliveredAfter(error: unknown): Exclude<Delivered, 'told'> {
  const fault = error as { readonly statusCode?: number; readonly code?: string; readonly errorCode?: string } | null;
  const status = fault?.statusCode;
  // It also comes while a channel is being made or moved.
  if (lossIn(error)?.kind === 'missing') return 'busy';
  if (status !== undefined) {
    if (NOT_NOW.has(status)) return 'busy';
    return status >= 400 && status < 500 ? 'refused' : 'unknown';
  }
  // Without a token nothing is sent: MSAL says why in `errorCode`, as `StillMissing` does.
  if (typeof fault?.errorCode === 'string') return 'busy';
  return NOT_SENT.has(fault?.code ?? '') ? 'busy' : 'unknown';
}
