import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bot, createBot } from '../../../../../src/channels/teams/bot.ts';
import { openLinks } from '../../../../../src/channels/teams/deep-link.ts';
import { tiersRoom } from '../../../../../src/channels/teams/rooms/tiers/room.ts';
import { openFakeStore } from '../../../../fakes/fake-store.ts';
import { FakeConnector } from '../../harness/fake-connector.ts';
import { FakeDesk } from '../../harness/fake-desk.ts';
import { SearchOffice } from '../../harness/search-office.ts';

const connector = new FakeConnector();
const fake = openFakeStore();
const store = { ...fake.reader, ...fake.writer };
let bot: Bot;
let server: Server;
let peer = '127.0.0.1';
const warnings: string[] = [];

const desk = new FakeDesk();

beforeAll(async () => {
  await connector.start();
  bot = createBot({
    identity: { kind: 'open' },
    rooms: [tiersRoom(desk)],
    rights: (who) => desk.rights(who),
    search: new SearchOffice().desk,
    links: openLinks('http://127.0.0.1', ''),
    conversations: store,
    clock: { now: () => new Date(), today: () => '2026-03-02' as never },
    logger: { info() {}, warn: (_, message) => void warnings.push(message), error() {} },
    options: { language: 'fr' },
  });
  const app = express();
  app.use((req, _res, next) => {
    Object.defineProperty(req.socket, 'remoteAddress', { value: peer, configurable: true });
    next();
  });
  app.use('/api/messages', bot.handle);
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  await bot.close();
  server.closeAllConnections();
  server.close();
  await connector.close();
});

async function post(serviceUrl: string, more: object = {}): Promise<number> {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      text: 'aide',
      id: crypto.randomUUID(),
      channelId: 'msteams',
      serviceUrl,
      locale: 'en-US',
      from: { id: 'u', aadObjectId: 'p-sophie' },
      recipient: { id: 'b' },
      conversation: { id: 'c' },
      ...more,
    }),
  });
  return answer.status;
}

describe('the open door of the demo', () => {
  it('answers this machine without a token, in the language that it was told', async () => {
    expect(await post(connector.url)).toBe(200);
    expect(JSON.stringify(connector.messages())).toContain('le bureau des créances');
  });
  it('says at start that it is open', () => {
    expect(warnings[0]).toMatch(/^The door is open: .* unsigned, on any channel/u);
  });
  it('answers the Playground on whichever channel it plays', async () => {
    expect(await post(connector.url, { channelId: 'emulator' })).toBe(200);
  });
  it('refuses an address elsewhere: it would send the answer there', async () => {
    expect(await post('https://evil.example/')).toBe(401);
  });
  it('refuses another machine', async () => {
    peer = '192.168.1.20';
    expect(await post(connector.url)).toBe(401);
    peer = '127.0.0.1';
  });
});
