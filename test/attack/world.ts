import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type M365, startM365 } from '../../src/demo/m365/server.ts';
import type { Tenant } from '../../src/demo/m365/tenant.ts';
import { FakeConnector } from '../channels/teams/harness/fake-connector.ts';
import { FakeIssuer } from '../channels/teams/harness/fake-issuer.ts';
import { freePort } from '../helpers/free-port.ts';
import { Client } from './client.ts';
import { ATTACKED, type Script, Served } from './served/served.ts';
import { TENANT_OF_MARKERS } from './served/tenant.ts';

/** A Monday that is no holiday. */
export const TODAY = '2026-03-16';
const HOST = '127.0.0.1';

/** An address on this machine that nobody of ours has a reason to call. */
export class Canary {
  /** What was asked of it. */
  readonly visits: string[] = [];
  #server: Server | undefined;

  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      this.visits.push(`${request.method} ${request.url}`);
      response.setHeader('content-type', 'application/json').end('{"keys":[]}');
    }).listen(0, HOST);
    await once(this.#server, 'listening');
    return this;
  }

  get url(): string {
    const address = this.#server?.address() as AddressInfo;
    return `http://${HOST}:${address.port}/`;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((done) => this.#server?.close(done));
  }
}

/** Our product over HTTP, with everything that it knows of the outside on this machine; and somebody who means it no good. */
export interface World {
  readonly served: Served;
  readonly connector: FakeConnector;
  readonly issuer: FakeIssuer;
  readonly m365: M365;
  readonly canary: Canary;
  readonly client: Client;
  readonly botUrl: string;
  readonly port: number;
  readonly linkSecret: string;
  close(): Promise<void>;
}

/** `tenant`: who works there; the demo's people, and those whose name is a marker, where nothing is said. `script`: what is served. */
export async function openWorld(tenant: Tenant = TENANT_OF_MARKERS, script: Script = ATTACKED): Promise<World> {
  const [connector, issuer, canary] = [new FakeConnector(), new FakeIssuer(), new Canary()];
  await Promise.all([connector.start(), issuer.start(), canary.start()]);
  const m365 = await startM365({ tenant, now: () => new Date(`${TODAY}T08:00:00Z`), sentItemsDelayMs: 0 });
  const served = new Served(script);
  const port = await freePort();
  const botUrl = `http://${HOST}:${port}`;
  const linkSecret = randomBytes(32).toString('hex');
  const close = async (): Promise<void> => {
    await served.close();
    await Promise.all([connector.close(), issuer.close(), canary.close(), m365.close()]);
  };
  try {
    const { metadataUrl } = issuer;
    await served.start({ metadataUrl, graphUrl: m365.graphUrl, publicBaseUrl: botUrl, linkSecret, port, today: TODAY });
  } catch (fault) {
    await close();
    throw fault;
  }
  const client = new Client({ botUrl, connector, issuer });
  return { served, connector, issuer, m365, canary, client, botUrl, port, linkSecret, close };
}
