import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { findUnusable, lostPort, whoListens, withFreePorts } from '../../src/demo/demo-ports.ts';
import { freePort, takePort } from '../helpers/free-port.ts';

const releases: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const release of releases.splice(0)) await release();
});
const take = async (host?: string): Promise<number> => {
  const { port, release } = await takePort(0, host);
  releases.push(release);
  return port;
};
const threePorts = async () => ({ bot: await freePort(), m365: await freePort(), playground: await freePort() });

describe('the ports of the demo', () => {
  test('free ones are no obstacle, and stay free', async () => {
    const ports = await threePorts();
    expect(await findUnusable(ports, ['bot', 'm365', 'playground'])).toEqual([]);
    for (const port of Object.values(ports)) await (await takePort(port)).release();
  });

  test('each one that another program has is found, all at once', async () => {
    const ports = { ...(await threePorts()), bot: await take(), playground: await take() };
    expect(await findUnusable(ports, ['bot', 'm365', 'playground'])).toEqual([
      { part: 'bot', port: ports.bot, why: 'taken', isRelance: false },
      { part: 'playground', port: ports.playground, why: 'taken', isRelance: false },
    ]);
  });

  test('a port of every address, or of the other « localhost », is taken too', async () => {
    const ports = { ...(await threePorts()), bot: await take('0.0.0.0') };
    expect(await findUnusable(ports, ['bot'])).toMatchObject([{ port: ports.bot, why: 'taken' }]);
    const other = await take('::1').catch(() => null);
    if (other === null) return;
    expect(await findUnusable({ ...ports, bot: other }, ['bot'])).toMatchObject([{ port: other, why: 'taken' }]);
  });

  test('a part that is not started needs no port', async () => {
    const ports = { ...(await threePorts()), playground: await take() };
    expect(await findUnusable(ports, ['bot', 'm365'])).toEqual([]);
  });

  test('another Relance is known by its answer', async () => {
    const relance = createServer((_request, response) => response.end('{"status":"up"}'));
    await new Promise<void>((resolve) => relance.listen(0, '127.0.0.1', resolve));
    releases.push(() => new Promise((resolve) => relance.close(() => resolve())));
    const { port } = relance.address() as AddressInfo;
    const ports = { ...(await threePorts()), bot: port };
    expect(await findUnusable(ports, ['bot'])).toEqual([{ part: 'bot', port, why: 'taken', isRelance: true }]);
  });

  test('ports to go on with are free, differ, and change only where they must', async () => {
    const ports = { ...(await threePorts()), bot: await take() };
    // The next port is that of another part: it must not be proposed.
    const crowded = { ...ports, m365: ports.bot + 1 };
    const chosen = await withFreePorts(crowded, await findUnusable(crowded, ['bot']));
    expect(chosen).toMatchObject({ m365: crowded.m365, playground: crowded.playground });
    expect(new Set(Object.values(chosen)).size).toBe(3);
    expect(await findUnusable(chosen, ['bot'])).toEqual([]);
  });

  test('a port lost between the look and the start is known by the error, another error is not taken for it', async () => {
    const ports = { ...(await threePorts()), m365: await take() };
    const error = await takePort(ports.m365).catch((reason: unknown) => reason);
    expect(lostPort(error, ports)).toEqual({ part: 'm365', port: ports.m365, why: 'taken', isRelance: false });
    expect(lostPort(error, await threePorts())).toBeNull();
    expect(lostPort(new Error('EADDRINUSE'), ports)).toBeNull();
  });

  test.each([
    ['linux', 'ss -ltnp "sport = :3978"'],
    ['darwin', 'lsof -nP -iTCP:3978 -sTCP:LISTEN'],
    ['win32', 'Get-Process -Id (Get-NetTCPConnection -State Listen -LocalPort 3978).OwningProcess'],
  ] as const)('on %s, who listens is told by a command of that system', (platform, command) =>
    expect(whoListens(3978, platform)).toBe(command),
  );
});
