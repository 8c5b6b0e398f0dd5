import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { assemble, type Outside } from '../../src/assemble.ts';
import { demoTenant, PEOPLE } from '../../src/demo/company/people.ts';
import { DEMO_SANDBOX, demoOutside } from '../../src/demo/demo-outside.ts';
import { openEmbeddedData } from '../../src/demo/embedded/open-embedded.ts';
import { startM365 } from '../../src/demo/m365/server.ts';
import { day } from '../../src/domain/day.ts';
import { openLog } from '../../src/platform/log.ts';
import { FakeConnector } from '../channels/teams/harness/fake-connector.ts';
import { freePort } from '../helpers/free-port.ts';

// Everything of the product that recorded answers touch is imported here, and nowhere else in this folder.
export { PEOPLE };
export type Who = keyof typeof PEOPLE;
export type Language = 'fr' | 'en';

/** A Monday that is no holiday, before the hour of the morning post: what happens that day is what a test makes happen. */
const TODAY = '2026-03-16';
const START = new Date(`${TODAY}T06:00:00Z`);
const SILENT = 'fatal';
const HOST = '127.0.0.1';
/** What is not there yet is looked for at the next reading of the clock, twice. */
const PATIENCE = { lookupDelaysMs: [1, 1], maxAttempts: 2 };

export interface CliAnswer {
  readonly exitCode: number;
  readonly output: string;
}

/** The assembled product over the demo's two companies on one day: it listens, with a Microsoft 365 and a connector of its own. */
export interface Product {
  readonly connector: FakeConnector;
  readonly botUrl: string;
  /** Its Microsoft 365 stand-in. */
  readonly m365Url: string;
  runCli(argv: readonly string[]): Promise<CliAnswer>;
  /** What repeats, now: its own time comes while the story is told or after it, as the machine goes. */
  runPass(name: string): Promise<number>;
  /** Its service begins: until then the terminal is alone, and no pass changes what it reads. Called again, it starts anew at that time. */
  serve(at?: Date): Promise<void>;
  close(): Promise<void>;
}

/** Where it listens, by the names that records give. */
export const addressesOf = ({ botUrl, m365Url }: Product) => ({ bot: botUrl, m365: m365Url });

/** `change`: what of its outside a test watches or breaks. */
export async function openProduct(change: (outside: Outside) => Outside = (same) => same): Promise<Product> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-recorded-'));
  const data = await openEmbeddedData(folder, day(TODAY), 'demo');
  const clock = tickingClock();
  const connector = await new FakeConnector().start();
  const m365 = await startM365({ tenant: demoTenant, now: clock.now, sentItemsDelayMs: 0 });
  const port = await freePort();
  const botUrl = `http://${HOST}:${port}`;
  // The demo speaks French to everybody; here each is answered in the language of their Teams, as in production.
  const { language: _, ...given } = demoOutside({
    data,
    clock,
    sending: DEMO_SANDBOX,
    graphUrl: m365.graphUrl,
    publicBaseUrl: botUrl,
    logger: openLog(SILENT),
  });
  const outside = change(given);
  const assembled = () => assemble({ ...outside, patience: PATIENCE, closeOutside: async () => undefined });
  const relance = await assembled();
  for (const { company } of data.companies) {
    for (const argv of [['setup'], ['dataset', 'refresh'], ['positions', 'rebuild'], ['watch']]) {
      await relance.runCli([...argv, '--company', company.code]);
    }
  }
  // What a first question compiles is compiled: no answer of the story comes late for that.
  for (const name of ['client', 'encours']) await relance.runCli([name, 'DUPONT']);
  let running: { close(): Promise<void> } | null = null;
  return {
    connector,
    botUrl,
    m365Url: m365.url,
    runCli: (argv) => relance.runCli(argv),
    runPass: (name) => relance.runPass(name),
    serve: async (at = START) => {
      const isFirst = running === null;
      await running?.close();
      clock.set(at);
      running = await (isFirst ? relance : await assembled()).serve({ host: HOST, port });
    },
    close: async () => {
      await running?.close();
      await Promise.all([m365.close(), connector.close(), data.gateway.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A clock that goes on by a thousandth of a second whenever it is read: what happens in an order has that order, and no answer
 * takes a minute.
 */
function tickingClock() {
  let at = START.getTime();
  const now = (): Date => {
    at += 1;
    return new Date(at);
  };
  return {
    now,
    today: () => day(new Date(at).toISOString().slice(0, 10)),
    set: (next: Date) => {
      at = Math.max(at, next.getTime());
    },
  };
}
