import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { openTelemetry } from '../../../src/platform/telemetry/open-telemetry.ts';
import { freePort } from '../../helpers/free-port.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A server that takes connections and never says a word. */
async function silentServer(): Promise<number> {
  const server = createServer((socket) => void ends.push(() => socket.destroy())).listen(0, '127.0.0.1');
  await once(server, 'listening');
  ends.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function workAndClose(port: number) {
  const lost: string[] = [];
  const telemetry = openTelemetry(`http://127.0.0.1:${port}`, (said) => void lost.push(said));
  const answer = await telemetry.during({ kind: 'turn', name: 'help/help' }, async () => 'answer');
  const since = performance.now();
  await telemetry.close();
  return { answer, lost, ms: performance.now() - since };
}

test('a collector that does not answer changes no answer, and holds the end up for seconds at most', async () => {
  const { answer, ms } = await workAndClose(await silentServer());
  expect(answer).toBe('answer');
  expect(ms).toBeGreaterThan(2_500);
  expect(ms).toBeLessThan(9_000);
}, 30_000);

test('one that is not there is told to the log', async () => {
  const { answer, lost } = await workAndClose(await freePort());
  expect(answer).toBe('answer');
  await expect.poll(() => lost.join(' '), { timeout: 20_000 }).toMatch(/ECONNREFUSED/u);
}, 30_000);
