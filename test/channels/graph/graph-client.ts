import type { Client } from '@microsoft/microsoft-graph-client';
import { openGraphClient } from '../../../src/channels/graph/client.ts';
import type { M365 } from '../../../src/demo/m365/server.ts';

export const TOKEN = 'test-token';
/** Longer than the stand-in needs to answer, shorter than its held connections. */
export const TIMEOUT_MS = 400;
export const HELD_MS = 1_000;

export const credential = { getToken: async () => ({ token: TOKEN, expiresOnTimestamp: Date.now() + 3_600_000 }) };

/** The product's own client on the stand-in. */
export const productClient = (m365: Pick<M365, 'graphUrl'>, timeoutMs = TIMEOUT_MS): Client =>
  openGraphClient({ baseUrl: m365.graphUrl, credential, timeoutMs });

/** An address where nothing listens: closed as soon as it was given. */
export const NOBODY = { graphUrl: 'http://127.0.0.1:9' };
