import type { Client } from '@microsoft/microsoft-graph-client';
import { openGraphClient } from '../../../src/channels/graph/calls/client.ts';
import type { Exchange } from '../../../src/channels/graph/calls/exchange.ts';
import type { M365 } from '../../../src/demo/m365/server.ts';

export const TOKEN = 'test-token';

export const credential = { getToken: async () => ({ token: TOKEN, expiresOnTimestamp: Date.now() + 3_600_000 }) };

/** The product's own client on the stand-in; by default its deadline is too long to matter. */
export const productClient = (
  m365: Pick<M365, 'graphUrl'>,
  { timeoutMs = 20_000, exchange }: { readonly timeoutMs?: number; readonly exchange?: Exchange } = {},
): Client => openGraphClient({ baseUrl: m365.graphUrl, credential, timeoutMs, ...(exchange && { exchange }) });
