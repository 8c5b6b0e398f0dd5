import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGraphClient } from '../../../src/channels/graph/calls/client.ts';
import { openColleagues } from '../../../src/channels/graph/colleagues.ts';
import type { M365 } from '../../../src/demo/m365/server.ts';
import type { Telemetry } from '../../../src/platform/telemetry/telemetry.ts';
import { startStandIn } from '../../contracts/m365-stand-in.ts';
import { credential } from './graph-client.ts';

let m365: M365;
beforeAll(async () => {
  m365 = await startStandIn();
});
afterAll(() => m365.close());

test('each attempt of a call is timed, one that Graph was too busy for too, by its path without values', async () => {
  const told: string[] = [];
  const telemetry: Telemetry = {
    async during({ method, name }, work, outcome) {
      const result = await work();
      told.push(`${method} ${name} ${outcome?.()}`);
      return result;
    },
    observe: () => undefined,
    close: async () => undefined,
  };
  m365.faults.add({ fault: { kind: 'status', status: 429, retryAfter: 0 }, path: '/users*', method: 'GET' });
  const client = openGraphClient({ baseUrl: m365.graphUrl, credential }, telemetry);
  await openColleagues(client).findByName('Dup', 3);
  expect(told).toEqual(['GET /v1.0/users 429', 'GET /v1.0/users 200']);
});
