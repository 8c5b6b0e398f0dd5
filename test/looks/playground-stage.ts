import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import type { Locator, Page } from 'playwright-core';
import type { Card } from '../../src/channels/teams/turn.ts';
import { PEOPLE } from '../../src/demo/company/people.ts';
import { type Playground, startPlayground } from '../../src/demo/playground/start-playground.ts';
import { say, WAIT } from '../e2e/talk.ts';

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** The Agents Playground, whose charts are those of Teams, before a bot that answers each word with the card of that name. */
export class PlaygroundStage {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'relance-charts-'));
  readonly #server: Server;
  #playground: Playground | undefined;
  #page: Page | undefined;

  constructor(cards: Readonly<Record<string, Card>>) {
    const app = express();
    app.post('/api/messages', express.json(), async (req, res) => {
      res.end();
      const { text, serviceUrl, conversation } = req.body;
      const content = cards[text?.trim()];
      if (!content) return;
      const contentType = 'application/vnd.microsoft.card.adaptive';
      await fetch(`${serviceUrl}/v3/conversations/${encodeURIComponent(conversation.id)}/activities`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'message', from: { id: '28:relance' }, attachments: [{ contentType, content }] }),
      });
    });
    this.#server = createServer(app);
  }

  async start(page: Page): Promise<this> {
    const botUrl = `http://127.0.0.1:${await listen(this.#server)}`;
    const port = await freePort();
    const folder = this.#folder;
    this.#playground = await startPlayground({ botUrl, port, folder, person: PEOPLE.claire, openBrowser: false });
    await page.goto(this.#playground.url);
    await page.getByRole('treeitem', { name: 'Personal Chat' }).waitFor(WAIT);
    this.#page = page;
    return this;
  }

  /** The card, once it is drawn. */
  async show(name: string): Promise<Locator> {
    if (!this.#page) throw new Error('The stage was not started');
    const cards = this.#page.locator('.ac-adaptiveCard');
    const before = await cards.count();
    await say(this.#page, name);
    const card = cards.nth(before);
    await card.waitFor(WAIT);
    return card;
  }

  close(): void {
    this.#playground?.close();
    this.#server.closeAllConnections();
    this.#server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
